// What a template sees of the rows of an SLA policy: whom each is for, and what customers are told.

import type { SlaPolicyPromise, SlaPolicyTarget } from '../../generated/playbooks.ts';
import type {
  ViewCommonCalendar,
  ViewCommonChannelInShort,
  ViewCommonPromise,
  ViewCommonQueryType,
  ViewCommonSegment,
  ViewSlaPolicyPromiseRow,
} from '../../generated/views.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { type Policy, policyOf } from '../../workspace/policy.ts';
import type { Row } from '../../workspace/rows.ts';
import { calendarView } from './calendar.ts';
import { channelInShort } from './channel.ts';
import { onlyMetrics, timesOfPromise, timesOfTarget } from './promise.ts';
import { lazy, shape } from './shape.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';
import { queryTypeView, scoped, segmentView } from './words-of-strategy.ts';

type Scope = string | readonly string[] | undefined;

interface ScopeKeys {
  readonly channel?: Scope;
  readonly segment?: Scope;
  readonly queryType?: Scope;
}

interface ScopeViews {
  readonly channels: readonly ViewCommonChannelInShort[];
  readonly segments: readonly ViewCommonSegment[];
  readonly queryTypes: readonly ViewCommonQueryType[];
}

/** A row that names no channels is for those of the policy; the view says so by naming them, where the policy does. */
export function scopeOf(context: ViewContext, strategy: DocumentOf<'ChannelStrategy'>, row: ScopeKeys): ScopeViews {
  return {
    channels: scoped(row.channel, (id) => channelInShort(context, strategy, id)),
    segments: scoped(row.segment, (id) => segmentView(context, strategy, id)),
    queryTypes: scoped(row.queryType, (id) => queryTypeView(context, strategy, id)),
  };
}

export function hoursOf(
  context: ViewContext,
  { playbook }: DocumentOf<'SlaPolicy'>,
  row: SlaPolicyTarget | SlaPolicyPromise,
): ViewCommonCalendar | undefined {
  const name = row.calendar ?? playbook.spec.calendar;
  return name === undefined ? undefined : calendarView(context, name);
}

export function promiseView(
  context: ViewContext,
  document: DocumentOf<'SlaPolicy'>,
  row: SlaPolicyPromise,
): ViewSlaPolicyPromiseRow {
  return shape<ViewSlaPolicyPromiseRow>({
    ...scopeOf(context, policyOf(context.inquiry, document).strategy, row),
    condition: textIn({ context, document }, row, 'condition'),
    times: lazy(() => timesOfPromise(context, document, row)),
    hours: lazy(() => hoursOf(context, document, row)),
    publishedOn: lazy(() => listed(row.publishedOn)),
  });
}

/** Targets differ where a promise of “target” does not, and customers want to know their own time. */
export function publishedViews(
  context: ViewContext,
  document: DocumentOf<'SlaPolicy'>,
): readonly ViewSlaPolicyPromiseRow[] {
  const policy = policyOf(context.inquiry, document);
  const home = { context, document };
  return policy.promises.rows.flatMap((promise) => {
    const behind = promise.item.within === 'target' ? targetsBehind(policy, promise) : [];
    if (behind.length === 0) return [promiseView(context, document, promise.item)];
    return behind.map((target) =>
      shape<ViewSlaPolicyPromiseRow>({
        ...scopeOf(context, policy.strategy, narrower(promise, target)),
        condition: textIn(home, promise.item, 'condition') ?? textIn(home, target.item, 'condition'),
        times: lazy(() => timesBehind(context, document, { promise, target })),
        hours: lazy(() => hoursOf(context, document, target.item)),
        publishedOn: lazy(() => listed(promise.item.publishedOn)),
      }),
    );
  });
}

interface Pair {
  readonly promise: Row<SlaPolicyPromise>;
  readonly target: Row<SlaPolicyTarget>;
}

/** Of the metrics that are promised, and of the priorities that the target is for. */
function timesBehind(
  context: ViewContext,
  document: DocumentOf<'SlaPolicy'>,
  { promise, target }: Pair,
): ViewCommonPromise {
  const times = onlyMetrics(timesOfTarget(context, document, target.item), promise.cover.get('metric') ?? new Set());
  const byPriority = times.byPriority.filter(({ priority }) => target.cover.get('priority')?.has(priority.id));
  return { ...times, byPriority };
}

/** Those that share cells with the promise; a promise inside it speaks for itself. */
function targetsBehind({ targets, promises }: Policy, promise: Row<SlaPolicyPromise>): readonly Row<SlaPolicyTarget>[] {
  const inside = promises.rows.filter((other) => other !== promise && isInside(other.cover, promise.cover));
  return targets.rows.filter(
    (target) => meets(target.cover, promise.cover) && !inside.some((other) => isInside(target.cover, other.cover)),
  );
}

type Cover = Row<unknown>['cover'];

function meets(a: Cover, b: Cover): boolean {
  return [...a].every(([axis, ids]) => [...ids].some((id) => b.get(axis)?.has(id)));
}

function isInside(a: Cover, b: Cover): boolean {
  return [...a].every(([axis, ids]) => [...ids].every((id) => b.get(axis)?.has(id)));
}

/** By axis the words of the narrower row, and of two that only overlap the ids that they share. */
function narrower(
  { item: promise, cover }: Row<SlaPolicyPromise>,
  { item: target, cover: other }: Row<SlaPolicyTarget>,
): ScopeKeys {
  const on = (axis: 'channel' | 'segment' | 'queryType'): Scope => {
    const [mine, its] = [[...(cover.get(axis) ?? [])], [...(other.get(axis) ?? [])]];
    const shared = its.filter((id) => mine.includes(id));
    if (shared.length === mine.length) return promise[axis];
    return shared.length === its.length ? target[axis] : shared;
  };
  return { channel: on('channel'), segment: on('segment'), queryType: on('queryType') };
}
