// The days of a range that are not just another week's: most weeks of a calendar are the same.
import type { Calendar } from './calendar.ts';
import { weekdayOfDay } from './date.ts';
import { lastDayReached } from './decisive-starts.ts';
import type { Duration } from './duration.ts';
import { clockChanges, offsetAt } from './offset.ts';
import { dayMilliseconds } from './zone.ts';

export interface ReachingDay {
  readonly day: number;
  /** The last day whose hours matter to a start on `day`. */
  readonly last: number;
}

/**
 * The day numbers from `first` to `last`, less those from which the durations run as they do from an earlier one: on the
 * same weekday, with all zones at the same offsets, and with no special day and no clock change from there to the last
 * day that matters.
 */
export function* distinctDays(
  calendar: Calendar,
  durations: readonly Duration[],
  first: number,
  last: number,
): Generator<ReachingDay> {
  const isQuiet = quietDays(calendar, first, last + beyond);
  const reaches = new Map<string, number>();
  let stretchEnd = first - 1;
  let offsets = '';
  for (let day = first; day <= last; day += 1) {
    if (day > stretchEnd && isQuiet(day)) {
      stretchEnd = day;
      while (stretchEnd < last + beyond && isQuiet(stretchEnd + 1)) stretchEnd += 1;
      offsets = calendar.zones.map((zone) => offsetAt(day * dayMilliseconds, zone)).join();
    }
    const key = `${weekdayOfDay(day)} ${offsets}`;
    const reach = reaches.get(key);
    if (reach !== undefined && day + reach <= stretchEnd) continue;
    const reached = lastDayReached(calendar, durations, day);
    if (reached <= stretchEnd) reaches.set(key, reached - day);
    yield { day, last: reached };
  }
}

/** How many days after the range are looked at; a duration that reaches further is tried on every day. */
const beyond = 40;

/** Tells the days that are neither special nor near a clock change. */
function quietDays(calendar: Calendar, first: number, last: number): (day: number) => boolean {
  const disturbed = new Set<number>();
  for (const zone of calendar.zones) {
    const [from, until] = [(first - near) * dayMilliseconds, (last + near) * dayMilliseconds];
    for (const change of clockChanges(zone, from, until)) {
      const at = Math.floor(change / dayMilliseconds);
      for (let day = at - near; day <= at + near; day += 1) disturbed.add(day);
    }
  }
  return (day) => !disturbed.has(day) && !calendar.isSpecialDay(day);
}

/** A day of a zone lies within a day of the same day in UTC, is told from the offsets a day around it, and so are its neighbours in a union. */
const near = 4;
