// Opening hours of an ordinary week, to tell whether another calendar gives customers more or less.
import { known } from '../schema/value.ts';
import { openTimePerWeek } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { dayNumber } from '../time/date.ts';
import { instantAt } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import type { Direction } from './severity.ts';
import type { Sides } from './side.ts';

/** A Monday long before any holiday that somebody writes down, so that the week is an ordinary one. */
const ordinaryMonday = '2001-01-01';

export function weekHours(calendar: Calendar): number {
  return Math.round((openTimePerWeek(calendar, ordinaryMonday) / 3_600_000) * 100) / 100;
}

/** By the clock of its own zone, so that another zone alone is no other hours. */
export function weekSpans(calendar: Calendar): string {
  const monday = dayNumber(ordinaryMonday);
  return JSON.stringify(
    [0, 1, 2, 3, 4, 5, 6].map((day) => {
      const midnight = instantAt(monday + day, 0, calendar.zone);
      return calendar.spansOnDay(monday + day).map(({ start, end }) => [start - midnight, end - midnight]);
    }),
  );
}

/** Whether customers have fewer hours under the newer calendar; `other` where one is not named or cannot be read. */
export function hoursDirection(before: string | undefined, after: string | undefined, sides: Sides): Direction {
  if (before === undefined || after === undefined) return 'other';
  const old = known(() => weekHours(calendarNamed(sides.before.inquiry, before)));
  const fresh = known(() => weekHours(calendarNamed(sides.after.inquiry, after)));
  if (old === undefined || fresh === undefined || old === fresh) return 'other';
  return fresh < old ? 'less' : 'more';
}
