// The days on which a calendar's usual week does not hold: its holidays and its exceptions.
import { dayNumber, readDate } from './date.ts';
import { type Hours, readHours } from './hours.ts';

export interface Holiday {
  readonly date: string;
  readonly title?: string;
}

export interface CalendarException {
  readonly from: string;
  /** The last day; absent for a single one. */
  readonly to?: string;
  /** `none`, one span or a list. */
  readonly hours: string | readonly string[];
  readonly title?: string;
}

/** What holds instead of the usual week; no hours means closed all day. */
export interface SpecialDay {
  readonly hours: readonly Hours[];
  readonly title?: string;
}

/**
 * Finds the special day of a day number. The narrowest entry wins, as with rows of a policy: an exception for one day over a
 * holiday, a holiday over an exception for a range, a shorter range over a longer one, and the later of two equals.
 */
export function specialDays(
  holidays: readonly Holiday[],
  exceptions: readonly CalendarException[],
): (day: number) => SpecialDay | undefined {
  const days = new Map<number, SpecialDay>();
  const ranges: { readonly first: number; readonly last: number; readonly special: SpecialDay }[] = [];
  for (const { date, title } of holidays) {
    if (readDate(date) !== undefined) days.set(dayNumber(date), special([], title));
  }
  for (const { from, to = from, hours, title } of exceptions) {
    const open = readSpans(hours);
    if (open === undefined || readDate(from) === undefined || readDate(to) === undefined) continue;
    const [first, last] = [dayNumber(from), dayNumber(to)];
    if (first === last) days.set(first, special(open, title));
    else if (first < last) ranges.push({ first, last, special: special(open, title) });
  }
  ranges.reverse().sort((a, b) => a.last - a.first - (b.last - b.first));
  return (day) => days.get(day) ?? ranges.find(({ first, last }) => first <= day && day <= last)?.special;
}

/** One span or a list of them; `none` is an empty list, and a text in which nothing is readable is `undefined`. */
export function readSpans(hours: string | readonly string[]): readonly Hours[] | undefined {
  if (hours === 'none') return [];
  const texts = typeof hours === 'string' ? [hours] : hours;
  const spans = texts.map(readHours).filter((span) => span !== undefined);
  return spans.length > 0 || texts.length === 0 ? spans : undefined;
}

function special(hours: readonly Hours[], title: string | undefined): SpecialDay {
  return title === undefined ? { hours } : { hours, title };
}
