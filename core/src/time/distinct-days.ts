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
  const reaches = new Map<string, number>();
  let stretchEnd = first - 1;
  let offsets = '';
  for (let day = first; day <= last; day += 1) {
    if (day > stretchEnd && isQuiet(calendar, day)) {
      stretchEnd = day;
      while (stretchEnd < last + beyond && isQuiet(calendar, stretchEnd + 1)) stretchEnd += 1;
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

/** A day of any zone lies within a day of the same day in UTC, and the days of a union's members within one more. */
const near = 2;

/** Neither special nor near a clock change. */
function isQuiet(calendar: Calendar, day: number): boolean {
  if (calendar.isSpecialDay(day)) return false;
  const [from, until] = [(day - near) * dayMilliseconds, (day + 1 + near) * dayMilliseconds];
  return calendar.zones.every((zone) => clockChanges(zone, from, until).length === 0);
}
