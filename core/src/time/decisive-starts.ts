// The few starts of a day at which the order of two due times can change, so that trying them proves it for all.
import { addBusinessTime, due, openDayAfter } from './business-time.ts';
import type { Calendar } from './calendar.ts';
import { type Duration, durationMilliseconds } from './duration.ts';
import { clockChanges, offsetAt } from './offset.ts';
import { dayMilliseconds, instantAt, localAt } from './zone.ts';

/**
 * As the start moves on by a millisecond, a due time stands still or moves on by one too, except where it meets an edge:
 * an opening, a closing, a midnight or a clock change, of the start's own day or of the day on which it is due. Between
 * two edges the difference of two due times is therefore a straight line, and its sign is settled by its ends. So these
 * are all edges, with the milliseconds beside them.
 */
export function decisiveStarts(calendar: Calendar, durations: readonly Duration[], day: number): ReadonlySet<number> {
  const [start, end] = [midnight(calendar, day), midnight(calendar, day + 1)];
  const edges = [start, ...edgesOf(calendar, day)];
  for (const duration of durations.filter(({ business }) => business)) {
    edges.push(...(duration.unit === 'day' ? clockEdges(calendar, duration, day) : timeEdges(calendar, duration, day)));
  }
  const starts = new Set<number>();
  for (const edge of edges) {
    for (const at of [edge - 1, edge, edge + 1]) if (start <= at && at < end) starts.add(at);
  }
  starts.add(end - 1);
  return starts;
}

/** The last day whose hours matter to a start on `day`: no start of the day is due later than one at its end. */
export function lastDayReached(calendar: Calendar, durations: readonly Duration[], day: number): number {
  const end = midnight(calendar, day + 1);
  const days = durations
    .filter(({ business }) => business)
    .map((duration) => due(calendar, end, duration))
    .map((at) => (at === undefined ? day + 400 : localAt(at, calendar.zone).day));
  return Math.max(day, ...days);
}

/** Two days with the same pattern give every start the same due times, counted from their own midnights. */
export function patternOf(calendar: Calendar, first: number, last: number): string {
  let pattern = '';
  for (let day = first; day <= last; day += 1) pattern += `${dayPattern(calendar, day)};`;
  return pattern;
}

const dayPatterns = new WeakMap<Calendar, Map<number, string>>();

function dayPattern(calendar: Calendar, day: number): string {
  const patterns = dayPatterns.get(calendar) ?? new Map<number, string>();
  dayPatterns.set(calendar, patterns);
  const known = patterns.get(day);
  if (known !== undefined) return known;
  const start = midnight(calendar, day);
  const edges = edgesOf(calendar, day).map((edge) => edge - start);
  const pattern = `${midnight(calendar, day + 1) - start}:${calendar.spansOnDay(day).length}:${edges.join(',')}`;
  patterns.set(day, pattern);
  return pattern;
}

function midnight(calendar: Calendar, day: number): number {
  return instantAt(day, 0, calendar.zone);
}

function edgesOf(calendar: Calendar, day: number): readonly number[] {
  const spans = calendar.spansOnDay(day);
  const changes = clockChanges(calendar.zone, midnight(calendar, day), midnight(calendar, day + 1) - 1);
  return [...spans.flatMap((span) => [span.start, span.end]), ...changes];
}

/** Business time is due at a closing when it began that much open time before it. */
function timeEdges(calendar: Calendar, duration: Duration, day: number): readonly number[] {
  const milliseconds = durationMilliseconds(duration) ?? 0;
  const earliest = due(calendar, midnight(calendar, day), duration);
  if (earliest === undefined) return [];
  const edges: number[] = [];
  const last = lastDayReached(calendar, [duration], day);
  for (let each = localAt(earliest, calendar.zone).day; each <= last; each += 1) {
    for (const span of calendar.spansOnDay(each)) {
      const start = addBusinessTime(calendar, span.end, -milliseconds);
      if (start !== undefined) edges.push(start);
    }
  }
  return edges;
}

/** Business days keep the clock time, so the edges of the day they reach count at the same clock time of the start's day. */
function clockEdges(calendar: Calendar, duration: Duration, day: number): readonly number[] {
  const target = openDayAfter(calendar, day, duration.amount);
  if (target === undefined) return [];
  const clocks = edgesOf(calendar, target).flatMap((edge) => [
    localClock(edge, target, calendar.zone),
    localClock(edge - 1, target, calendar.zone) + 1,
  ]);
  const own = clockChanges(calendar.zone, midnight(calendar, day), midnight(calendar, day + 1) - 1);
  // On a day whose clocks change, one clock time can stand for two instants.
  const shifts = own.map((change) => offsetAt(change, calendar.zone) - offsetAt(change - 1, calendar.zone));
  return clocks.flatMap((clock) => {
    const at = instantAt(day, clock, calendar.zone);
    return [at, ...shifts.flatMap((shift) => [at - shift, at + shift])];
  });
}

/** Milliseconds after the midnight of a day, also for instants on the days beside it. */
function localClock(instant: number, day: number, zone: string): number {
  const local = localAt(instant, zone);
  return (local.day - day) * dayMilliseconds + local.milliseconds;
}
