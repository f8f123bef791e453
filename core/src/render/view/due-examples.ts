// When the targets of one row are due for cases that arrive on a quiet morning, and shortly before a closed day.
import type { SlaPolicyViewTarget, ViewCommonTarget } from '../../generated/views.ts';
import { due, isOpenAt } from '../../time/business-time.ts';
import type { Calendar } from '../../time/calendar.ts';
import { addDays, type DateText, dateOfDay } from '../../time/date.ts';
import { readDuration } from '../../time/duration.ts';
import { instantOf, localAt } from '../../time/zone.ts';

type Example = SlaPolicyViewTarget['dueExamples'][number];
type DueTime = Example['dues'][number];

/** Waiting in a queue and times in seconds have no day on which they are due. */
const clocks = [
  ['firstReply', 'first-reply'],
  ['nextReply', 'next-reply'],
  ['periodicUpdate', 'periodic-update'],
  ['resolution', 'resolution'],
] as const;

export function dueExamples(times: ViewCommonTarget, calendar: Calendar, today: DateText): readonly Example[] {
  return arrivals(calendar, today).flatMap((arrives) => {
    const dues = duesFor(times, calendar, arrives);
    return dues.length === 0 ? [] : [{ arrives: momentText(calendar, arrives), timeZone: calendar.zone, dues }];
  });
}

function duesFor(times: ViewCommonTarget, calendar: Calendar, arrives: number): readonly DueTime[] {
  const groups =
    times.byPriority.length > 0
      ? times.byPriority.map((each) => ({ about: { priority: each.priority }, limits: each.times }))
      : [{ about: {}, limits: times }];
  return groups.flatMap(({ about, limits }) =>
    clocks.flatMap(([key, metric]): readonly DueTime[] => {
      const within = limits[key];
      const duration = within === undefined ? undefined : readDuration(within);
      if (within === undefined || !duration || duration.unit === 'second') return [];
      const end = due(calendar, arrives, duration);
      return end === undefined ? [] : [{ ...about, metric, within, due: momentText(calendar, end) }];
    }),
  );
}

/** The days looked at: long enough to find a weekend. */
const reach = 14;

function arrivals(calendar: Calendar, today: DateText): readonly number[] {
  const days = Array.from({ length: reach }, (_, index) => addDays(today, index + 1));
  const open = days.find((day) => calendar.isOpenDay(day));
  const last = days.find((day) => calendar.isOpenDay(day) && !calendar.isOpenDay(addDays(day, 1)));
  const found = [open === undefined ? undefined : morningOf(calendar, open)];
  if (last !== undefined) found.push(eveningOf(calendar, last));
  return [...new Set(found.flatMap((instant) => (instant === undefined ? [] : [instant])))];
}

/** Ten o'clock, or an hour after a later opening. */
function morningOf(calendar: Calendar, day: DateText): number | undefined {
  const ten = instantOf(day, 10 * 60, calendar.zone);
  if (isOpenAt(calendar, ten)) return ten;
  const [span] = calendar.spansOn(day);
  return span && Math.min(span.start + 3_600_000, span.end - 60_000);
}

/** Half an hour before closing. */
function eveningOf(calendar: Calendar, day: DateText): number | undefined {
  const span = calendar.spansOn(day).at(-1);
  return span && Math.max(span.start, span.end - 1_800_000);
}

function momentText({ zone }: Calendar, instant: number): string {
  const { day, milliseconds } = localAt(instant, zone);
  const minutes = Math.ceil(milliseconds / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${dateOfDay(day)} ${clock.join(':')}`;
}
