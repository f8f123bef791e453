// A duration states its own clock: elapsed time, or time on a business calendar.
import { remembered } from './bounded-cache.ts';

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week';

export interface Duration {
  /** Above zero; whole for days and weeks. */
  readonly amount: number;
  readonly unit: DurationUnit;
  readonly business: boolean;
  /** As the author wrote it. */
  readonly text: string;
}

/** The duration, when the text is one: `30 minutes`, `4 business hours`, `2 business days`, `45s`, `4bh`, `2bd`. */
export const readDuration: (text: string) => Duration | undefined = remembered(2000, parse);

/** Milliseconds of elapsed time, or of open time for business minutes and hours; `undefined` for business days, whose length is the calendar's. */
export function durationMilliseconds(duration: Duration): number | undefined {
  if (duration.business && duration.unit === 'day') return undefined;
  return Math.round(duration.amount * unitMilliseconds[duration.unit]);
}

export const unitMilliseconds = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
} as const satisfies Record<DurationUnit, number>;

const words = /^(\d{1,9}(?:\.\d{1,9})?) (business )?(second|minute|hour|day|week)s?$/;
const letters = /^(\d{1,9}(?:\.\d{1,9})?)(b?)([smhdw])$/;
const unitOf: Readonly<Record<string, DurationUnit>> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
};

function parse(text: string): Duration | undefined {
  const match = words.exec(text) ?? letters.exec(text);
  const [, number, clock, name] = match ?? [];
  const unit = unitOf[name ?? ''];
  if (number === undefined || unit === undefined) return undefined;
  const business = clock !== undefined && clock !== '';
  if (business && (unit === 'second' || unit === 'week')) return undefined;
  if ((unit === 'day' || unit === 'week') && number.includes('.')) return undefined;
  const amount = Number(number);
  return amount > 0 ? { amount, unit, business, text } : undefined;
}
