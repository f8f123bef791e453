// Response times side by side: what each channel gives each priority, and how that lies to what customers expect.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { feltTime } from '../rules/felt-time.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { durationMilliseconds, readDuration } from '../time/duration.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { closedForGood } from '../workspace/closed-channels.ts';
import { type Inquiry, inquire, isDocumentOf, named } from '../workspace/inquiry.ts';
import { metrics, type Policy, policiesFor } from '../workspace/policy.ts';
import { rowsNear } from '../workspace/rows.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { allPromises, allTargets, type CellLimit, type Limit, targetOf } from '../workspace/targets.ts';
import { everything, universeOf } from '../workspace/universe.ts';
import { colleagueText } from './colleague-text.ts';
import { placeIn, type ReportPlace } from './place.ts';

export interface ResponseTimes {
  readonly strategy: string;
  readonly title: string;
  readonly today: DateText;
  /** Names of the policies that are in force, in path order. */
  readonly policies: readonly string[];
  /** Most urgent first. */
  readonly priorities: readonly { readonly id: string; readonly title: string }[];
  readonly metrics: readonly MetricTimes[];
}

export interface MetricTimes {
  readonly metric: string;
  readonly channels: readonly ChannelTimes[];
}

export interface ChannelTimes {
  readonly channel: string;
  readonly title: string;
  /** What customers expect of a first reply on such a channel, as the config says. */
  readonly norm: string | undefined;
  readonly cells: readonly PriorityTime[];
}

/**
 * `well-within`: at most half of what customers expect; `no-norm`: nothing to compare with; `none`: no time, on purpose;
 * `unsaid`: the policies say nothing.
 */
export type TimeLevel = 'well-within' | 'within' | 'later' | 'no-norm' | 'none' | 'unsaid';

export interface PriorityTime {
  readonly priority: string;
  /** Of the latest of its targets. */
  readonly level: TimeLevel;
  /** `4 business hours for 80%`, each once; segments and types of questions may differ. */
  readonly targets: readonly string[];
  /** What customers were told. */
  readonly promises: readonly string[];
  /** The first of its targets, else of its promises; `undefined` where nothing is said. */
  readonly place: ReportPlace | undefined;
}

/** `undefined` when there is no such strategy, or its policies cannot be known. */
export function responseTimes(snapshot: Snapshot, name: string, today: DateText): ResponseTimes | undefined {
  const inquiry = inquire(snapshot);
  const strategy = named(inquiry, 'ChannelStrategy', name)[0];
  if (!isDocumentOf(strategy, 'ChannelStrategy')) return undefined;
  return known(() => {
    const policies = policiesFor(inquiry, strategy, today);
    const gone = known(() => closedForGood(inquiry, strategy, today));
    const { channels, priorities = [] } = strategy.playbook.spec;
    const live = channels.filter(({ id, lifecycle }) => lifecycle !== 'closed' && !gone?.has(id));
    const ids = universeOf(strategy).priorities;
    const all: Around = { inquiry, policies, today, priorities: ids };
    return {
      strategy: name,
      title: colleagueText(inquiry, () => strategy.playbook.metadata.title) ?? name,
      today,
      policies: policies.map(({ document }) => document.name ?? document.path),
      priorities: ids.map((id) => {
        const item = priorities.find((each) => typeof each !== 'string' && each.id === id);
        const title = typeof item === 'object' && typeof item.title === 'string' ? item.title : undefined;
        return { id, title: title ?? (id === everything ? 'Every case' : id) };
      }),
      metrics: metrics.flatMap((metric) => metricTimes(all, metric, live)),
    };
  });
}

interface Around {
  readonly inquiry: Inquiry;
  readonly policies: readonly Policy[];
  readonly today: DateText;
  readonly priorities: readonly string[];
}

/** A channel without any time stands where customers expect one, so that the hole is seen. */
function metricTimes(
  around: Around,
  metric: string,
  channels: readonly ChannelStrategyChannel[],
): readonly MetricTimes[] {
  const { policies } = around;
  const rows = channels
    .filter(({ id }) => policies.some(({ scope }) => scope.channels.includes(id)))
    .map((channel) => channelTimes(around, metric, channel))
    .filter(({ cells, norm }) => norm !== undefined || cells.some(({ level }) => level !== 'unsaid'));
  return rows.some(({ cells }) => cells.some(({ level }) => level !== 'unsaid')) ? [{ metric, channels: rows }] : [];
}

function channelTimes(around: Around, metric: string, channel: ChannelStrategyChannel): ChannelTimes {
  const { inquiry, policies } = around;
  const norm = metric === 'first-reply' ? inquiry.snapshot.settings.norms[channel.type] : undefined;
  const isHere = ({ cell }: CellLimit) => cell.channel === channel.id && cell.metric === metric;
  const inPolicies = (all: (policy: Policy) => readonly CellLimit[]) =>
    policies.flatMap((policy) =>
      all(policy)
        .filter(isHere)
        .map(({ cell, limit }) => ({ cell, limit, policy })),
    );
  const targets = inPolicies(allTargets);
  const promises = inPolicies(allPromises);
  return {
    channel: channel.id,
    title: colleagueText(inquiry, () => channel.title) ?? channel.id,
    norm,
    cells: around.priorities.map((priority) => {
      const here = (list: typeof targets) => list.filter(({ cell }) => cell.priority === priority);
      const [aims, told] = [here(targets), here(promises)];
      const limits = aims.map(({ limit }) => limit);
      const [first] = [...aims, ...told];
      const isNone = policies.some((policy) => saysNone(policy, { channel: channel.id, metric, priority }));
      return {
        priority,
        level: limits.length > 0 ? levelOf(around, limits, norm) : isNone ? 'none' : 'unsaid',
        targets: wordsOf(limits),
        promises: wordsOf(told.map(({ limit }) => limit)),
        place: first && placeIn(inquiry.snapshot, first.policy.document, first.limit.range),
      };
    }),
  };
}

function wordsOf(limits: readonly Limit[]): readonly string[] {
  return [...new Set(limits.map(({ words }) => words))];
}

function saysNone(policy: Policy, cell: Readonly<Record<'channel' | 'metric' | 'priority', string>>): boolean {
  return rowsNear(policy.targets, cell).rows.some((row) => known(() => targetOf(policy, row, cell)) === 'none');
}

function levelOf({ inquiry, today }: Around, limits: readonly Limit[], norm: string | undefined): TimeLevel {
  const duration = norm === undefined ? undefined : readDuration(norm);
  const allowed = duration && !duration.business ? durationMilliseconds(duration) : undefined;
  if (allowed === undefined) return 'no-norm';
  const felt = limits.map((limit) =>
    known(() => feltTime(limit.duration, () => calendarNamed(inquiry, limit.calendar), today)),
  );
  if (felt.includes(undefined)) return 'no-norm';
  const longest = Math.max(...felt.map((time) => time ?? 0));
  if (longest > allowed) return 'later';
  return longest <= allowed / 2 ? 'well-within' : 'within';
}
