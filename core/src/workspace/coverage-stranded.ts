// Which customers a plan leaves without a live way, for which questions, from which day until which.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { each, eachOne } from '../schema/value.ts';
import { addDays, compareDates, type DateText } from '../time/date.ts';
import { type Coverage, coverage, isAffected } from './coverage.ts';
import { isAssisted } from './coverage-human.ts';
import type { Inquiry } from './inquiry.ts';
import { closedSpan, closureChanges, isClosedOn, yearOf } from './plan-closure.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Cell } from './rows.ts';

export interface Stranded {
  readonly cell: Cell;
  readonly first: DateText;
  /** The last day without a way; `undefined` when it does not end. */
  readonly last: DateText | undefined;
  /** It ends because the closing channel comes back, and not because another way opens. */
  readonly endsWithPlan: boolean;
  /** The plans that take a way from the cell on the first day; one that only adds to it later is not among them. */
  readonly causes: readonly PlanFacts[];
  /** The channel that ends it, when it ends although the closing channel stays away. */
  readonly endedBy: ChannelStrategyChannel | undefined;
  /** The channel that could help soonest, and from when. */
  readonly nearest: { readonly channel: ChannelStrategyChannel; readonly from: DateText } | undefined;
}

/** The cells from which a plan takes a channel. Those whose route cannot be known are left out. */
export function affectedCells(inquiry: Inquiry, plan: PlanFacts): readonly Cell[] {
  return remembered(affected, plan, () => findAffected(inquiry, plan));
}

function findAffected(inquiry: Inquiry, plan: PlanFacts): readonly Cell[] {
  const { cells, route } = coverage(inquiry, plan.strategy);
  return eachOne(cells, (cell) => (isAffected(plan, cell, route(cell)) ? cell : undefined));
}

/** Every stretch of days on which the plan keeps its channel closed and a cell has no live way, cell by cell, in order. */
export function strandedCells(inquiry: Inquiry, plan: PlanFacts): readonly Stranded[] {
  return remembered(strandings, plan, () => findStranded(inquiry, plan));
}

/** Facts belong to one inquiry, so what follows from them does too. */
const affected = new WeakMap<PlanFacts, readonly Cell[]>();
const strandings = new WeakMap<PlanFacts, readonly Stranded[]>();

function remembered<Value>(known: WeakMap<PlanFacts, Value>, plan: PlanFacts, work: () => Value): Value {
  const value = known.get(plan) ?? work();
  known.set(plan, value);
  return value;
}

function findStranded(inquiry: Inquiry, plan: PlanFacts): readonly Stranded[] {
  const covered = coverage(inquiry, plan.strategy);
  const { closure } = plan;
  if (!closure) return [];
  const days = closedDays(covered, plan);
  return each(affectedCells(inquiry, plan), (cell) => stretches(cell, { days, closure, covered, plan }));
}

interface Closed {
  readonly days: readonly DateText[];
  readonly closure: NonNullable<PlanFacts['closure']>;
  readonly covered: Coverage;
  readonly plan: PlanFacts;
}

function* stretches(cell: Cell, { days, closure, covered, plan }: Closed): Iterable<Stranded> {
  let first: DateText | undefined;
  for (const day of days) {
    const isStranded = isClosedOn(closure, day) && covered.waysOn(cell, day).length === 0;
    if (isStranded) first ??= day;
    else if (first !== undefined) {
      yield stranded({ cell, first, last: addDays(day, -1) }, covered, plan);
      first = undefined;
    }
  }
  if (first !== undefined) yield stranded({ cell, first, last: undefined }, covered, plan);
}

/** The first day on which each cell, while the plan keeps its channel closed, is in a state. */
export function firstDays(
  inquiry: Inquiry,
  plan: PlanFacts,
  isSo: (cell: Cell, day: DateText, coverage: Coverage) => boolean,
): readonly { readonly cell: Cell; readonly day: DateText }[] {
  const covered = coverage(inquiry, plan.strategy);
  const { closure } = plan;
  if (!closure) return [];
  const days = closedDays(covered, plan).filter((day) => isClosedOn(closure, day));
  return eachOne(affectedCells(inquiry, plan), (cell) => {
    const day = days.find((candidate) => isSo(cell, candidate, covered));
    if (day !== undefined) return { cell, day };
  });
}

