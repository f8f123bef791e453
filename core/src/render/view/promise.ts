// What customers are told about waiting, and what the team aims for, worked out for the cells that somebody asks about.
import type { ChannelStrategyChannel, SlaPolicy } from '../../generated/playbooks.ts';
import type { ViewCommonPromise, ViewCommonPromisedTimes } from '../../generated/views.ts';
import { compareDates, type DateText } from '../../time/date.ts';
import { type Duration, durationMilliseconds, readDuration, unitMilliseconds } from '../../time/duration.ts';
import { readPercentage } from '../../time/percentage.ts';
import { isTighter } from '../../time/tighter.ts';
import { calendarNamed } from '../../workspace/calendars.ts';
import { all, type DocumentOf } from '../../workspace/inquiry.ts';
import { type Cell, type Row, type Rows, rowAt, rowsOf } from '../../workspace/rows.ts';
import { universeOf } from '../../workspace/universe.ts';
import { shape } from './shape.ts';
import { listed, type ViewContext } from './view-context.ts';
import { priorityView } from './words-of-strategy.ts';

type Strategy = DocumentOf<'ChannelStrategy'>;
type Policy = DocumentOf<'SlaPolicy'>;
type Target = NonNullable<SlaPolicy['spec']['targets']>[number];
type Promised = NonNullable<SlaPolicy['spec']['promises']>[number];

export const metrics = [
  ['firstReply', 'first-reply'],
  ['nextReply', 'next-reply'],
  ['periodicUpdate', 'periodic-update'],
  ['resolution', 'resolution'],
  ['speedOfAnswer', 'speed-of-answer'],
] as const;

type MetricKey = (typeof metrics)[number][0];

/** One time that holds: `undefined` where nobody wrote one, or wrote `none`. */
export interface Time {
  readonly within: string;
  readonly share: string | undefined;
}

/** By metric and then by priority. */
export type Times = ReadonlyMap<MetricKey, ReadonlyMap<string, Time | undefined>>;

/** What holds for every one of the cells; `undefined` when nothing is promised. */
export function promiseFor(
  context: ViewContext,
  strategy: Strategy,
  about: { readonly channel: ChannelStrategyChannel; readonly cells: readonly Cell[] },
): ViewCommonPromise | undefined {
  const policies = policiesFor(context, strategy);
  const { priorities } = universeOf(strategy);
  const times = new Map<MetricKey, Map<string, Time | undefined>>();
  for (const [key, metric] of metrics) {
    const byPriority = new Map<string, Time | undefined>();
    for (const priority of priorities) {
      const found = about.cells.map((cell) =>
        promisedAt(context, policies, { ...cell, channel: about.channel.id, metric }, priority),
      );
      byPriority.set(priority, longest(context, found));
    }
    times.set(key, byPriority);
  }
  return timesView(context, strategy, times);
}

/** The row's own times, without asking what other rows say. */
export function timesOfRow(
  context: ViewContext,
  strategy: Strategy,
  policy: Policy,
  row: Target | Promised,
  cells: readonly Cell[],
): ViewCommonPromise {
  const named = new Set<string>(listed(row.metric));
  const times = new Map<MetricKey, Map<string, Time | undefined>>();
  for (const [key, metric] of metrics) {
    const byPriority = new Map<string, Time | undefined>();
    for (const priority of universeOf(strategy).priorities) {
      const read = (cell: Cell) =>
        timeIn(context, policyRows(context, strategy, policy), { row, cell: { ...cell, metric }, priority });
      byPriority.set(priority, named.has(metric) ? longest(context, cells.map(read)) : undefined);
    }
    times.set(key, byPriority);
  }
  return timesView(context, strategy, times) ?? { share: {}, byPriority: [] };
}

function timesView(context: ViewContext, strategy: Strategy, times: Times): ViewCommonPromise | undefined {
  const { priorities } = universeOf(strategy);
  const overall = new Map<MetricKey, Time>();
  for (const [key, byPriority] of times) {
    const time = longest(
      context,
      priorities.map((priority) => byPriority.get(priority)),
    );
    if (time) overall.set(key, time);
  }
  const isAnyTime = [...times.values()].some((byPriority) =>
    [...byPriority.values()].some((time) => time !== undefined),
  );
  if (!isAnyTime) return undefined;
  const differs = [...times.values()].some(
    (byPriority) => new Set([...byPriority.values()].map((time) => JSON.stringify(time))).size > 1,
  );
  const byPriority = priorities.map((priority) => ({
    priority: priorityView(context, strategy, priority),
    times: flat((key) => times.get(key)?.get(priority)),
  }));
  return { ...flat((key) => overall.get(key)), byPriority: differs ? byPriority : [] };
}

