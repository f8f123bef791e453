// When an answer is due by a policy for somebody who writes at a moment, and how that day was worked out.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { known, rangeOf } from '../schema/value.ts';
import { due, isOpenAt, nextOpening } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { type DateText, dateOfDay, dayNumber } from '../time/date.ts';
import { dateAt } from '../time/day-words.ts';
import type { Moment } from '../time/moment.ts';
import { instantOf } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { attendedChannelTypes } from '../workspace/channel-types.ts';
import { closedForGood } from '../workspace/closed-channels.ts';
import { type Inquiry, inquire, isDocumentOf, named } from '../workspace/inquiry.ts';
import { metrics, type Policy, placesOf, policyOf } from '../workspace/policy.ts';
import { type Cell, cells, rowAt, rowsNear } from '../workspace/rows.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { isLimit, type Limit, promiseOf, type Time, targetOf } from '../workspace/targets.ts';
import { colleagueText } from './colleague-text.ts';
import { placeIn, type ReportPlace } from './place.ts';

/** What to look at; an axis that is left out means all of it. */
export type AnswerScope = Partial<Record<'channel' | 'segment' | 'queryType' | 'priority' | 'metric', string>>;

export interface AnswerTimes {
  readonly policy: string;
  readonly title: string;
  /** The zone of all clock times: the policy's calendar's, else the workspace's. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly answers: readonly AnswerTime[];
  /** States in which the clock of a resolution or a periodic update stands still. */
  readonly pausesOn: readonly string[];
}

/** One time, with everything that it holds for. */
export interface AnswerTime {
  readonly metric: string;
  readonly channel: string;
  readonly channelTitle: string;
  readonly priorities: readonly string[];
  readonly segments: readonly string[];
  readonly queryTypes: readonly string[];
  /** Whether the team aims at it, or customers were told. */
  readonly kind: 'target' | 'promise';
  /** Where customers read it. */
  readonly publishedOn: readonly string[];
  readonly condition: string | undefined;
  /** `4 business hours for 80%`; `undefined` where the policy gives no time on purpose. */
  readonly within: string | undefined;
  /** The calendar on which business time runs; `undefined` for elapsed time. */
  readonly calendar: string | undefined;
  /** Epoch milliseconds; `undefined` without a time, when it does not count, or when the calendar never opens for long enough. */
  readonly due: number | undefined;
  /** Nobody is there then, and one waits on this channel: contacts outside its hours do not count. The next opening, if any. */
  readonly outsideHours: { readonly opensAt: number | undefined } | undefined;
  /** A plan has closed the channel for good: the first day without it. Then nothing is due. */
  readonly closedSince: DateText | undefined;
  /** The open stretches on which the time passes; `more` of them are not listed. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  readonly more: number;
  /** Days between that are closed, with the reason as far as the calendar says. */
  readonly closedDays: readonly { readonly date: DateText; readonly because: string | undefined }[];
  /** Where the policy gives this time. */
  readonly place: ReportPlace;
}

/** The ids that each axis of a policy knows, for a question that names one it does not. */
export type AnswerAxes = Readonly<Record<keyof AnswerScope, readonly string[]>>;

/** `undefined` when there is no such policy, or its strategy cannot be known. */
export function answerAxes(snapshot: Snapshot, policyName: string): AnswerAxes | undefined {
  const policy = policyNamed(inquire(snapshot), policyName);
  return policy && axesOf(policy);
}

/** `undefined` when there is no such policy, or its strategy or calendar cannot be known. */
export function answerTimes(
  snapshot: Snapshot,
  policyName: string,
  { from, scope }: { readonly from: Moment; readonly scope: AnswerScope },
): AnswerTimes | undefined {
  const inquiry = inquire(snapshot);
  const policy = policyNamed(inquiry, policyName);
  const zone = policy && known(() => zoneOf(inquiry, policy));
  if (!policy || zone === undefined) return undefined;
  const start = instantOf(from.date, from.minutes ?? 0, zone);
  const groups = new Map<string, Group>();
  for (const cell of cellsIn(policy, scope)) {
    for (const said of known(() => [...saidFor(policy, cell)]) ?? []) add(groups, said, cell);
  }
  // What the team aims at comes before what customers were told.
  const inOrder: readonly string[] = metrics;
  const order = ({ metric, channel, kind }: AnswerTime) =>
    inOrder.indexOf(metric) * 1e6 + policy.scope.channels.indexOf(channel) * 2 + Number(kind === 'promise');
  const answers = [...groups.values()].flatMap(
    (group) => known(() => answer(inquiry, policy, group, { start, zone })) ?? [],
  );
  return {
    policy: policyName,
    title: colleagueText(inquiry, () => policy.document.playbook.metadata.title) ?? policyName,
    zone,
    from: start,
    answers: answers.sort((a, b) => order(a) - order(b)),
    pausesOn: known(() => [...(policy.spec.pauseOn ?? [])]) ?? [],
  };
}

function policyNamed(inquiry: Inquiry, name: string): Policy | undefined {
  const document = named(inquiry, 'SlaPolicy', name)[0];
  return isDocumentOf(document, 'SlaPolicy') ? known(() => policyOf(inquiry, document)) : undefined;
}

/** A policy around the clock has no zone of its own, so people read the workspace's. */
function zoneOf(inquiry: Inquiry, { spec }: Policy): string {
  const { timeZone } = inquiry.snapshot.settings;
  const usual = timeZone === 'customer' ? 'Etc/UTC' : timeZone;
  return spec.calendar === undefined || spec.calendar === '24x7' ? usual : calendarNamed(inquiry, spec.calendar).zone;
}

