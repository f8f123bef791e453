// The text of a new document, from a starter that ships and the workspace's own ids.
import type { ChannelStrategyChannel, Kind } from '../generated/playbooks.ts';
import { known } from '../schema/value.ts';
import { addDays, type DateText } from '../time/date.ts';
import { all, inquire } from '../workspace/inquiry.ts';
import { emptySnapshot, type Snapshot } from '../workspace/snapshot.ts';
import { shippedTemplate } from '../workspace/templates.ts';
import { newSunsetPlan } from './new-sunset-plan.ts';
import { fromStarter } from './starter.ts';
import { titleFromName } from './title-from-name.ts';

export interface NewPlaybookRequest {
  readonly kind: Kind;
  /** Kebab-case; the title is made from it. */
  readonly name: string;
  readonly today: DateText;
  /** The strategy that it is about; the first of the workspace when nobody says. */
  readonly strategy?: string;
}

/** Names only what the workspace has; what it lacks and the document needs comes along in the same file. */
export function newPlaybook(snapshot: Snapshot = emptySnapshot, request: NewPlaybookRequest): string {
  const { kind, name, today } = request;
  const inquiry = inquire(snapshot);
  const strategies = all(inquiry, 'ChannelStrategy').filter((document) => document.name !== undefined);
  const strategy = strategies.find((document) => document.name === request.strategy) ?? strategies[0];
  const channels = known(() => [...(strategy?.playbook.spec.channels ?? [])]) ?? [];
  if (kind === 'SunsetPlan' && strategy?.name !== undefined) {
    const channel = likelyToClose(channels)?.id;
    const plan = channel && newSunsetPlan(snapshot, { name, strategy: strategy.name, channel, today });
    if (plan) return plan;
  }
  const owner = known(() => strategy?.playbook.metadata.owner) ?? 'support';
  const announceOn = addDays(today, 28);
  return fromStarter(kind, {
    name,
    title: titleFromName(name),
    owner,
    team: owner,
    today,
    nextYear: String(Number(today.slice(0, 4)) + 1),
    announceOn,
    closeOn: addDays(announceOn, 84),
    language: snapshot.settings.defaultLocale,
    fallback: fallbackText(snapshot),
    timeZone: snapshot.settings.timeZone,
    calendar: all(inquiry, 'BusinessCalendar').find((document) => document.name !== undefined)?.name,
    strategy: kind === 'SunsetPlan' ? undefined : strategy?.name,
    channel: 'phone',
    alternatives: [{ channel: 'email', verdict: 'partial', gaps: 'immediacy, voice' }],
    audiences: [{ id: 'everyone', audience: 'all-affected', template: 'sunset-announcement' }],
    endpoints: [],
    mentions: [],
    feedback: 'email',
    isFirstPolicy: all(inquiry, 'SlaPolicy').length === 0,
  });
}

/** What a greeting says where the name is missing, in the languages of the workspace, as the messages that ship say it. */
function fallbackText({ settings }: Snapshot): string {
  const shipped = known(() => shippedTemplate(greeting)?.playbook.spec.recipient?.firstName?.fallback);
  const words = new Map(typeof shipped === 'object' ? Object.entries(shipped) : []);
  const spoken = settings.locales.filter((locale) => words.has(locale));
  const locales = spoken.length > 0 ? spoken : [settings.defaultLocale];
  return locales.map((locale) => `${locale}: ${words.get(locale) ?? words.get('en') ?? 'there'}`).join(', ');
}

/** A template that ships and greets in every language. */
const greeting = 'sunset-last-day';

/** Most plans close a phone line; otherwise the channel that stands last is the least loved. */
function likelyToClose(channels: readonly ChannelStrategyChannel[]): ChannelStrategyChannel | undefined {
  return channels.find(({ type }) => type === 'phone') ?? channels.at(-1);
}
