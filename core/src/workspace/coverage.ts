// Who can reach whom on which day: each cell of segment and query type, its route, and the ways that are live.
import type { ChannelStrategyChannel, ChannelStrategySegment } from '../generated/playbooks.ts';
import { Unknowable } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { languagesMeet } from './coverage-languages.ts';
import { type DocumentOf, type Inquiry, isDocumentOf, referring, shared } from './inquiry.ts';
import { isClosedOn } from './plan-closure.ts';
import { channelOf, listOf, type PlanFacts, type PlannedAlternative, planFacts } from './plan-facts.ts';
import { type Cell, cells, rowAt } from './rows.ts';
import { routeRows, universeOf } from './universe.ts';

export interface Coverage {
  readonly strategy: DocumentOf<'ChannelStrategy'>;
  /** Segment by segment, in the order of the strategy; one of each where the strategy makes no difference. */
  readonly cells: readonly Cell[];
  /** The plans of the strategy that can be read. */
  readonly plans: readonly PlanFacts[];
  readonly segment: (cell: Cell) => ChannelStrategySegment | undefined;
  /** In order of preference; none when no route holds. `Unknowable` when rows compete, or name what is unknown. */
  readonly route: (cell: Cell) => readonly ChannelStrategyChannel[];
  /** The live ways on a day, those of the route first. */
  readonly waysOn: (cell: Cell, day: DateText) => readonly Way[];
  /** The same, and for a vulnerable segment those that are only online too: they help some of it. */
  readonly openWaysOn: (cell: Cell, day: DateText) => readonly Way[];
  /** Whether a channel would be a live way on a day if a route or an alternative named it. */
  readonly serves: (channel: ChannelStrategyChannel, cell: Cell, day: DateText) => boolean;
}

export interface Way {
  readonly channel: ChannelStrategyChannel;
  /** The alternative that makes it one; `undefined` for a channel of the route. */
  readonly alternative?: PlannedAlternative;
}

const coverages = new WeakMap<Inquiry, WeakMap<DocumentOf<'ChannelStrategy'>, Coverage>>();

export function coverage(inquiry: Inquiry, strategy: DocumentOf<'ChannelStrategy'>): Coverage {
  const known = coverages.get(inquiry) ?? new WeakMap<DocumentOf<'ChannelStrategy'>, Coverage>();
  coverages.set(inquiry, known);
  const before = known.get(strategy);
  if (before) return before;
  const made = coverageOf(inquiry, strategy);
  // The parts of a plan are worked out when they are asked for, so whoever asks needs facts of his own.
  const plans = made.plans.map(({ document }) => planFacts(inquiry, document));
  const own = { ...made, plans };
  known.set(strategy, own);
  return own;
}

const coverageOf = shared(coverageFrom);

function coverageFrom(inquiry: Inquiry, strategy: DocumentOf<'ChannelStrategy'>): Coverage {
  const { segments, queryTypes } = universeOf(strategy);
  const { spec } = strategy.playbook;
  const plans = plansOf(inquiry, strategy);
  const rows = routeRows(strategy);
  const hasRoutes = (spec.routes?.length ?? 0) > 0;

  const segment = (cell: Cell) => spec.segments?.find(({ id }) => id === cell.segment);
  const routes = new Map<string, readonly ChannelStrategyChannel[]>();
  const routesOfCells = new WeakMap<Cell, readonly ChannelStrategyChannel[]>();
  const route = (cell: Cell) => {
    if (!hasRoutes) return spec.channels;
    const before = routesOfCells.get(cell);
    if (before) return before;
    const channels = routeOf(cell);
    routesOfCells.set(cell, channels);
    return channels;
  };
  const routeOf = (cell: Cell) => {
    const key = `${cell.segment} ${cell.queryType}`;
    const known = routes.get(key);
    if (known) return known;
    const row = rowAt(rows, cell);
    const channels = row ? listOf(row.item.channels).map((id) => channelOf(strategy, id)) : [];
    routes.set(key, channels);
    return channels;
  };
  const inForce = plansByDay(plans);
  /** The contact points at which customers reach a channel in a language of theirs; none when it is closed to them. */
  const openEndpoints = (channel: ChannelStrategyChannel, cell: Cell, day: DateText): Endpoints | undefined => {
    if (channel.lifecycle === 'closed' || (channel.opensOn !== undefined && day < channel.opensOn)) return undefined;
    const closings = closingsOf(channel, cell, inForce(day));
    if (closings.some(({ document }) => document.playbook.spec.scope?.endpoints === undefined)) return undefined;
    const open = endpointsFor(channel, cell).filter(
      (endpoint) => !closings.some(({ endpoints }) => endpoints.some(({ id }) => id === endpoint.id)),
    );
    const isReachable = (channel.endpoints ?? []).length === 0 || open.length > 0;
    return isReachable && languagesMeet(segment(cell)?.languages, channel.languages) ? open : undefined;
  };
  const serves = (channel: ChannelStrategyChannel, cell: Cell, day: DateText) => {
    const open = openEndpoints(channel, cell, day);
    return open !== undefined && (segment(cell)?.vulnerable !== true || isOffline(open));
  };
  // Several rules go through the same cells and days.
  const waysBefore = new Map<string, readonly Way[]>();
  const waysOn = (cell: Cell, day: DateText) => {
    const key = `${cell.segment} ${cell.queryType} ${day}`;
    const ways = waysBefore.get(key) ?? namedWays(cell, day).filter(({ channel }) => serves(channel, cell, day));
    waysBefore.set(key, ways);
    return ways;
  };
  const openWaysOn = (cell: Cell, day: DateText) =>
    namedWays(cell, day).filter(({ channel }) => openEndpoints(channel, cell, day) !== undefined);
  const namedWays = (cell: Cell, day: DateText) => {
    const ways: Way[] = route(cell).map((channel) => ({ channel }));
    for (const alternative of alternativesOn(cell, day, inForce(day), route(cell))) {
      const isKnown = ways.some(({ channel }) => channel.id === alternative.channel.id);
      if (!isKnown) ways.push({ channel: alternative.channel, alternative });
    }
    return ways;
  };
  const all = [...cells({ segment: segments, queryType: queryTypes })];
  return { strategy, cells: all, plans, segment, route, waysOn, openWaysOn, serves };
}

