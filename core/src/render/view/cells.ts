// The cells that lose a channel, what is left to them, and which cells a channel serves.
import type { ChannelStrategyChannel } from '../../generated/playbooks.ts';
import type { DateText } from '../../time/date.ts';
import { coverage } from '../../workspace/coverage.ts';
import type { DocumentOf, Inquiry } from '../../workspace/inquiry.ts';
import type { PlanFacts } from '../../workspace/plan-facts.ts';
import type { Cell } from '../../workspace/rows.ts';

/** The cells whose route lists the channel; all of them when no route does. */
export function cellsServed(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  channel: string,
): readonly Cell[] {
  const { cells, route } = coverage(inquiry, strategy);
  const served = cells.filter((cell) => route(cell).some(({ id }) => id === channel));
  return served.length > 0 ? served : cells;
}

/** A cell is affected when its route lists a closing channel and it lies in the scope of the plan. */
export function affectedCells(inquiry: Inquiry, plan: PlanFacts): readonly Cell[] {
  const cells = affected.get(plan) ?? findAffected(inquiry, plan);
  affected.set(plan, cells);
  return cells;
}

/** Facts belong to one inquiry, as coverage does. */
const affected = new WeakMap<PlanFacts, readonly Cell[]>();

function findAffected(inquiry: Inquiry, { strategy, channels, includes }: PlanFacts): readonly Cell[] {
  const { cells, route } = coverage(inquiry, strategy);
  const closing = new Set(channels.map(({ id }) => id));
  return cells.filter((cell) => includes(cell) && route(cell).some(({ id }) => closing.has(id)));
}

/** The live ways of a cell on the closing day, best first; on `today` for a plan that has no such day yet. */
export function remainingWays(
  inquiry: Inquiry,
  { strategy, channels, closure }: PlanFacts,
  { cell, today }: { readonly cell: Cell; readonly today: DateText },
): readonly ChannelStrategyChannel[] {
  const closing = new Set(channels.map(({ id }) => id));
  const ways = coverage(inquiry, strategy).waysOn(cell, closure?.from ?? today);
  return [...new Set(ways.map(({ channel }) => channel))].filter(({ id }) => !closing.has(id));
}
