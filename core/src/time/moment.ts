// A moment: a date, or a date with a time of day in the calendar's zone.
import { type DateText, readDate } from './date.ts';
import { readClock } from './hours.ts';

export interface Moment {
  readonly date: DateText;
  /** Minutes after midnight; absent when only the day is given. */
  readonly minutes?: number;
}

/** The moment, when the text is `2027-04-06` or `2027-04-06 09:00`. */
export function readMoment(text: string): Moment | undefined {
  const date = readDate(text.slice(0, 10));
  if (date === undefined) return undefined;
  if (text.length === 10) return { date };
  const minutes = text[10] === ' ' ? readClock(text.slice(11)) : undefined;
  return minutes === undefined ? undefined : { date, minutes };
}
