// When somebody is there again, as a template reads it.
import { nextOpening } from '../../time/business-time.ts';
import type { Calendar } from '../../time/calendar.ts';
import { addDays, type DateText, dateOfDay, dayNumber } from '../../time/date.ts';
import { instantAt, localAt } from '../../time/zone.ts';

/** Weekly hours, holidays and exceptions all count. `undefined` when it does not open for more than a year. */
export function openingFrom(calendar: Calendar, date: DateText): string | undefined {
  const opening = nextOpening(calendar, instantAt(dayNumber(date), 0, calendar.zone));
  if (opening === undefined) return undefined;
  const { day, milliseconds } = localAt(opening, calendar.zone);
  const minutes = Math.floor(milliseconds / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${dateOfDay(day)} ${clock.join(':')}`;
}

/** The last day of the stretch of closed days that a closed day belongs to; the day itself when nothing opens after it. */
export function lastClosedDay(calendar: Calendar, date: DateText): DateText {
  const opening = openingFrom(calendar, date);
  return opening === undefined ? date : addDays(opening.slice(0, 10), -1);
}
