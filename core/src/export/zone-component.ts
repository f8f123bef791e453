// The rules of a time zone as a calendar file wants them, found by watching the zone's clocks.
import { type DateText, daysInMonth } from '../time/date.ts';
import { clockChanges, offsetAt } from '../time/offset.ts';
import type { Component, Property } from './calendar-file.ts';

/** How far ahead the clocks are watched, in years. Programs that know the zone by its name use their own rules. */
const yearsAhead = 10;

/** For times from a day on. A yearly rule where the clocks follow one for ten years, else each change by its date. */
export function zoneComponent(zone: string, from: DateText): Component {
  const year = Number(from.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const changes = clockChanges(zone, start, Date.UTC(year + yearsAhead, 0, 1)).map((instant) =>
    changeAt(instant, zone),
  );
  const first = offsetAt(start, zone);
  const base = observance({ before: first, after: first, isSummer: false }, [start + first], []);
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.before} ${change.after}`;
    kinds.set(key, [...(kinds.get(key) ?? []), change]);
  }
  const observances = [...kinds.values()].map((list) => {
    const [one] = list;
    const rule = list.length === yearsAhead ? yearlyRule(list) : undefined;
    const local = list.map(({ instant, before }) => instant + before);
    const kind = { before: one?.before ?? 0, after: one?.after ?? 0, isSummer: (one?.after ?? 0) > (one?.before ?? 0) };
    return rule === undefined
      ? observance(kind, local, [])
      : observance(kind, local.slice(0, 1), [{ name: 'RRULE', value: rule }]);
  });
  return { name: 'VTIMEZONE', properties: [{ name: 'TZID', value: zone }], components: [base, ...observances] };
}

interface Change {
  readonly instant: number;
  /** Milliseconds ahead of UTC. */
  readonly before: number;
  readonly after: number;
}

function changeAt(instant: number, zone: string): Change {
  return { instant, before: offsetAt(instant - 1, zone), after: offsetAt(instant, zone) };
}

interface Observance extends Pick<Change, 'before' | 'after'> {
  readonly isSummer: boolean;
}

/** Its onsets are local times of the clocks before the change, as 3.6.5 asks. */
function observance(
  { before, after, isSummer }: Observance,
  onsets: readonly number[],
  more: readonly Property[],
): Component {
  const [first = 0] = onsets;
  return {
    name: isSummer ? 'DAYLIGHT' : 'STANDARD',
    properties: [
      { name: 'DTSTART', value: clock(first) },
      { name: 'TZOFFSETFROM', value: offset(before) },
      { name: 'TZOFFSETTO', value: offset(after) },
      ...more,
      // The first one too: some programs forget it where a list of dates follows.
      ...(onsets.length > 1 ? onsets : []).map((onset) => ({ name: 'RDATE', value: clock(onset) })),
    ],
  };
}

/** “The last Sunday of March”, when that is what all of them are, at the same time of day. */
function yearlyRule(changes: readonly Change[]): string | undefined {
  const local = changes.map(({ instant, before }) => new Date(instant + before));
  const months = new Set(local.map((date) => date.getUTCMonth()));
  const days = new Set(local.map((date) => date.getUTCDay()));
  const times = new Set(
    local.map((date) => date.getTime() - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())),
  );
  const [date] = local;
  if (!date || months.size !== 1 || days.size !== 1 || times.size !== 1) return undefined;
  const place = placeInMonth(local);
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][date.getUTCDay()];
  return place === undefined ? undefined : `FREQ=YEARLY;BYMONTH=${date.getUTCMonth() + 1};BYDAY=${place}${weekday}`;
}

/** `-1` for the last such day of the month, `2` for the second. */
function placeInMonth(dates: readonly Date[]): number | undefined {
  const isLast = dates.every(
    (date) => date.getUTCDate() + 7 > daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1),
  );
  if (isLast) return -1;
  const places = new Set(dates.map((date) => Math.ceil(date.getUTCDate() / 7)));
  return places.size === 1 ? [...places][0] : undefined;
}

function clock(local: number): string {
  return new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function offset(milliseconds: number): string {
  const seconds = Math.abs(milliseconds) / 1000;
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    ...(seconds % 60 === 0 ? [] : [seconds % 60]),
  ];
  return (milliseconds < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('');
}
