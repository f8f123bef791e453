// What customers are told about waiting, and what the team aims for, worked out for the cells that somebody asks about.
import type { SlaPolicyPromise, SlaPolicyTarget } from '../../generated/playbooks.ts';
import type { ViewCommonPromise, ViewCommonPromisedTimes } from '../../generated/views.ts';
import { type Duration, durationMilliseconds, unitMilliseconds } from '../../time/duration.ts';
import { must } from '../../workspace/find.ts';
import type { DocumentOf, Inquiry } from '../../workspace/inquiry.ts';
import { conditionOf, type Policy, policiesFor, policyOf } from '../../workspace/policy.ts';
import { type Cell, cells, coversCell, type Row, type Rows, rowAt, rowsNear } from '../../workspace/rows.ts';
import { isLimit, type Limit, orderOf, promiseOf, type Time, targetOf } from '../../workspace/targets.ts';
import { everything, universeOf } from '../../workspace/universe.ts';
import { shape } from './shape.ts';
import type { ViewContext } from './view-context.ts';
import { priorityView } from './words-of-strategy.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;

const metricNames = {
  firstReply: 'first-reply',
  nextReply: 'next-reply',
  periodicUpdate: 'periodic-update',
  resolution: 'resolution',
  speedOfAnswer: 'speed-of-answer',
} as const;

type MetricKey = keyof typeof metricNames;

const metricKeys = [
  'firstReply',
  'nextReply',
  'periodicUpdate',
  'resolution',
  'speedOfAnswer',
] as const satisfies readonly MetricKey[];

/** What holds for every one of the cells of a channel; `undefined` when nothing is promised. */
export function promiseFor(
  context: ViewContext,
  strategy: Strategy,
  about: { readonly channel: string; readonly cells: readonly Cell[] },
): ViewCommonPromise | undefined {
  return timesView(context, strategy, limitsFor(context, strategy, about));
}

const knownLimits = new WeakMap<Inquiry, Map<string, Limits>>();

/** The same in every language, and asked for again by every message of a plan. */
function limitsFor(
  context: ViewContext,
  strategy: Strategy,
  about: { readonly channel: string; readonly cells: readonly Cell[] },
): Limits {
  const { inquiry, today } = context;
  const ofInquiry = knownLimits.get(inquiry) ?? new Map<string, Limits>();
  knownLimits.set(inquiry, ofInquiry);
  const key = [strategy.name, today, about.channel, ...about.cells.flatMap((cell) => Object.values(cell))].join('\n');
  const before = ofInquiry.get(key);
  if (before) return before;
  const policies = [...policiesFor(inquiry, strategy, today)].sort(defaultLast);
  const variants = policies.map(unconditionalVariants);
  const places = about.cells.map((each) => {
    const cell = { ...each, channel: about.channel };
    return policies.map(
      (policy, index): Near => ({
        policy,
        cell,
        variants: variants[index] ?? [],
        promises: rowsNear(policy.promises, cell),
      }),
    );
  });
  const found = limitsOf(strategy, (metric, priority) =>
    longest(
      context,
      places.map((place) => promisedAt(context, place, { metric, priority })),
    ),
  );
  ofInquiry.set(key, found);
  return found;
}

/** The default policy takes what no other does. */
function defaultLast(a: Policy, b: Policy): number {
  return Number(a.spec.default === true) - Number(b.spec.default === true);
}

/** What a policy promises around one cell, before anybody asks for a metric and a priority. */
interface Near {
  readonly policy: Policy;
  readonly cell: Cell;
  readonly variants: readonly string[];
  readonly promises: Rows<SlaPolicyPromise>;
}

function unconditionalVariants({ promises }: Policy): readonly string[] {
  const unconditional = promises.rows.filter(({ item }) => conditionOf(item) === '');
  return [...new Set(unconditional.map(({ variant }) => variant))];
}

/** Unconditional promises are what everybody can count on; of those on several places the longest. */
function promisedAt(context: ViewContext, place: readonly Near[], rest: Cell): Limit | undefined {
  for (const near of place) {
    const { policy, promises, variants } = near;
    if (promises.rows.length === 0 && promises.hidden.length === 0) continue;
    const cell = { ...near.cell, ...rest };
    const rows = variants.flatMap((variant) => rowAt(promises, cell, variant) ?? []);
    if (rows.length > 0)
      return longest(
        context,
        rows.map((row) => promiseOf(policy, row, cell)),
      );
  }
  return undefined;
}

/** The times of one row of `targets`, for the cells that it covers. */
export function timesOfTarget(
  context: ViewContext,
  document: DocumentOf<'SlaPolicy'>,
  item: SlaPolicyTarget,
): ViewCommonPromise {
  const policy = policyOf(context.inquiry, document);
  const row = must(policy.targets.rows.find((each) => each.item === item));
  return timesOfRow(context, policy, { row, read: (cell) => targetOf(policy, row, cell) });
}

