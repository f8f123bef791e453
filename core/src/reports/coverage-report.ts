// Who can reach whom: each segment and query type, its live channels and whether a person answers, day by day of a plan.
import { eachOne, known, rangeOf } from '../schema/value.ts';
import { addDays, compareDates, type DateText } from '../time/date.ts';
import { type Coverage, coverage, isAffected } from '../workspace/coverage.ts';
import { leadsToPerson } from '../workspace/coverage-human.ts';
import { type DocumentOf, type Inquiry, inquire, isDocumentOf, named } from '../workspace/inquiry.ts';
import { isClosedOn } from '../workspace/plan-closure.ts';
import { type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import { type Cell, rowAt } from '../workspace/rows.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { everything, routeRows } from '../workspace/universe.ts';
import { colleagueText } from './colleague-text.ts';
import { namePlace, placeIn, type ReportPlace } from './place.ts';

export interface CoverageReport {
  readonly kind: 'ChannelStrategy' | 'SunsetPlan';
  readonly name: string;
  readonly title: string;
  readonly strategy: string;
  /** In the order of the strategy; a strategy that makes no difference has one, called `all`. */
  readonly segments: readonly CoverageAxis[];
  readonly queryTypes: readonly CoverageAxis[];
  /** In date order; one for a strategy, or when a day was asked for. */
  readonly stages: readonly CoverageStage[];
}

export interface CoverageAxis {
  readonly id: string;
  readonly title: string;
}

/** A stretch of days on which nothing of the plan changes. */
export interface CoverageStage {
  /** What begins: phases by their titles, and events such as `Phone closes`. */
  readonly titles: readonly string[];
  readonly from: DateText;
  /** The last day; `undefined` for the last stage, and for one day that was asked for. */
  readonly to: DateText | undefined;
  /** Segment by segment. */
  readonly cells: readonly CoverageCell[];
}

/** `unknown`: the route cannot be read, or rows compete for it. */
export type CoverageState = 'human' | 'automated' | 'stranded' | 'unrouted' | 'unknown';

export interface CoverageCell {
  readonly segment: string;
  readonly queryType: string;
  readonly state: CoverageState;
  readonly ways: readonly CoverageWay[];
  /** Channels of its route that a plan keeps closed that day. */
  readonly closed: readonly CoverageAxis[];
  /** The row of the strategy that routes it; the strategy, where none does. */
  readonly place: ReportPlace;
}

export interface CoverageWay extends CoverageAxis {
  /** A person answers, or a machine hands over to one. */
  readonly isHuman: boolean;
  /** A plan names it in place of a closed channel. */
  readonly isAlternative: boolean;
}

/** `undefined` when there is no such strategy or plan, or it cannot be read far enough. */
export function coverageReport(
  snapshot: Snapshot,
  name: string,
  { kind, today, on }: { readonly kind: CoverageReport['kind']; readonly today: DateText; readonly on?: DateText },
): CoverageReport | undefined {
  const inquiry = inquire(snapshot);
  const document = named(inquiry, kind, name)[0];
  return known(() => {
    if (isDocumentOf(document, 'ChannelStrategy')) {
      const covered = coverage(inquiry, document);
      const day = on ?? today;
      return report(inquiry, covered, { kind, name, days: [{ from: day, titles: [] }] });
    }
    if (!isDocumentOf(document, 'SunsetPlan')) return undefined;
    const plan = planFacts(inquiry, document);
    const covered = coverage(inquiry, plan.strategy);
    // One that cannot be read closes nothing there, and its stages would look as if all went on.
    if (!covered.plans.some((each) => each.document === document)) return undefined;
    const days = on === undefined ? stageDays(inquiry, covered, plan) : [{ from: on, titles: [] }];
    return report(inquiry, covered, { kind, name, days: days.length === 0 ? [{ from: today, titles: [] }] : days });
  });
}

type StageDay = Pick<CoverageStage, 'from' | 'titles'>;

function report(
  inquiry: Inquiry,
  covered: Coverage,
  {
    kind,
    name,
    days,
  }: { readonly kind: CoverageReport['kind']; readonly name: string; readonly days: readonly StageDay[] },
): CoverageReport {
  const { strategy } = covered;
  const { segments, queryTypes } = strategy.playbook.spec;
  const document = named(inquiry, kind, name)[0];
  const axis = (
    ids: readonly string[],
    items: readonly { readonly id: string; readonly title?: string | object }[] = [],
  ) =>
    ids.map((id) => {
      const item = items.find((each) => known(() => each.id) === id);
      const title = known(() => (typeof item?.title === 'string' ? item.title : undefined));
      return { id, title: title ?? (id === everything ? 'Everybody' : id) };
    });
  const ids = (key: 'segment' | 'queryType') => [...new Set(covered.cells.map((cell) => cell[key] ?? everything))];
  return {
    kind,
    name,
    title: colleagueText(inquiry, () => document?.playbook?.metadata.title) ?? name,
    strategy: strategy.name ?? '',
    segments: axis(ids('segment'), segments),
    queryTypes: axis(ids('queryType'), queryTypes).map((each) =>
      each.id === everything && each.title === 'Everybody' ? { ...each, title: 'Every question' } : each,
    ),
    stages: days.map((stage, index) => {
      const next = days[index + 1];
      return {
        ...stage,
        to: next && addDays(next.from, -1),
        cells: covered.cells.map((cell) => cellOn(inquiry, covered, cell, stage.from)),
      };
    }),
  };
}

/** Each day on which a phase begins or something of the plan takes effect, with all that begins on it. */
function stageDays(inquiry: Inquiry, { strategy, plans }: Coverage, plan: PlanFacts): readonly StageDay[] {
  const days = new Map<DateText, string[]>();
  const begin = (day: DateText | undefined, title: string) => {
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), title]);
  };
  for (const { phase, starts } of plan.phases)
    begin(starts, colleagueText(inquiry, () => phase.title) ?? known(() => phase.id) ?? 'A phase');
  for (const { closure, channels, document, alternatives } of plans) {
    const names = channels.map((channel) => colleagueText(inquiry, () => channel.title) ?? channel.id).join(', ');
    const whose = document === plan.document ? '' : ` (${document.name})`;
    begin(closure?.from, `${names} closes${whose}`);
    begin(closure?.until, `${names} opens again${whose}`);
    begin(closure?.withdrawnOn, `The plan is taken back${whose}`);
    for (const { channel, until } of alternatives)
      if (until !== undefined)
        begin(
          addDays(until, 1),
          `${colleagueText(inquiry, () => channel.title) ?? channel.id} is no alternative any more${whose}`,
        );
  }
  for (const channel of eachOne(strategy.playbook.spec.channels, (channel) => channel))
    begin(channel.opensOn, `${colleagueText(inquiry, () => channel.title) ?? channel.id} opens`);
  const first = plan.phases.find(({ starts }) => starts !== undefined)?.starts ?? plan.closure?.from;
  return [...days]
    .map(([from, titles]) => ({ from, titles }))
    .filter(({ from }) => first === undefined || from >= first || from === plan.closure?.from)
    .sort((a, b) => compareDates(a.from, b.from));
}

