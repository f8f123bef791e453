// The ways in which most places are judged: there or not, members of a list, a rank, a flag, an amount, a date.
import { known } from '../schema/value.ts';
import { compareDates, type DateText } from '../time/date.ts';
import { durationMilliseconds, readDuration } from '../time/duration.ts';
import { readPercentage } from '../time/percentage.ts';
import { readPeriod } from '../time/period.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import { planDates } from '../workspace/plan-dates.ts';
import type { Judge, Verdict } from './change-kind.ts';
import type { Difference } from './difference.ts';
import type { Direction } from './severity.ts';
import type { Side } from './side.ts';
import { listWords, wordsOf } from './value-words.ts';

/** Gone is less, new is more, another one is something else. */
export const presence: Judge = (difference) => {
  const { before, after } = difference;
  return [told(difference, after === undefined ? 'less' : before === undefined ? 'more' : 'other')];
};

/** The other way round: for limits that are put on customers. */
export const burden: Judge = (difference) => {
  const { before, after } = difference;
  return [told(difference, after === undefined ? 'more' : before === undefined ? 'less' : 'other')];
};

export const differs: Judge = (difference) => [told(difference, 'other')];

/** Each member that is gone is less, each new one more. */
export const members: Judge = ({ before, after }) => memberVerdicts(before, after);

/** For what only some may have: naming nobody means everybody, and a shorter list is less. */
export const audienceOf: Judge = ({ before, after }) => {
  const [old, fresh] = [listed(before), listed(after)];
  if (isEverybody(old)) return [{ direction: 'less', from: 'all', to: listWords(fresh) }];
  if (isEverybody(fresh)) return [{ direction: 'more', from: listWords(old), to: 'all' }];
  return memberVerdicts(before, after);
};

/** For what is taken away from some: the more it names, the less they have. */
export const reachOfLoss: Judge = (difference, sides) =>
  audienceOf(difference, sides).map((verdict) => ({ ...verdict, direction: turned(verdict.direction) }));

/** Members that take something from customers: each new one is less. */
export const burdens: Judge = ({ before, after }) =>
  memberVerdicts(before, after).map((verdict) => ({ ...verdict, direction: turned(verdict.direction) }));

/** From least to most; `absent` is what counts when nothing is written. */
export function ranked(order: readonly string[], absent?: string): Judge {
  return (difference, sides) => {
    const { before = absent, after = absent } = difference;
    if (before === undefined || after === undefined) return presence(difference, sides);
    const [old, fresh] = [order.indexOf(String(before)), order.indexOf(String(after))];
    if (old < 0 || fresh < 0) return [told(difference, 'other')];
    const direction = fresh < old ? 'less' : fresh > old ? 'more' : 'other';
    return [told({ ...difference, before, after }, direction)];
  };
}

/** What it is without the statement follows from elsewhere: `true` says more than nothing, `false` less. */
export const statement: Judge = (difference) => {
  const rank = (value: unknown) => (value === undefined ? 1 : value === true ? 2 : 0);
  return [told(difference, rank(difference.after) < rank(difference.before) ? 'less' : 'more')];
};

export const flag: Judge = ranked(['false', 'true'], 'false');
export const flaw: Judge = ranked(['true', 'false'], 'false');

/** More of it is more for customers. */
export const amount: Judge = (difference) => [told(difference, byAmount(difference))];

/** Less of it is more for customers, such as the time they wait. */
export const wait: Judge = (difference) => [told(difference, turned(byAmount(difference)))];

function byAmount({ before, after }: Difference): Direction {
  if (before === undefined || after === undefined) return before === undefined ? 'more' : 'less';
  const [old, fresh] = [amountOf(before), amountOf(after)];
  if (old === undefined || fresh === undefined || old.clock !== fresh.clock) return 'other';
  return fresh.number < old.number ? 'less' : fresh.number > old.number ? 'more' : 'other';
}

const daysOf = { day: 1, week: 7, month: 30.4375, year: 365.25 } as const;