function flat(time: (key: MetricKey) => Time | undefined): ViewCommonPromisedTimes {
  const within = (key: MetricKey) => time(key)?.within;
  const share = (key: MetricKey) => time(key)?.share;
  return shape<ViewCommonPromisedTimes>({
    ...fieldsOf(within),
    share: shape<ViewCommonPromisedTimes['share']>(fieldsOf(share)),
  });
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

/** The rows of a policy by cell, promises and the targets behind them. */
export interface PolicyRows {
  readonly policy: Policy;
  readonly channels: readonly string[];
  readonly promises: Rows<Promised>;
  readonly targets: Rows<Target>;
}

/** Agreements with customers that hold today, the default one last: it takes what no other does. */
function policiesFor(context: ViewContext, strategy: Strategy): readonly PolicyRows[] {
  const fitting = all(context.inquiry, 'SlaPolicy').filter(({ playbook: { spec } }) => {
    const isForCustomers = spec.agreementType === undefined || spec.agreementType === 'sla';
    return spec.strategy === strategy.name && isForCustomers && holdsOn(spec.effective, context.today);
  });
  const sorted = [...fitting].sort(
    (a, b) => Number(a.playbook.spec.default === true) - Number(b.playbook.spec.default === true),
  );
  return sorted.map((policy) => policyRows(context, strategy, policy));
}

function holdsOn(effective: SlaPolicy['spec']['effective'], today: DateText): boolean {
  if (effective?.from !== undefined && compareDates(effective.from, today) > 0) return false;
  return effective?.until === undefined || compareDates(today, effective.until) <= 0;
}

export function policyRows(_: ViewContext, strategy: Strategy, policy: Policy): PolicyRows {
  const { spec } = policy.playbook;
  const universe = universeOf(strategy);
  const within = (scope: string | readonly string[] | undefined, ids: readonly string[]) => {
    const named = listed(scope);
    return named.length === 0 || named.includes('all') ? ids : ids.filter((id) => named.includes(id));
  };
  const channels = within(spec.appliesTo?.channels, universe.channels);
  const axes = {
    channel: { of: (row: Target | Promised) => row.channel, ids: channels, others: universe.channels },
    segment: {
      of: (row: Target | Promised) => row.segment,
      ids: within(spec.appliesTo?.segments, universe.segments),
      others: universe.segments,
    },
    queryType: {
      of: (row: Target | Promised) => row.queryType,
      ids: within(spec.appliesTo?.queryTypes, universe.queryTypes),
      others: universe.queryTypes,
    },
    metric: { of: (row: Target | Promised) => listed<string>(row.metric), ids: metrics.map(([, metric]) => metric) },
  };
  const variant = (row: Target | Promised) => JSON.stringify(row.condition ?? '');
  return {
    policy,
    channels,
    promises: rowsOf(spec.promises, { axes, variant }),
    targets: rowsOf(spec.targets, { axes, variant }),
  };
}

/** The unconditional rows are what everybody can count on. */
const unconditional = JSON.stringify('');

function promisedAt(
  context: ViewContext,
  policies: readonly PolicyRows[],
  cell: Cell,
  priority: string,
): Time | undefined {
  for (const policy of policies) {
    const row: Row<Promised> | undefined = rowAt(policy.promises, cell, unconditional);
    if (row) return timeIn(context, policy, { row: row.item, cell, priority });
  }
  return undefined;
}

function timeIn(
  context: ViewContext,
  policy: PolicyRows,
  { row, cell, priority }: { readonly row: Target | Promised; readonly cell: Cell; readonly priority: string },
): Time | undefined {
  const within = withinOf(row, priority);
  if (within === undefined || within === 'none') return undefined;
  if (within !== 'target') return { within, share: row.share };
  const target = rowAt(policy.targets, cell, unconditional)?.item;
  const time = target && timeIn(context, policy, { row: target, cell, priority });
  return time && { within: time.within, share: row.share ?? time.share };
}

function withinOf(row: Target | Promised, priority: string): string | undefined {
  const { within } = row;
  if (within === undefined || typeof within === 'string') return within;
  return within[priority];
}

/** A time that holds for all is as long as the longest; when one of them has no time, none holds for all. */
function longest(context: ViewContext, times: readonly (Time | undefined)[]): Time | undefined {
  let longer: Time | undefined;
  let least: string | undefined;
  for (const time of times) {
    if (!time) return undefined;
    if (!longer || isLonger(context, time.within, longer.within)) longer = time;
    if (
      time.share !== undefined &&
      (least === undefined || (readPercentage(time.share) ?? 100) < (readPercentage(least) ?? 100))
    )
      least = time.share;
  }
  return longer && { within: longer.within, share: least };
}

function isLonger(context: ViewContext, a: string, b: string): boolean {
  const [first, second] = [readDuration(a), readDuration(b)];
  if (!first || !second || a === b) return false;
  const order = isTighter(first, second, calendarNamed(context.inquiry, undefined), { from: context.today });
  return order === 'unordered' ? nominal(first) > nominal(second) : order === 'looser';
}

/** Where two durations cannot be ordered, a business day counts as a day and the larger number wins. */
function nominal(duration: Duration): number {
  return durationMilliseconds(duration) ?? duration.amount * unitMilliseconds.day;
}
