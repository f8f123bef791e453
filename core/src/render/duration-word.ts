// The words that a language needs for lengths of time.
import type { DurationUnit } from '../time/duration.ts';

export type DurationWord =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'business-minute'
  | 'business-hour'
  | 'business-day';

/** Seconds and weeks are never business time. */
export function durationWord(unit: DurationUnit, isBusiness: boolean): DurationWord {
  if (!isBusiness || unit === 'second' || unit === 'week') return unit;
  return `business-${unit}`;
}
