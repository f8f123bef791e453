// Which of two durations is the tighter promise: the one that is due no later, whenever the clock starts.
import { due } from './business-time.ts';
import { alwaysOpen, type Calendar } from './calendar.ts';
import { type DateText, dayNumber } from './date.ts';
import { decisiveStarts, patternOf } from './decisive-starts.ts';
import { distinctDays } from './distinct-days.ts';
import { type Duration, durationMilliseconds } from './duration.ts';

export type Order = 'tighter' | 'looser' | 'equal' | 'unordered';

/**
 * Orders `a` against `b` on one calendar: `tighter` when `a` is due no later than `b` for every start, and `unordered`
 * when that depends on the start or cannot be proved.
 *
 * - On the same clock the amounts decide.
 * - Open time never outruns elapsed time, so elapsed time is tighter than as much or more business time on any calendar.
 * - All else depends on the calendar and is decided for every start in the two years after `from`, holidays and clock
 *   changes included (see `decisive-starts.ts`). Without a calendar or without `from` it is `unordered`.
 */
export function isTighter(
  a: Duration,
  b: Duration,
  calendar?: Calendar,
  options: { readonly from?: DateText } = {},
): Order {
  const [first, second] = calendar === alwaysOpen ? [elapsed(a), elapsed(b)] : [a, b];
  const known = orderOnAnyCalendar(first, second) ?? mirrored(orderOnAnyCalendar(second, first));
  if (known !== undefined) return known;
  if (calendar === undefined || options.from === undefined) return 'unordered';
  return rememberedOrder(calendar, a, b, options.from);
}

/** Around the clock in UTC a business day is 24 hours and business time is elapsed time. */
function elapsed(duration: Duration): Duration {
  return { ...duration, business: false };
}

function orderOnAnyCalendar(a: Duration, b: Duration): Order | undefined {
  const [timeA, timeB] = [durationMilliseconds(a), durationMilliseconds(b)];
  if (timeA === undefined && timeB === undefined) return orderOfNumbers(a.amount, b.amount);
  if (timeA === undefined || timeB === undefined) return undefined;
  if (a.business === b.business) return orderOfNumbers(timeA, timeB);
  return !a.business && timeA <= timeB ? 'tighter' : undefined;
}

function orderOfNumbers(a: number, b: number): Order {
  return a < b ? 'tighter' : a > b ? 'looser' : 'equal';
}

function mirrored(order: Order | undefined): Order | undefined {
  return order === 'tighter' ? 'looser' : order === 'looser' ? 'tighter' : order;
}

const orders = new WeakMap<Calendar, Map<string, Order>>();

function rememberedOrder(calendar: Calendar, a: Duration, b: Duration, from: DateText): Order {
  const known = orders.get(calendar) ?? new Map<string, Order>();
  orders.set(calendar, known);
  const key = `${from} ${a.text} ${b.text}`;
  const order = known.get(key) ?? compareStarts(calendar, a, b, from);
  if (known.size >= 1000) known.clear();
  known.set(key, order);
  return order;
}

/**
 * Tries the decisive starts of every day in two years. What follows from a day depends only on the pattern of the days
 * after it, so a pattern that was tried is not tried again.
 */
function compareStarts(calendar: Calendar, a: Duration, b: Duration, from: DateText): Order {
  const first = dayNumber(from);
  const tried = new Set<string>();
  const seen = { tighter: false, looser: false, equal: false };
  for (const { day, last } of distinctDays(calendar, [a, b], first, first + 730)) {
    const pattern = patternOf(calendar, day, last);
    if (tried.has(pattern)) continue;
    tried.add(pattern);
    for (const start of decisiveStarts(calendar, [a, b], day)) {
      const dueA = due(calendar, start, a) ?? Infinity;
      const dueB = due(calendar, start, b) ?? Infinity;
      if (dueA < dueB) seen.tighter = true;
      if (dueA > dueB) seen.looser = true;
      if (dueA === dueB && dueA < Infinity) seen.equal = true;
      if (seen.tighter && seen.looser) return 'unordered';
    }
  }
  return seen.tighter ? 'tighter' : seen.looser ? 'looser' : seen.equal ? 'equal' : 'unordered';
}