export function timesOfPromise(
  context: ViewContext,
  document: DocumentOf<'SlaPolicy'>,
  item: SlaPolicyPromise,
): ViewCommonPromise {
  const policy = policyOf(context.inquiry, document);
  const row = must(policy.promises.rows.find((each) => each.item === item));
  return timesOfRow(context, policy, { row, read: (cell) => promiseOf(policy, row, cell) });
}

/** The same without the metrics that are not among these. */
export function onlyMetrics(promise: ViewCommonPromise, metrics: ReadonlySet<string>): ViewCommonPromise {
  const { byPriority, ...overall } = promise;
  const kept = (times: ViewCommonPromisedTimes): ViewCommonPromisedTimes => {
    const isKept = (key: MetricKey) => metrics.has(metricNames[key]);
    return shape<ViewCommonPromisedTimes>({
      ...fieldsOf((key) => (isKept(key) ? times[key] : undefined)),
      share: shape<ViewCommonPromisedTimes['share']>(fieldsOf((key) => (isKept(key) ? times.share[key] : undefined))),
    });
  };
  return { ...kept(overall), byPriority: byPriority.map(({ priority, times }) => ({ priority, times: kept(times) })) };
}

interface Reading<Item> {
  readonly row: Row<Item>;
  readonly read: (cell: Cell) => Time;
}

function timesOfRow<Item>(context: ViewContext, policy: Policy, { row, read }: Reading<Item>): ViewCommonPromise {
  const ids = (axis: string) => row.cover.get(axis) ?? [];
  const covered = [...cells({ channel: ids('channel'), segment: ids('segment'), queryType: ids('queryType') })];
  const limits = limitsOf(policy.strategy, (metric, priority) =>
    coversCell(row, { metric, priority })
      ? longest(
          context,
          covered.map((cell) => read({ ...cell, metric, priority })),
        )
      : undefined,
  );
  const times = timesView(context, policy.strategy, limits);
  return times ?? { share: {}, byPriority: [] };
}

type TimeOf = (metric: string, priority: string) => Limit | undefined;

/** For each metric one limit a priority, in their order. */
type Limits = ReadonlyMap<MetricKey, readonly (Limit | undefined)[]>;

function limitsOf(strategy: Strategy, timeOf: TimeOf): Limits {
  const { priorities } = universeOf(strategy);
  return new Map(
    metricKeys.map((key) => [key, priorities.map((priority) => timeOf(metricNames[key], priority))] as const),
  );
}

function timesView(context: ViewContext, strategy: Strategy, found: Limits): ViewCommonPromise | undefined {
  const { priorities } = universeOf(strategy);
  const all = [...found.values()];
  if (all.every((limits) => limits.every((limit) => limit === undefined))) return undefined;
  const overall = flat((key) => longest(context, found.get(key) ?? []));
  const differs = all.some((limits) => new Set(limits.map((limit) => limit?.words)).size > 1);
  const named = priorities.flatMap((priority, index) =>
    priority === everything
      ? []
      : [{ priority: priorityView(context, strategy, priority), times: flat((key) => found.get(key)?.[index]) }],
  );
  return { ...overall, byPriority: differs ? named : [] };
}

function flat(limit: (key: MetricKey) => Limit | undefined): ViewCommonPromisedTimes {
  return shape<ViewCommonPromisedTimes>({
    ...fieldsOf((key) => limit(key)?.duration.text),
    share: shape<ViewCommonPromisedTimes['share']>(fieldsOf((key) => shareOf(limit(key)))),
  });
}

/** Missing when every case must make it. */
function shareOf(limit: Limit | undefined): string | undefined {
  return limit === undefined || limit.share === 100 ? undefined : `${limit.share}%`;
}

function fieldsOf<Value>(of: (key: MetricKey) => Value): Readonly<Record<MetricKey, Value>> {
  return {
    firstReply: of('firstReply'),
    nextReply: of('nextReply'),
    periodicUpdate: of('periodicUpdate'),
    resolution: of('resolution'),
    speedOfAnswer: of('speedOfAnswer'),
  };
}

/** A time that holds for all is as long as the longest, for as few as the least; where one has no time, none holds for all. */
function longest(context: ViewContext, times: readonly Time[]): Limit | undefined {
  let longer: Limit | undefined;
  let share = 100;
  for (const time of times) {
    if (!isLimit(time)) return undefined;
    if (!longer || isLonger(context, time, longer)) longer = time;
    share = Math.min(share, time.share);
  }
  return longer && { ...longer, share };
}

function isLonger({ inquiry, today }: ViewContext, a: Limit, b: Limit): boolean {
  if (a.duration.text === b.duration.text) return false;
  const order = orderOf(inquiry, a, b, today);
  return order === 'unordered' ? nominal(a.duration) > nominal(b.duration) : order === 'looser';
}

/** Where two durations cannot be ordered, a business day counts as a day and the larger number wins. */
function nominal(duration: Duration): number {
  return durationMilliseconds(duration) ?? duration.amount * unitMilliseconds.day;
}
