// A business calendar made ready for arithmetic: which stretches of which days are open.
import { remembered } from './bounded-cache.ts';
import { type DateText, dayNumber, type Weekday, weekdayOfDay, weekdays } from './date.ts';
import type { Hours } from './hours.ts';
import { isKnownZone } from './offset.ts';
import { clipped, merged, type Span } from './span.ts';
import { type CalendarException, type Holiday, readSpans, specialDays } from './special-days.ts';
import { instantAt, localAt } from './zone.ts';

/** A calendar as plain data, its names already replaced by what they name. */
export interface CalendarSpec {
  /** An IANA name, or `customer`. */
  readonly timeZone: string;
  readonly weekly?: Partial<Readonly<Record<Weekday, string | readonly string[]>>>;
  /** Open whenever one of these is. */
  readonly openWhenAny?: readonly CalendarSpec[];
  /** Those of its members hold too. */
  readonly holidays?: readonly Holiday[];
  readonly exceptions?: readonly CalendarException[];
}

export interface Calendar {
  /** The zone in which its days begin and end. */
  readonly zone: string;
  /** The same, and those of all members: while none of their clocks change, weeks without a special day repeat. */
  readonly zones: readonly string[];
  /** The open stretches of a date in that zone, joined and in order. */
  spansOn(date: DateText): readonly Span[];
  /** The same by day number, for arithmetic over many days. */
  spansOnDay(day: number): readonly Span[];
  isOpenDay(date: DateText): boolean;
  /** Whether a holiday or an exception, of its own or of a member, can touch this day number. */
  isSpecialDay(day: number): boolean;
  /** The title of the holiday or exception that closes this date; `undefined` when open, or closed as every week. */
  closedBecause(date: DateText): string | undefined;
}

/**
 * Never fails: an unreadable piece is left out, an unknown zone counts as UTC, a calendar without `weekly` or
 * `openWhenAny` opens on its exceptions only. Zone `customer` becomes `customerZone`.
 */
export function compileCalendar(spec: CalendarSpec, options: { readonly customerZone?: string } = {}): Calendar {
  const named = spec.timeZone === 'customer' ? (options.customerZone ?? 'Etc/UTC') : spec.timeZone;
  const zone = isKnownZone(named) ? named : 'Etc/UTC';
  const members = (spec.openWhenAny ?? []).map((member) => compileCalendar(member, options));
  const week = weeklyHours(spec);
  const specialOn = specialDays(spec.holidays ?? [], spec.exceptions ?? []);

  const spansOnDay = remembered(4000, (day: number) => {
    const own = specialOn(day);
    if (own !== undefined) return merged(localSpans(own.hours, day, zone));
    const usual = localSpans(week.get(weekdayOfDay(day)) ?? [], day, zone);
    return merged([...usual, ...members.flatMap((member) => memberSpans(member, day, zone))]);
  });
  const spansOn = (date: DateText) => spansOnDay(dayNumber(date));
  const isOpenDay = (date: DateText) => spansOn(date).length > 0;
  const closedBecause = (date: DateText) => {
    if (isOpenDay(date)) return undefined;
    const own = specialOn(dayNumber(date));
    if (own !== undefined) return own.title;
    return members.map((member) => member.closedBecause(date)).find((title) => title !== undefined);
  };
  // A member's day may begin on the day before, and end on the day after.
  const isSpecialDay = (day: number): boolean =>
    specialOn(day) !== undefined || members.some((member) => [day - 1, day, day + 1].some(member.isSpecialDay));
  const zones = [...new Set([zone, ...members.flatMap((member) => member.zones)])];
  return { zone, zones, spansOn, spansOnDay, isOpenDay, isSpecialDay, closedBecause };
}

/** Monday to Friday, all day: what a working week is when no calendar says otherwise. */
export const ordinaryWeek: (zone: string) => Calendar = remembered(100, (zone) =>
  compileCalendar({ timeZone: zone, weekly: everyDay(weekdays.slice(0, 5)) }),
);

/** The built-in calendar `24x7`. */
export const alwaysOpen: Calendar = compileCalendar({ timeZone: 'Etc/UTC', weekly: everyDay(weekdays) });

function everyDay(days: readonly Weekday[]): Partial<Record<Weekday, string>> {
  return Object.fromEntries(days.map((day) => [day, '00:00-24:00']));
}

function weeklyHours(spec: CalendarSpec): ReadonlyMap<Weekday, readonly Hours[]> {
  return new Map(weekdays.map((day) => [day, readSpans(spec.weekly?.[day] ?? []) ?? []]));
}

function localSpans(hours: readonly Hours[], day: number, zone: string): readonly Span[] {
  const at = (minutes: number) => instantAt(day, minutes * 60_000, zone);
  return hours.map(({ start, end }) => ({ start: at(start), end: at(end) }));
}

/** A member's day begins at another instant: take the days of the member that meet this one, cut at its midnights. */
function memberSpans(member: Calendar, day: number, zone: string): readonly Span[] {
  const start = instantAt(day, 0, zone);
  const end = instantAt(day + 1, 0, zone);
  const first = localAt(start, member.zone).day;
  const last = localAt(end - 1, member.zone).day;
  const spans: Span[] = [];
  for (let each = first; each <= last; each += 1) {
    for (const span of member.spansOnDay(each)) spans.push(clipped(span, start, end));
  }
  return spans;
}
