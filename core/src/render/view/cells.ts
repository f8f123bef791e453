// The cells that lose a channel, what is left to them, and which cells a channel serves.
import type { ChannelStrategyChannel } from '../../generated/playbooks.ts';
import { compareDates, type DateText } from '../../time/date.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { channelOf, type PlanFacts } from '../../workspace/plan-facts.ts';
import { type Cell, cells, rowAt } from '../../workspace/rows.ts';
import { everything, routeRows, universeOf } from '../../workspace/universe.ts';
import { listed } from './view-context.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;

/** The cells whose route lists the channel; all of them when no route does, or there are none. */
export function cellsServed(strategy: Strategy, channel: string): readonly Cell[] {
  const { segments, queryTypes } = universeOf(strategy);
  const every = [...cells({ segment: segments, queryType: queryTypes })];
  const served = every.filter((cell) => routeOf(strategy, cell).includes(channel));
  return served.length > 0 ? served : every;
}

export interface AffectedCell {
  readonly cell: Cell;
  readonly remaining: readonly ChannelStrategyChannel[];
  readonly isStranded: boolean;
}

/** A cell is affected when its route lists a closing channel and it lies in the scope of the plan. */
export function affectedCells(facts: PlanFacts): readonly AffectedCell[] {
  const { strategy, channels } = facts;
  const { segments, queryTypes } = universeOf(strategy);
  const closing = new Set(channels.map(({ id }) => id));
  const inScope = [...cells({ segment: segments, queryType: queryTypes })].filter(facts.includes);
  return inScope.flatMap((cell) => {
    const route = routeOf(strategy, cell);
    if (!route.some((id) => closing.has(id))) return [];
    const others = facts.alternatives.filter(({ covers }) => covers(cell)).map(({ channel }) => channel.id);
    const ids = [...new Set([...route, ...others])].filter((id) => !closing.has(id));
    const remaining = ids
      .map((id) => channelOf(strategy, id))
      .filter((channel) => isOpenOn(channel, facts.closure?.from));
    const isStranded = !remaining.some((channel) => suits(strategy, channel, cell));
    return [{ cell, remaining, isStranded }];
  });
}

function routeOf(strategy: Strategy, cell: Cell): readonly string[] {
  if (strategy.playbook.spec.routes === undefined) return universeOf(strategy).channels;
  return listed(rowAt(routeRows(strategy), cell)?.item.channels);
}

function isOpenOn(channel: ChannelStrategyChannel, day: DateText | undefined): boolean {
  if (channel.lifecycle === 'closed') return false;
  return day === undefined || channel.opensOn === undefined || compareDates(channel.opensOn, day) <= 0;
}

/** In a language of the segment; to customers who cannot use digital channels only a number or a postal address is of use. */
function suits(strategy: Strategy, channel: ChannelStrategyChannel, cell: Cell): boolean {
  const id = cell.segment;
  const segment = id === everything ? undefined : strategy.playbook.spec.segments?.find((each) => each.id === id);
  if (segment?.languages && channel.languages && !segment.languages.some((each) => channel.languages?.includes(each)))
    return false;
  if (segment?.vulnerable !== true) return true;
  return (channel.endpoints ?? []).some(({ kind }) => kind === 'phone-number' || kind === 'postal-address');
}