/** A plan with a broken part closes nothing here: unsure, and a missed problem is cheaper than a false one. */
function plansOf(inquiry: Inquiry, strategy: DocumentOf<'ChannelStrategy'>): readonly PlanFacts[] {
  if (strategy.name === undefined) return [];
  return referring(inquiry, 'strategy', strategy.name).flatMap((document) => {
    if (!isDocumentOf(document, 'SunsetPlan')) return [];
    try {
      const plan = planFacts(inquiry, document);
      void [plan.closure, plan.alternatives, plan.endpoints, plan.isPartial];
      return [plan];
    } catch (error) {
      if (error instanceof Unknowable) return [];
      throw error;
    }
  });
}

/** Whether a plan takes something from a cell: its route lists a closing channel, and it lies in scope. */
export function isAffected(plan: PlanFacts, cell: Cell, route: readonly ChannelStrategyChannel[]): boolean {
  if (!plan.includes(cell)) return false;
  const closing = plan.channels.filter(({ id }) => route.some((channel) => channel.id === id));
  if (plan.document.playbook.spec.scope?.endpoints === undefined) return closing.length > 0;
  return closing.some((channel) => endpointsFor(channel, cell).some((endpoint) => plan.endpoints.includes(endpoint)));
}

/** The plans that keep a channel closed on a day; every cell asks for the same days. */
function plansByDay(plans: readonly PlanFacts[]): (day: DateText) => readonly PlanFacts[] {
  const days = new Map<DateText, readonly PlanFacts[]>();
  return (day) => {
    const known = days.get(day);
    if (known) return known;
    const inForce = plans.filter(({ closure }) => closure !== undefined && isClosedOn(closure, day));
    days.set(day, inForce);
    return inForce;
  };
}

/** What the plans in force offer a cell on a day. */
function* alternativesOn(
  cell: Cell,
  day: DateText,
  inForce: readonly PlanFacts[],
  route: readonly ChannelStrategyChannel[],
): Iterable<PlannedAlternative> {
  for (const plan of inForce) {
    if (!isAffected(plan, cell, route)) continue;
    for (const alternative of plan.alternatives) {
      const isOver = alternative.until !== undefined && day > alternative.until;
      if (!isOver && alternative.covers(cell)) yield alternative;
    }
  }
}

/** The plans in force that take a channel, or some of its endpoints, from a cell; fewer hours take nothing. */
function closingsOf(channel: ChannelStrategyChannel, cell: Cell, inForce: readonly PlanFacts[]): readonly PlanFacts[] {
  return inForce.filter(
    (plan) =>
      plan.document.playbook.spec.scope?.stillOpen === undefined &&
      plan.channels.some(({ id }) => id === channel.id) &&
      plan.includes(cell),
  );
}

type Endpoints = NonNullable<ChannelStrategyChannel['endpoints']>;

/** Those of a channel that are meant for a segment: all that name none, and those that name it. Where all are meant for others, it is no way. */
function endpointsFor(channel: ChannelStrategyChannel, cell: Cell): Endpoints {
  return (channel.endpoints ?? []).filter(
    ({ segments }) => segments === undefined || listOf(segments).includes(cell.segment ?? ''),
  );
}

/** By phone or by post: for a vulnerable segment, because not everybody in it is online. */
function isOffline(open: Endpoints): boolean {
  return open.some(({ kind }) => kind === 'phone-number' || kind === 'postal-address');
}
