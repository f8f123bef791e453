// Every helper that a template can call.

import type { Helper } from '../../template/evaluate.ts';
import type { HelperName } from '../../template/helper-names.ts';
import { isHelperName } from '../../template/helper-names.ts';
import { comparison } from './comparison.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import type { HelperContext, MakeHelper } from './helper-context.ts';
import { hours } from './hours.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { number } from './number.ts';
import { plural } from './plural.ts';
import { point } from './point.ts';
import { recipient } from './recipient.ts';
import { table } from './table.ts';
import { time } from './time.ts';
import { weekday } from './weekday.ts';
import { word } from './word.ts';

const makers = {
  date,
  time,
  duration,
  number,
  list,
  plural,
  recipient,
  weekday,
  hours,
  link,
  comparison,
  point,
  table,
  word,
} as const satisfies Record<HelperName, MakeHelper>;

export function helpersFor(context: HelperContext): (name: string) => Helper | undefined {
  return (name) => (isHelperName(name) ? makers[name](context) : undefined);
}
