// From a local date and time to an instant and back.
import { type DateText, dateOfDay, dayNumber } from './date.ts';
import { offsetAt } from './offset.ts';

export const dayMilliseconds = 86_400_000;

export interface LocalDateTime {
  readonly date: DateText;
  /** Whole minutes after midnight on the wall clock. */
  readonly minutes: number;
}

/**
 * The instant, in epoch milliseconds, at which the zone's clocks show this time; 1440 minutes is the next midnight.
 * A time that clocks skip moves on by the length of the gap, a time that they show twice means the first
 * (Temporal's and iCalendar's "compatible").
 */
export function instantOf(date: DateText, minutes: number, zone: string): number {
  return instantAt(dayNumber(date), minutes * 60_000, zone);
}

/** What the zone's clocks show at an instant. */
export function localDateTime(instant: number, zone: string): LocalDateTime {
  const { day, milliseconds } = localAt(instant, zone);
  return { date: dateOfDay(day), minutes: Math.floor(milliseconds / 60_000) };
}

/** As `instantOf`, counted in days since 1970-01-01 and milliseconds after midnight. */
export function instantAt(day: number, milliseconds: number, zone: string): number {
  const local = day * dayMilliseconds + milliseconds;
  // Clocks change by less than a day except where a zone changed sides of the date line, and then by a day exactly.
  const before = offsetAt(local - dayMilliseconds, zone);
  const after = offsetAt(local + dayMilliseconds, zone);
  const first = local - before;
  if (before === after || offsetAt(first, zone) === before) return first;
  const second = local - after;
  return offsetAt(second, zone) === after ? second : first;
}

/** As `localDateTime`, counted in days since 1970-01-01 and milliseconds after midnight. */
export function localAt(instant: number, zone: string): { readonly day: number; readonly milliseconds: number } {
  const local = instant + offsetAt(instant, zone);
  const day = Math.floor(local / dayMilliseconds);
  return { day, milliseconds: local - day * dayMilliseconds };
}
