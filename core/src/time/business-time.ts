// Arithmetic on a calendar's open time. Instants are epoch milliseconds, open at a span's start and closed at its end.
import type { Calendar } from './calendar.ts';
import { type DateText, dayNumber, weekday, weekdays } from './date.ts';
import { type Duration, durationMilliseconds } from './duration.ts';
import type { Span } from './span.ts';
import { instantAt, localAt } from './zone.ts';

/** A calendar that stays closed for this many days in a row counts as one that does not open again. */
const patience = 400;
/** No reply time reaches further than twenty years; beyond it the answer is `undefined`, so that a slip of the pen costs no time. */
const horizon = 7305;

/** When a duration that starts at an instant is over; `undefined` when the calendar does not open for long enough. */
export function due(calendar: Calendar, start: number, duration: Duration): number | undefined {
  const milliseconds = durationMilliseconds(duration);
  if (milliseconds === undefined) return addBusinessDays(calendar, start, duration.amount);
  return duration.business ? addBusinessTime(calendar, start, milliseconds) : start + milliseconds;
}

/**
 * The first instant by which this much open time has passed since `start`; for a negative amount, the last instant
 * from which that much passes until `start`.
 */
export function addBusinessTime(calendar: Calendar, start: number, milliseconds: number): number | undefined {
  if (milliseconds < 0) return backBusinessTime(calendar, start, -milliseconds);
  if (milliseconds === 0) return start;
  let left = milliseconds;
  for (const span of spansFrom(calendar, start)) {
    const from = Math.max(span.start, start);
    if (span.end - from >= left) return from + left;
    left -= span.end - from;
  }
  return undefined;
}

/** Open milliseconds between two instants; negative when `to` comes first. */
export function businessTimeBetween(calendar: Calendar, from: number, to: number): number {
  if (to < from) return 0 - businessTimeBetween(calendar, to, from);
  const last = localAt(to, calendar.zone).day;
  let sum = 0;
  for (let day = localAt(from, calendar.zone).day; day <= last; day += 1) {
    for (const span of calendar.spansOnDay(day)) {
      sum += Math.max(0, Math.min(span.end, to) - Math.max(span.start, from));
    }
  }
  return sum;
}

/**
 * A start outside hours moves to the next opening; then `count` open days on, at the same clock time. If closed then,
 * that day's last open moment before it, else its opening. For a negative count, a start outside hours moves back to the
 * last closing, and the open days count backwards.
 */
export function addBusinessDays(calendar: Calendar, start: number, count: number): number | undefined {
  const isBack = count < 0 && !isOpenAt(calendar, start);
  const from = isBack ? lastClosing(calendar, start) : nextOpening(calendar, start);
  if (from === undefined) return undefined;
  // A closing belongs to the moment before it: at midnight, to the day that ends.
  const edge = isBack ? 1 : 0;
  const { day, milliseconds } = localAt(from - edge, calendar.zone);
  const target = openDayAfter(calendar, day, count);
  if (target === undefined) return undefined;
  const spans = calendar.spansOnDay(target);
  const clock = instantAt(target, milliseconds + edge, calendar.zone);
  if (spans.some((span) => span.start <= clock - edge && clock - edge < span.end)) return clock;
  return spans.findLast((span) => span.end <= clock)?.end ?? spans[0]?.start;
}

/** The day number `count` open days after a day, which itself does not count; before it for a negative count. */
export function openDayAfter(calendar: Calendar, day: number, count: number): number | undefined {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = day;
  for (let closed = 0; left > 0; ) {
    at += step;
    closed = calendar.spansOnDay(at).length > 0 ? 0 : closed + 1;
    if (closed === 0) left -= 1;
    if (closed > patience || Math.abs(at - day) > horizon) return undefined;
  }
  return at;
}

/** The instant itself when open then. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  if (isOpenAt(calendar, at)) return at;
  for (const span of spansFrom(calendar, at)) return Math.max(span.start, at);
  return undefined;
}

export function isOpenAt(calendar: Calendar, at: number): boolean {
  const { day } = localAt(at, calendar.zone);
  for (const span of calendar.spansOnDay(day)) if (span.start <= at && at < span.end) return true;
  return false;
}

/** Open milliseconds of the week, Monday to Sunday, in which a date lies. */
export function openTimePerWeek(calendar: Calendar, weekOf: DateText): number {
  const monday = dayNumber(weekOf) - weekdays.indexOf(weekday(weekOf));
  const at = (day: number) => instantAt(day, 0, calendar.zone);
  return businessTimeBetween(calendar, at(monday), at(monday + 7));
}

export interface ClosedGap extends Span {
  readonly milliseconds: number;
}

/**
 * The longest closed stretch that begins on one of `days` days from a date, followed to its end beyond them; one that
 * began earlier counts from the first midnight. The first of equals; of no length when always open.
 */
export function longestClosedGap(calendar: Calendar, fromDate: DateText, days: number): ClosedGap {
  const first = instantAt(dayNumber(fromDate), 0, calendar.zone);
  const last = instantAt(dayNumber(fromDate) + days, 0, calendar.zone);
  let longest = gap(first, first);
  let closedFrom = first;
  for (const span of spansFrom(calendar, first)) {
    if (span.start - closedFrom > longest.milliseconds) longest = gap(closedFrom, span.start);
    closedFrom = span.end;
    if (closedFrom >= last) return longest;
  }
  return last - closedFrom > longest.milliseconds ? gap(closedFrom, last) : longest;
}

function lastClosing(calendar: Calendar, at: number): number | undefined {
  for (const span of spansBefore(calendar, at)) return Math.min(span.end, at);
  return undefined;
}

function gap(start: number, end: number): ClosedGap {
  return { start, end, milliseconds: end - start };
}

/** The spans that end after an instant, in order, as far as patience and horizon go. */
function* spansFrom(calendar: Calendar, at: number): Generator<Span> {
  const first = localAt(at, calendar.zone).day;
  let closed = 0;
  for (let day = first; closed <= patience && day - first <= horizon; day += 1) {
    closed += 1;
    for (const span of calendar.spansOnDay(day)) {
      if (span.end <= at) continue;
      closed = 0;
      yield span;
    }
  }
}

/** The spans that begin before an instant, latest first, as far as patience and horizon go. */
function* spansBefore(calendar: Calendar, at: number): Generator<Span> {
  const first = localAt(at, calendar.zone).day;
  let closed = 0;
  for (let day = first; closed <= patience && first - day <= horizon; day -= 1) {
    closed += 1;
    for (const span of calendar.spansOnDay(day).toReversed()) {
      if (span.start >= at) continue;
      closed = 0;
      yield span;
    }
  }
}

function backBusinessTime(calendar: Calendar, start: number, milliseconds: number): number | undefined {
  let left = milliseconds;
  for (const span of spansBefore(calendar, start)) {
    const until = Math.min(span.end, start);
    if (until - span.start >= left) return until - left;
    left -= until - span.start;
  }
  return undefined;
}
