// On which days a plan keeps its channel closed.
import type { SunsetPlan } from '../generated/playbooks.ts';
import { addPeriod, type DateText } from '../time/date.ts';
import type { PlanDates } from './plan-dates.ts';

export interface Closure {
  /** The first day without the channel. */
  readonly from: DateText;
  /** The first day with it again; `undefined` when it stays closed. */
  readonly until?: DateText;
  readonly isYearly: boolean;
  /** From this day on the plan holds no more. */
  readonly withdrawnOn?: DateText;
}

/** `closedOn`, the day on which it really closed, wins over `closeOn`. `undefined` for a plan that does not close yet. */
export function closureOf({ spec }: SunsetPlan, dates: PlanDates): Closure | undefined {
  const from = dates.on('closedOn') ?? dates.on('closeOn');
  if (from === undefined) return undefined;
  const until = dates.on('reopenOn');
  const withdrawnOn = dates.on('withdrawnOn');
  const isYearly = until !== undefined && spec.dates?.repeats === 'yearly';
  return { from, isYearly, ...(until !== undefined && { until }), ...(withdrawnOn !== undefined && { withdrawnOn }) };
}

export function isClosedOn(closure: Closure, day: DateText): boolean {
  return closedSpan(closure, day) !== undefined;
}

export interface ClosedSpan {
  readonly from: DateText;
  /** The first day with the channel again. */
  readonly until?: DateText;
}

/** The stretch of closed days in which a day lies. Dates are compared as texts: this runs for every cell and day. */
export function closedSpan(closure: Closure, day: DateText): ClosedSpan | undefined {
  const { withdrawnOn } = closure;
  if (withdrawnOn !== undefined && day >= withdrawnOn) return undefined;
  const span = spansAround(closure, day).find(({ from, until }) => from <= day && (until === undefined || day < until));
  if (!span || withdrawnOn === undefined) return span;
  const isCut = span.until === undefined || withdrawnOn < span.until;
  return isCut ? { from: span.from, until: withdrawnOn } : span;
}

/** The first days on which something differs from the day before, up to a year. */
export function closureChanges(closure: Closure, lastYear: number): readonly DateText[] {
  const years = closure.isYearly ? Math.max(0, lastYear - yearOf(closure.from)) : 0;
  const days: DateText[] = [];
  for (let turn = 0; turn <= years; turn++) {
    const { from, until } = shifted(closure, turn);
    days.push(from);
    if (until !== undefined) days.push(until);
  }
  if (closure.withdrawnOn !== undefined) days.push(closure.withdrawnOn);
  return days;
}

/** Of a closure that returns every year, the turns that can reach a day; a stretch longer than a year joins the next. */
function spansAround(closure: Closure, day: DateText): readonly ClosedSpan[] {
  if (!closure.isYearly || closure.until === undefined) return [closure];
  const turn = yearOf(day) - yearOf(closure.from);
  const length = yearOf(closure.until) - yearOf(closure.from);
  const turns: ClosedSpan[] = [];
  for (let each = Math.max(0, turn - length); each <= turn; each++) turns.push(shifted(closure, each));
  return turns;
}

/** Each turn counts from the first, so that 29 February comes back in leap years. */
function shifted({ from, until }: ClosedSpan, years: number): ClosedSpan {
  if (years === 0) return until === undefined ? { from } : { from, until };
  const period = { amount: years, unit: 'year' } as const;
  const start = addPeriod(from, period, 1);
  return until === undefined ? { from: start } : { from: start, until: addPeriod(until, period, 1) };
}

export function yearOf(day: DateText): number {
  return Number(day.slice(0, 4));
}