function cellOn(inquiry: Inquiry, covered: Coverage, cell: Cell, day: DateText): CoverageCell {
  const { segment = everything, queryType = everything } = cell;
  const place = routePlace(inquiry.snapshot, covered.strategy, cell);
  const made = known(() => {
    const route = covered.route(cell);
    const live = covered.waysOn(cell, day);
    const ways = live.map((way) => ({
      id: way.channel.id,
      title: colleagueText(inquiry, () => way.channel.title) ?? way.channel.id,
      isHuman: leadsToPerson(way, cell, day, covered),
      isAlternative: way.alternative !== undefined,
    }));
    const closed = closedOf(inquiry, covered, cell, day);
    const state = stateOf(ways, route.length > 0);
    return { segment, queryType, state, ways, closed, place };
  });
  return made ?? { segment, queryType, state: 'unknown', ways: [], closed: [], place };
}

function routePlace(snapshot: Snapshot, strategy: DocumentOf<'ChannelStrategy'>, cell: Cell): ReportPlace {
  const row = known(() => rowAt(routeRows(strategy), cell));
  return row ? placeIn(snapshot, strategy, rangeOf(row.item)) : namePlace(snapshot, strategy);
}

function stateOf(ways: readonly CoverageWay[], hasRoute: boolean): CoverageState {
  if (ways.some(({ isHuman }) => isHuman)) return 'human';
  if (ways.length > 0) return 'automated';
  return hasRoute ? 'stranded' : 'unrouted';
}

function closedOf(inquiry: Inquiry, covered: Coverage, cell: Cell, day: DateText): readonly CoverageAxis[] {
  const route = covered.route(cell);
  const live = new Set(covered.waysOn(cell, day).map(({ channel }) => channel.id));
  const closing = covered.plans
    .filter((plan) => plan.closure && isClosedOn(plan.closure, day) && isAffected(plan, cell, route))
    .flatMap(({ channels }) => channels.map(({ id }) => id));
  return route
    .filter(({ id }) => closing.includes(id) && !live.has(id))
    .map((channel) => ({ id: channel.id, title: colleagueText(inquiry, () => channel.title) ?? channel.id }));
}

/** Stages in a row that look the same, as one: a reader wants to see what changes. */
export function distinctStages({ stages }: CoverageReport): readonly CoverageStage[] {
  const kept: CoverageStage[] = [];
  for (const stage of stages) {
    const last = kept.at(-1);
    if (last && JSON.stringify(last.cells) === JSON.stringify(stage.cells))
      kept[kept.length - 1] = { ...last, titles: [...last.titles, ...stage.titles], to: stage.to };
    else kept.push(stage);
  }
  return kept;
}