/** What returns every year is followed for a leap year's turn beyond the last other change, and never further than this. */
const longestYears = 50;

/** From the plan's first closed day on, the days on which anything of the strategy may differ from the day before. */
function closedDays(covered: Coverage, plan: PlanFacts): readonly DateText[] {
  const days = daysBefore.get(plan) ?? findClosedDays(covered, plan);
  daysBefore.set(plan, days);
  return days;
}

/** Facts belong to one inquiry, as coverage does. */
const daysBefore = new WeakMap<PlanFacts, readonly DateText[]>();

function findClosedDays({ strategy, plans }: Coverage, plan: PlanFacts): readonly DateText[] {
  const from = plan.closure?.from;
  if (from === undefined) return [];
  const openings = strategy.playbook.spec.channels.flatMap(({ opensOn }) => opensOn ?? []);
  const endings = plans.flatMap(({ alternatives }) => alternatives.flatMap(({ until }) => until ?? []));
  const closures = plans.flatMap(({ closure }) => closure ?? []);
  const once = [
    ...openings,
    ...endings.map((day) => addDays(day, 1)),
    ...closures.flatMap(({ from, until, withdrawnOn }) => [from, until ?? from, withdrawnOn ?? from]),
  ];
  const lastYear = Math.min(Math.max(...once.map(yearOf)) + 5, yearOf(from) + longestYears);
  const yearly = closures.flatMap((closure) => closureChanges(closure, lastYear));
  return [...new Set([...once, ...yearly])].filter((day) => compareDates(day, from) >= 0).sort(compareDates);
}

type Stretch = Pick<Stranded, 'cell' | 'first' | 'last'>;

function stranded(stretch: Stretch, covered: Coverage, plan: PlanFacts): Stranded {
  const { cell, first, last } = stretch;
  const span = plan.closure && closedSpan(plan.closure, first);
  const endsWithPlan = last !== undefined && span?.until === addDays(last, 1);
  return {
    ...stretch,
    endsWithPlan,
    endedBy: last === undefined || endsWithPlan ? undefined : covered.waysOn(cell, addDays(last, 1))[0]?.channel,
    causes: causesOf(cell, first, covered),
    nearest: nearestTo(cell, first, covered, plan),
  };
}

/** The plans whose closing begins on a day, or whose alternative for the cell had its last day before it. */
function causesOf(cell: Cell, day: DateText, { plans, route }: Coverage): readonly PlanFacts[] {
  const eve = addDays(day, -1);
  return plans.filter((plan) => {
    if (!plan.closure || !isClosedOn(plan.closure, day) || !isAffected(plan, cell, route(cell))) return false;
    if (!isClosedOn(plan.closure, eve)) return true;
    return plan.alternatives.some(({ until, covers }) => until === eve && covers(cell));
  });
}

/** The soonest first; then one that the plan or the route names already, then one with people, then the strategy's order. */
function nearestTo(cell: Cell, day: DateText, covered: Coverage, plan: PlanFacts): Stranded['nearest'] {
  const named = new Set([
    ...covered.route(cell).map(({ id }) => id),
    ...plan.alternatives.filter(({ covers }) => covers(cell)).map(({ channel }) => channel.id),
  ]);
  const rank = (channel: ChannelStrategyChannel) => (named.has(channel.id) ? 0 : 2) + (isAssisted(channel) ? 0 : 1);
  return covered.strategy.playbook.spec.channels
    .map((channel) => ({ channel, from: latest(day, channel.opensOn) }))
    .filter(({ channel, from }) => covered.serves(channel, cell, from))
    .sort((a, b) => compareDates(a.from, b.from) || rank(a.channel) - rank(b.channel))[0];
}

function latest(day: DateText, other: DateText | undefined): DateText {
  return other !== undefined && compareDates(other, day) > 0 ? other : day;
}
