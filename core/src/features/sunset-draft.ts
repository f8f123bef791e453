// What a new sunset plan can know from the strategy: who is affected, what helps them instead, and which days suit.
import type { ChannelStrategyChannel, ChannelStrategyEndpoint } from '../generated/playbooks.ts';
import { requiredNotice } from '../rules/required-notice.ts';
import { known } from '../schema/value.ts';
import { addDays, type DateText, weekday } from '../time/date.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { type Coverage, coverage } from '../workspace/coverage.ts';
import { channelAttributes, hasAttribute } from '../workspace/coverage-attributes.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { affectedCells } from '../workspace/coverage-stranded.ts';
import { type DocumentOf, type Inquiry, inquire, isDocumentOf, named } from '../workspace/inquiry.ts';
import { listOf, type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import type { Cell } from '../workspace/rows.ts';
import { type Snapshot, withFiles } from '../workspace/snapshot.ts';
import { busyDays } from './busy-days.ts';

export interface SunsetDraft {
  readonly announceOn: DateText;
  readonly closeOn: DateText;
  readonly alternatives: readonly DraftAlternative[];
  /** The segments that lose the channel, with the channel that their message goes through. */
  readonly segments: readonly { readonly id: string; readonly reachedBy: ChannelStrategyChannel | undefined }[];
  /** Where old contact points lead: the alternative that takes most. */
  readonly main: ChannelStrategyChannel | undefined;
  /** Where customers can say what they miss: the same, else any channel that stays open for somebody. */
  readonly feedback: ChannelStrategyChannel | undefined;
}

export interface DraftAlternative {
  readonly channel: ChannelStrategyChannel;
  /** The cells that it takes; `undefined` for all that are affected. */
  readonly cells: readonly Cell[] | undefined;
  /** In the words of `parity.gaps`. */
  readonly gaps: readonly string[];
}

export interface DraftRequest {
  readonly strategy: DocumentOf<'ChannelStrategy'>;
  readonly channel: ChannelStrategyChannel;
  readonly today: DateText;
}

/** Tries a bare plan in the workspace, and asks the same questions as the rules. */
export function sunsetDraft(snapshot: Snapshot, request: DraftRequest): SunsetDraft {
  const { strategy, channel, today } = request;
  const announceOn = firstDay(addDays(today, 28), suits(snapshot, [channel]));
  const early = bare(snapshot, request, { announceOn, closeOn: addDays(announceOn, 84) });
  const notice = known(
    () => early && requiredNotice(early.inquiry, early.plan, { settings: snapshot.settings, announced: announceOn }),
  );
  const earliest = later(notice?.earliest, addDays(announceOn, 84));
  const takers = strategy.playbook.spec.channels.filter((each) => each.id !== channel.id && isAssisted(each));
  const closeOn = firstDay(earliest, suits(snapshot, [channel, ...takers]));
  const trial = bare(snapshot, request, { announceOn, closeOn });
  const cells = known(() => trial && affectedCells(trial.inquiry, trial.plan)) ?? [];
  const covered = known(() => trial && coverage(trial.inquiry, trial.plan.strategy));
  const alternatives = covered ? alternativesFor(cells, covered, { channel, closeOn }) : [];
  return {
    announceOn,
    closeOn,
    alternatives,
    segments: covered ? segmentsOf(cells, covered, announceOn) : [],
    main: mostTaking(alternatives),
    feedback: mostTaking(alternatives) ?? (covered && staying(covered, { channel, closeOn })),
  };
}

interface Bare {
  readonly inquiry: Inquiry;
  readonly plan: PlanFacts;
}

const draftName = 'new-sunset-plan-draft';

function bare(
  snapshot: Snapshot,
  { strategy, channel }: DraftRequest,
  dates: { readonly announceOn: DateText; readonly closeOn: DateText },
): Bare | undefined {
  const content = `apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata: { name: ${draftName} }
spec:
  strategy: ${strategy.name ?? ''}
  channel: ${channel.id}
  dates: { announceOn: ${dates.announceOn}, closeOn: ${dates.closeOn} }
`;
  const inquiry = inquire(withFiles(snapshot, [[`${draftName}.playbook.yaml`, { content }]]));
  const [document] = named(inquiry, 'SunsetPlan', draftName);
  return isDocumentOf(document, 'SunsetPlan') ? { inquiry, plan: planFacts(inquiry, document) } : undefined;
}

/** Whether somebody is there on a day and on the two behind it, nothing is busy, and it is early in the week. */
function suits(snapshot: Snapshot, channels: readonly ChannelStrategyChannel[]): (day: DateText) => boolean {
  const inquiry = inquire(snapshot);
  const names = [...new Set(channels.map(({ calendar }) => calendar))];
  const calendars = names.flatMap((name) => known(() => calendarNamed(inquiry, name)) ?? []);
  const isBusy = busyDays(
    inquiry,
    names.flatMap((name) => name ?? []),
  );
  return (day) =>
    ['monday', 'tuesday', 'wednesday'].includes(weekday(day)) &&
    !isBusy(day) &&
    calendars.every((calendar) => calendar.isOpenDay(day));
}

/** The first that suits within a year, else the first of all: a team that never opens has to decide itself. */
function firstDay(from: DateText, isGood: (day: DateText) => boolean): DateText {
  for (let count = 0; count < 366; count++) {
    const day = addDays(from, count);
    if (isGood(day)) return day;
  }
  return from;
}

function later(first: DateText | undefined, second: DateText): DateText {
  return first !== undefined && first > second ? first : second;
}

interface Closing {
  readonly channel: ChannelStrategyChannel;
  readonly closeOn: DateText;
}

/** For each cell the way that keeps most of what the channel had; cells with the same way share an alternative. */
function alternativesFor(
  cells: readonly Cell[],
  covered: Coverage,
  { channel, closeOn }: Closing,
): readonly DraftAlternative[] {
  const taken = new Map<ChannelStrategyChannel, Cell[]>();
  for (const cell of cells) {
    const best = known(() => bestFor(cell, covered, { channel, closeOn }));
    if (best) taken.set(best, [...(taken.get(best) ?? []), cell]);
  }
  return [...taken].flatMap(([each, own]): readonly DraftAlternative[] => {
    const gaps = gapsOf(channel, each);
    if (own.length === cells.length) return [{ channel: each, cells: undefined, gaps }];
    return rectangles(own).map((part) => ({ channel: each, cells: part, gaps }));
  });
}

function bestFor(cell: Cell, covered: Coverage, { channel, closeOn }: Closing): ChannelStrategyChannel | undefined {
  const inRoute = covered.route(cell).filter(({ id }) => id !== channel.id);
  const others = covered.strategy.playbook.spec.channels.filter(
    (each) => each.id !== channel.id && !inRoute.includes(each),
  );
  const lasting = (each: ChannelStrategyChannel) =>
    covered.serves(each, cell, closeOn) &&
    covered.serves(each, cell, addDays(closeOn, 200)) &&
    each.lifecycle !== 'deprecated';
  const score = (each: ChannelStrategyChannel) =>
    (isAssisted(each) === isAssisted(channel) || isAssisted(each) ? 8 : 0) +
    (inRoute.includes(each) ? 4 : 0) -
    gapsOf(channel, each).length;
  return [...inRoute, ...others]
    .filter(lasting)
    .reduce<ChannelStrategyChannel | undefined>(
      (best, each) => (best === undefined || score(each) > score(best) ? each : best),
      undefined,
    );
}

const gapWords = { immediate: 'immediacy', human: 'human', voice: 'voice', private: 'privacy' } as const;

function gapsOf(closing: ChannelStrategyChannel, other: ChannelStrategyChannel): readonly string[] {
  return channelAttributes
    .filter((attribute) => hasAttribute(closing, attribute) && !hasAttribute(other, attribute))
    .map((attribute) => gapWords[attribute]);
}

/** `covers` names segments and query types, each with each: cells become groups that are whole in that sense. */
function rectangles(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups = new Map<string, Cell[]>();
  for (const segment of new Set(cells.map((cell) => cell.segment))) {
    const own = cells.filter((cell) => cell.segment === segment);
    const key = own.map(({ queryType }) => queryType).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), ...own]);
  }
  return [...groups.values()];
}

