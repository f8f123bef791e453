// The text of a new sunset plan for a channel, filled in as far as the strategy knows; what remains is judgement.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { all, type DocumentOf, inquire } from '../workspace/inquiry.ts';
import type { Cell } from '../workspace/rows.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fromStarter } from './starter.ts';
import { fateOf, mentionsOf, type SunsetDraft, sunsetDraft } from './sunset-draft.ts';
import { titleFromName } from './title-from-name.ts';

export interface NewSunsetPlanRequest {
  /** Kebab-case. */
  readonly name: string;
  readonly strategy: string;
  readonly channel: string;
  readonly today: DateText;
}

/** `undefined` when there is no such channel in such a strategy, or it cannot be read. */
export function newSunsetPlan(snapshot: Snapshot, request: NewSunsetPlanRequest): string | undefined {
  const strategy = all(inquire(snapshot), 'ChannelStrategy').find(({ name }) => name === request.strategy);
  const channel = known(() => strategy?.playbook.spec.channels.find(({ id }) => id === request.channel));
  if (!strategy || !channel) return undefined;
  return known(() => planText(snapshot, { ...request, document: strategy, closing: channel }));
}

/** A channel that a plan can be made for, for a list to pick from. */
export interface ClosableChannel {
  readonly strategy: string;
  /** Where the strategy stands; a plan for it belongs beside it. */
  readonly path: string;
  readonly channel: string;
  /** In the default language of the workspace. */
  readonly title: string;
  /** The plans that close it already. */
  readonly plans: readonly string[];
}

export function closableChannels(snapshot: Snapshot): readonly ClosableChannel[] {
  const inquiry = inquire(snapshot);
  const plans = all(inquiry, 'SunsetPlan');
  return all(inquiry, 'ChannelStrategy').flatMap((strategy) => {
    const { name } = strategy;
    if (name === undefined) return [];
    const channels = known(() => [...strategy.playbook.spec.channels]) ?? [];
    return channels.flatMap((channel): readonly ClosableChannel[] => {
      const id = known(() => channel.id);
      if (id === undefined) return [];
      const closing = plans.filter((plan) => {
        const own = plan.references.filter(({ to }) => to.types.includes('channel') && to.types.length === 1);
        const isOurs = plan.references.some(({ to, id: other }) => to.types.includes('strategy') && other === name);
        return isOurs && known(() => [plan.playbook.spec.channel].flat().includes(id)) === true && own.length > 0;
      });
      const title = known(() => titleOf(channel, snapshot.settings.defaultLocale)) ?? id;
      return [
        { strategy: name, path: strategy.path, channel: id, title, plans: closing.flatMap((plan) => plan.name ?? []) },
      ];
    });
  });
}

function titleOf({ id, title }: ChannelStrategyChannel, locale: string): string {
  if (typeof title === 'string') return title;
  return title?.[locale] ?? id;
}

interface Known extends NewSunsetPlanRequest {
  readonly document: DocumentOf<'ChannelStrategy'>;
  readonly closing: ChannelStrategyChannel;
}

function planText(snapshot: Snapshot, { name, today, document, closing }: Known): string {
  const draft = sunsetDraft(snapshot, { strategy: document, channel: closing, today });
  const owner = document.playbook.metadata.owner ?? 'support';
  const team = closing.team ?? owner;
  const to = draft.main?.id;
  return fromStarter('SunsetPlan', {
    name,
    title: titleFromName(name),
    owner,
    team,
    today,
    strategy: document.name,
    channel: closing.id,
    share: closing.usageShare,
    announceOn: draft.announceOn,
    closeOn: draft.closeOn,
    alternatives: draft.alternatives.map(({ channel, cells, gaps }) => ({
      channel: channel.id,
      covers: cells && coversText(cells),
      verdict: gaps.length > 0 ? 'partial' : 'equal',
      gaps: gaps.join(', '),
    })),
    audiences: audiencesOf(draft),
    endpoints: (closing.endpoints ?? []).map((endpoint) => ({
      id: endpoint.id,
      becomes: fateOf(endpoint),
      template: endpoint.kind === 'phone-number' ? 'voicemail-closed-line' : undefined,
      to,
      owner: team,
    })),
    mentions: mentionsOf(document, closing.id).map((each) => ({ id: each.id, owner: each.owner ?? owner })),
    feedback: draft.feedback?.id,
  });
}

/** Where nobody is told apart, everybody affected is told at once. */
function audiencesOf({ segments }: SunsetDraft): readonly Readonly<Record<string, string | undefined>>[] {
  if (segments.length === 0) return [{ id: 'everyone', audience: 'all-affected', template: 'sunset-announcement' }];
  return segments.map(({ id, reachedBy }) => ({
    id: `tell-${id}`,
    audience: id,
    channel: reachedBy?.id,
    template: reachedBy === undefined || reachedBy.type === 'email' ? 'sunset-announcement' : undefined,
  }));
}

function coversText(cells: readonly Cell[]): string {
  const parts = [
    ['segments', cells.flatMap(({ segment }) => segment ?? [])],
    ['queryTypes', cells.flatMap(({ queryType }) => queryType ?? [])],
  ] as const;
  return parts
    .filter(([, ids]) => ids.length > 0 && !ids.includes('all'))
    .map(([key, ids]) => `${key}: [${[...new Set(ids)].join(', ')}]`)
    .join(', ');
}
