// Whether two values mean the same although they may be written differently: an order that means nothing, a unit, a default, a new name.

import { compareText } from '../finding.ts';
import type { Schema } from '../schema/schema.ts';
import { branchesOf, itemsOf } from '../schema/schema.ts';
import { durationMilliseconds, readDuration } from '../time/duration.ts';
import { readPeriod } from '../time/period.ts';
import type { Sides } from './side.ts';

interface Compared {
  readonly values: { readonly before: unknown; readonly after: unknown };
  readonly sides: Sides;
}

/** `list`: the branch for several, where one or several may stand. */
export function isSameWord(schema: Schema, list: Schema | undefined, { values, sides }: Compared): boolean {
  const items = list && itemsOf(list);
  const scalars = [...branchesOf(schema).filter(({ type }) => type !== 'array'), ...(items ? branchesOf(items) : [])];
  const written = (value: unknown, renamed: Sides['renamed']) =>
    normal(value ?? defaultOf(schema), { scalars, renamed, isList: list !== undefined });
  return written(values.before, sides.renamed) === written(values.after, new Map());
}

/** A default that is a word of the language, and not a sentence about what follows. */
function defaultOf(schema: Schema): unknown {
  const said = schema['x-default'];
  const isLiteral =
    said === 'all' ||
    branchesOf(schema).some(({ type, enum: words }) =>
      type === 'boolean' ? said === 'false' || said === 'true' : words?.includes(String(said)),
    );
  return isLiteral ? said : undefined;
}

interface Form {
  readonly scalars: readonly Schema[];
  readonly renamed: Sides['renamed'];
  readonly isList: boolean;
}

function normal(value: unknown, form: Form): string {
  if (value === undefined) return '';
  if (Array.isArray(value))
    return `[${value
      .map((each: unknown) => normal(each, { ...form, isList: false }))
      .sort(compareText)
      .join('\n')}]`;
  if (form.isList) return `[${normal(value, { ...form, isList: false })}]`;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value, Object.keys(value).sort(compareText));
  const text = String(value);
  for (const schema of form.scalars) {
    const named = schema['x-refers']?.types.map((type) => form.renamed.get(`${type} ${text}`)).find((name) => name);
    if (named !== undefined) return named;
    if (schema['x-scalar'] === 'duration') return durationKey(text);
    if (schema['x-scalar'] === 'period') return periodKey(text);
  }
  return text;
}

function durationKey(text: string): string {
  const duration = readDuration(text);
  if (!duration) return text;
  return `${duration.business ? 'business ' : ''}${durationMilliseconds(duration) ?? `${duration.amount} days`}`;
}

function periodKey(text: string): string {
  const period = readPeriod(text);
  if (!period) return text;
  const { amount, unit } = period;
  return unit === 'week' ? `${amount * 7} day` : unit === 'year' ? `${amount * 12} month` : `${amount} ${unit}`;
}