function axesOf({ scope }: Policy): AnswerAxes {
  return {
    metric: metrics,
    channel: scope.channels,
    priority: scope.priorities,
    segment: scope.segments,
    queryType: scope.queryTypes,
  };
}

function cellsIn(policy: Policy, scope: AnswerScope): Iterable<Cell> {
  const one = (axis: keyof AnswerScope) => {
    const wanted = scope[axis];
    const ids = axesOf(policy)[axis];
    return wanted === undefined ? ids : ids.filter((id) => id === wanted);
  };
  return cells({
    metric: one('metric'),
    channel: one('channel'),
    priority: one('priority'),
    segment: one('segment'),
    queryType: one('queryType'),
  });
}

interface Said {
  readonly kind: AnswerTime['kind'];
  readonly time: NonNullable<Time>;
  readonly row: Limit['row'];
}

/** All conditions and places: each is a time of its own. */
function* saidFor(policy: Policy, cell: Cell): Iterable<Said> {
  const targets = rowsNear(policy.targets, cell);
  for (const variant of new Set(targets.rows.map((row) => row.variant))) {
    const row = rowAt(targets, cell, variant);
    const time = row && targetOf(policy, row, cell);
    if (row && time !== undefined) yield { kind: 'target', time, row };
  }
  const promises = rowsNear(policy.promises, cell);
  for (const variant of new Set(promises.rows.map((row) => row.variant))) {
    const row = rowAt(promises, cell, variant);
    const time = row && promiseOf(policy, row, cell);
    if (row && time !== undefined) yield { kind: 'promise', time, row };
  }
}

interface Group extends Said {
  readonly cell: Cell;
  readonly priorities: Set<string>;
  readonly segments: Set<string>;
  readonly queryTypes: Set<string>;
}

/** Cells to which one row says the same are one answer; priorities only where the row gives all of them one time. */
function add(groups: Map<string, Group>, said: Said, cell: Cell): void {
  const { metric = '', channel = '', priority = '', segment = '', queryType = '' } = cell;
  const words = isLimit(said.time) ? said.time.words : 'none';
  const key = JSON.stringify([metric, channel, said.kind, said.row.index, words]);
  const group = groups.get(key) ?? {
    ...said,
    cell,
    priorities: new Set(),
    segments: new Set(),
    queryTypes: new Set(),
  };
  group.priorities.add(priority);
  group.segments.add(segment);
  group.queryTypes.add(queryType);
  groups.set(key, group);
}

function answer(
  inquiry: Inquiry,
  policy: Policy,
  group: Group,
  { start, zone }: { readonly start: number; readonly zone: string },
): AnswerTime {
  const { cell, kind, time, row } = group;
  const channel = policy.strategy.playbook.spec.channels.find(({ id }) => id === cell.channel);
  const limit = isLimit(time) ? time : undefined;
  const calendar = limit && calendarNamed(inquiry, limit.calendar);
  const closedSince = known(() => closedForGood(inquiry, policy.strategy, dateAt(start, zone)))?.get(
    cell.channel ?? '',
  )?.since;
  const outside =
    closedSince === undefined &&
    limit &&
    channel &&
    hoursMissed(inquiry, channel, { metric: cell.metric ?? '', start });
  const end =
    limit && calendar && !outside && closedSince === undefined ? due(calendar, start, limit.duration) : undefined;
  const runs = limit?.duration.business && calendar && end !== undefined ? runOf(calendar, start, end) : quiet;
  return {
    metric: cell.metric ?? '',
    channel: cell.channel ?? '',
    channelTitle: (channel && colleagueText(inquiry, () => channel.title)) ?? cell.channel ?? '',
    priorities: [...group.priorities],
    segments: [...group.segments],
    queryTypes: [...group.queryTypes],
    kind,
    publishedOn: placesOf(row.item),
    condition: row.item.condition === undefined ? undefined : colleagueText(inquiry, () => row.item.condition),
    within: limit?.words,
    calendar: limit?.duration.business ? limit.calendar : undefined,
    due: end,
    outsideHours: outside || undefined,
    closedSince,
    ...runs,
    place: placeIn(inquiry.snapshot, policy.document, limit?.range ?? rangeOf(row.item, 'within')),
  };
}

/** On a channel where one waits for somebody, contacts outside its hours do not count. */
function hoursMissed(
  inquiry: Inquiry,
  { type, calendar }: ChannelStrategyChannel,
  { metric, start }: { readonly metric: string; readonly start: number },
): AnswerTime['outsideHours'] {
  if (calendar === undefined || !(metric === 'speed-of-answer' || attendedChannelTypes.has(type))) return undefined;
  const hours = calendarNamed(inquiry, calendar);
  return isOpenAt(hours, start) ? undefined : { opensAt: nextOpening(hours, start) };
}

type Run = Pick<AnswerTime, 'stretches' | 'more' | 'closedDays'>;

const quiet: Run = { stretches: [], more: 0, closedDays: [] };
/** A time of months would fill the page. */
const most = 8;

function runOf(calendar: Calendar, start: number, end: number): Run {
  const stretches: { start: number; end: number }[] = [];
  const closedDays: { date: DateText; because: string | undefined }[] = [];
  let more = 0;
  const first = dayNumber(dateAt(start, calendar.zone));
  const last = dayNumber(dateAt(end, calendar.zone));
  for (let day = first; day <= last; day++) {
    const spans = calendar.spansOnDay(day);
    const date = dateOfDay(day);
    if (spans.length === 0 && closedDays.length < most)
      closedDays.push({ date, because: calendar.closedBecause(date) });
    for (const span of spans) {
      const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
      if (from >= to) continue;
      if (stretches.length < most) stretches.push({ start: from, end: to });
      else more++;
    }
  }
  return { stretches, more, closedDays };
}