/** The old channel is gone for messages too once it closes, so another one carries them. */
function segmentsOf(cells: readonly Cell[], covered: Coverage, day: DateText): SunsetDraft['segments'] {
  const ids = new Set(cells.flatMap(({ segment }) => segment ?? []));
  const own = covered.strategy.playbook.spec.segments?.map(({ id }) => id) ?? [];
  return own
    .filter((id) => ids.has(id))
    .map((id) => {
      const cell = cells.find(({ segment }) => segment === id);
      const { channels } = covered.strategy.playbook.spec;
      const written = ['email', 'post', 'messaging', 'in-app'];
      const reaching = channels.filter((each) => cell && known(() => covered.serves(each, cell, day)));
      const ways = reaching.filter(({ type }) => written.includes(type));
      ways.sort((a, b) => written.indexOf(a.type) - written.indexOf(b.type));
      return { id, reachedBy: ways[0] };
    });
}

function mostTaking(alternatives: readonly DraftAlternative[]): ChannelStrategyChannel | undefined {
  const size = ({ cells }: DraftAlternative) => cells?.length ?? Infinity;
  return alternatives.toSorted((a, b) => size(b) - size(a))[0]?.channel;
}

function staying(covered: Coverage, { channel, closeOn }: Closing): ChannelStrategyChannel | undefined {
  const others = covered.strategy.playbook.spec.channels.filter(({ id }) => id !== channel.id);
  return others.find((each) => known(() => covered.cells.some((cell) => covered.serves(each, cell, closeOn))));
}

/** What becomes of a contact point: a line speaks, a page leads on, the rest goes. */
export function fateOf({ kind }: ChannelStrategyEndpoint): 'message' | 'redirect' | 'removed' {
  if (kind === 'phone-number' || kind === 'messaging-account' || kind === 'email-address') return 'message';
  return kind === 'web-page' || kind === 'social-profile' ? 'redirect' : 'removed';
}

/** The places of a strategy that mention a channel, with whoever looks after them. */
export function mentionsOf(
  strategy: DocumentOf<'ChannelStrategy'>,
  channel: string,
): readonly { readonly id: string; readonly owner: string | undefined }[] {
  const surfaces = strategy.playbook.spec.surfaces ?? [];
  return surfaces
    .filter(({ mentions }) => mentions !== undefined && listOf(mentions).includes(channel))
    .map(({ id, owner }) => ({ id, owner }));
}
