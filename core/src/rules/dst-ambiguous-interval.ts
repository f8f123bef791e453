// Opening hours begin or end at a time that the clocks skip or show twice.
import type { BusinessCalendarSpec } from '../generated/playbooks.ts';
import { each, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { addDays, type DateText, dateOfDay, weekday } from '../time/date.ts';
import { readHours } from '../time/hours.ts';
import { clockChanges, isKnownZone, offsetAt } from '../time/offset.ts';
import { dayMilliseconds, instantOf } from '../time/zone.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';
import type { Report } from './rule.ts';

export const dstAmbiguousInterval = documentRule({
  id: 'dst-ambiguous-interval',
  severity: 'info',
  title: 'Opening hours begin or end while the clocks change',
  what: 'Looks at the clock changes of the coming year. Speaks when hours of that weekday, or of an exception on that day, begin or end at a time that the clocks skip or show twice. Hours that just span the change are clear: the day has 23 or 25 hours. So is midnight.',
  why: 'When the clocks go back, half past two comes twice, and two tools choose two of them. An hour of promised time hangs on it.',
  todo: 'Begin or end an hour earlier or later, on that day at least: an exception does it.',
  source: 'Calendar standards such as RFC 5545 have to settle what such a time means.',
  on: ['BusinessCalendar'],
  *check({ playbook: { spec }, today }) {
    const { timeZone } = spec;
    if (timeZone === undefined || !isKnownZone(timeZone)) return;
    const changes = changesAfter(today, timeZone);
    yield* once(changes.flatMap((change) => [...onDay(spec, change)]));
  },
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: '    friday: "09:00-17:00"\n',
      replace: '    friday: "09:00-17:00"\n    sunday: «"00:00-02:30"»\n',
    },
  ],
  good: [
    {
      file: 'support/calendars.playbook.yaml',
      find: '    friday: "09:00-17:00"\n',
      replace: '    friday: "09:00-17:00"\n    sunday: "00:00-06:30"\n',
    },
  ],
});

interface Change {
  readonly date: DateText;
  /** Minutes after midnight between which the clocks skip, or which they show twice. */
  readonly from: number;
  readonly until: number;
  readonly isSkipped: boolean;
}

function* onDay({ exceptions, weekly }: BusinessCalendarSpec, change: Change): Iterable<Report> {
  const exception = exceptions?.find(({ from, to }) => from <= change.date && change.date <= (to ?? from));
  if (exception) {
    if (exception.hours !== 'none') yield* inHours(exception, 'hours', exception.hours, change);
  } else if (weekly) {
    const day = weekday(change.date);
    yield* inHours(weekly, day, weekly[day], change);
  }
}

function changesAfter(today: DateText, zone: string): readonly Change[] {
  const start = instantOf(today, 0, zone);
  return clockChanges(zone, start, instantOf(addDays(today, 366), 0, zone)).map((instant) => {
    const [before, after] = [offsetAt(instant - 1, zone), offsetAt(instant, zone)];
    const [low, high] = [instant + Math.min(before, after), instant + Math.max(before, after)];
    const day = Math.floor(low / dayMilliseconds);
    const minutes = (local: number) => (local - day * dayMilliseconds) / 60_000;
    return { date: dateOfDay(day), from: minutes(low), until: minutes(high), isSkipped: after > before };
  });
}

function* inHours<Holder extends object>(
  holder: Holder,
  key: string,
  hours: string | readonly string[] | undefined,
  change: Change,
): Iterable<Report> {
  if (hours === undefined) return;
  const spans: { readonly text: string; readonly range: Range }[] =
    typeof hours === 'string'
      ? [{ text: hours, range: rangeOf(holder, key) }]
      : [...each(hours, (text, index) => [{ text, range: rangeOf(hours, index) }])];
  for (const { text, range } of spans) {
    const span = readHours(text);
    const edge = span && [span.start, span.end].find((minutes) => isUnclear(minutes, change));
    if (edge === undefined) continue;
    const what = change.isSkipped ? 'does not exist' : 'comes twice';
    yield { range, message: `On ${change.date} the clocks change, and ${clock(edge)} ${what} that night.` };
  }
}

/** Where the clocks jump, its first minute is the same instant as its last; where they go back, only the end is clear. */
function isUnclear(minutes: number, { from, until, isSkipped }: Change): boolean {
  if (minutes === 0 || minutes === 1440) return false;
  return minutes < until && (isSkipped ? minutes > from : minutes >= from);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