function amountOf(value: unknown): { readonly number: number; readonly clock: string } | undefined {
  if (typeof value === 'number') return { number: value, clock: 'number' };
  if (typeof value !== 'string') return undefined;
  const duration = readDuration(value);
  const milliseconds = duration && durationMilliseconds(duration);
  if (duration && milliseconds !== undefined)
    return { number: milliseconds, clock: duration.business ? 'business' : 'elapsed' };
  if (duration) return { number: duration.amount, clock: 'business days' };
  const period = readPeriod(value);
  if (period) return { number: period.amount * daysOf[period.unit], clock: 'period' };
  const share = readPercentage(value);
  return share === undefined ? undefined : { number: share, clock: 'share' };
}

/** Later is more, as for the last day of something good. Expressions of a plan count as the day they come to. */
export const lastDay: Judge = (difference, sides) => dateVerdict(difference, sides.before, sides.after, 1);

/** Later is less, as for the first day of something good. */
export const firstDay: Judge = (difference, sides) => dateVerdict(difference, sides.before, sides.after, -1);

/** Earlier is more, and no day at all is the least: for what comes back. */
export const returnDay: Judge = (difference, sides) => missingIsLess(difference) ?? firstDay(difference, sides);

/** Later is more, and no day at all is the least: for what has to be promised to last. */
export const lastDayOrNone: Judge = (difference, sides) => missingIsLess(difference) ?? lastDay(difference, sides);

function missingIsLess(difference: Difference): readonly Verdict[] | undefined {
  if (difference.after === undefined) return [told(difference, 'less')];
  return difference.before === undefined ? [told(difference, 'more')] : undefined;
}

/** Another day, neither better nor worse. */
export const otherDay: Judge = (difference, sides) => dateVerdict(difference, sides.before, sides.after, 0);

function dateVerdict(difference: Difference, before: Side, after: Side, sign: -1 | 0 | 1): readonly Verdict[] {
  const old = dayOf(difference.before, before, difference.pair.before);
  const fresh = dayOf(difference.after, after, difference.pair.after);
  if (old !== undefined && old === fresh) return [];
  const words = { from: dayWords(difference.before, old), to: dayWords(difference.after, fresh) };
  return [{ direction: dateDirection(old, fresh, difference, sign), ...words }];
}

/** A first or last day is a limit: one that is new takes something, one that is gone gives it back. */
function dateDirection(
  old: DateText | undefined,
  fresh: DateText | undefined,
  { before, after }: Difference,
  sign: -1 | 0 | 1,
): Direction {
  if (sign === 0) return 'other';
  if (before === undefined) return 'less';
  if (after === undefined) return 'more';
  if (old === undefined || fresh === undefined) return 'other';
  return compareDates(fresh, old) * sign > 0 ? 'more' : 'less';
}

function dayOf(value: unknown, side: Side, document: Difference['pair']['before']): DateText | undefined {
  if (typeof value !== 'string') return undefined;
  if (!isDocumentOf(document, 'SunsetPlan')) return value;
  return known(() => planDates(side.inquiry, document).day(value));
}

export function dayWords(value: unknown, day: DateText | undefined): string | undefined {
  if (value === undefined) return undefined;
  return day === undefined || day === value ? String(value) : `${day} (${String(value)})`;
}

export function turned(direction: Direction): Direction {
  return direction === 'less' ? 'more' : direction === 'more' ? 'less' : 'other';
}

function told({ before, after }: Difference, direction: Direction): Verdict {
  // A whole group that came or went is named, and not told key by key.
  const isGroup = [before, after].some((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  return isGroup ? { direction } : { direction, from: wordsOf(before), to: wordsOf(after) };
}

function memberVerdicts(before: unknown, after: unknown): readonly Verdict[] {
  const [old, fresh] = [listed(before), listed(after)];
  const words = { from: listWords(old), to: listWords(fresh) };
  const verdicts: Verdict[] = [];
  if (old.some((member) => !fresh.includes(member))) verdicts.push({ direction: 'less', ...words });
  if (fresh.some((member) => !old.includes(member))) verdicts.push({ direction: 'more', ...words });
  return verdicts;
}

function isEverybody(list: readonly string[]): boolean {
  return list.length === 0 || list.includes('all');
}

function listed(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((each: unknown) => String(each)) : [String(value)];
}
