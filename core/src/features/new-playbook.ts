// The text of a new document, from a starter that ships and the workspace's own ids.
import { assert } from '../bug.ts';
import type { ChannelStrategyChannel, Kind } from '../generated/playbooks.ts';
import { known } from '../schema/value.ts';
import { evaluate } from '../template/evaluate.ts';
import { readTemplateText } from '../template/read.ts';
import { addDays, type DateText } from '../time/date.ts';
import { all, type DocumentOf, inquire } from '../workspace/inquiry.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { emptySnapshot, type Snapshot } from '../workspace/snapshot.ts';
import { builtinText } from '../workspace/templates.ts';

export interface NewPlaybookRequest {
  readonly kind: Kind;
  /** Kebab-case; the title is made from it. */
  readonly name: string;
  readonly today: DateText;
}

/** Names only what the workspace has; what it lacks and the document needs comes along in the same file. */
export function newPlaybook(snapshot: Snapshot = emptySnapshot, request: NewPlaybookRequest): string {
  const path = `starters/${request.kind}.hbs`;
  const starter = builtinText(path);
  assert(starter !== undefined, `A starter for ${request.kind} ships.`);
  const { body } = readTemplateText(starter);
  assert(body !== undefined, `The starter for ${request.kind} can be read.`);
  const { text } = evaluate({ path, body }, factsFor(snapshot, request), plain);
  return text;
}

const plain = {
  helper: () => undefined,
  partial: () => undefined,
  escape: (text: string) => text,
  missing: () => '',
};

function factsFor(snapshot: Snapshot, { name, today }: NewPlaybookRequest): Readonly<Record<string, unknown>> {
  const inquiry = inquire(snapshot);
  const strategy = all(inquiry, 'ChannelStrategy').find((document) => document.name !== undefined);
  const channels = known(() => strategy && channelsOf(strategy)) ?? [];
  const closing = channels.find(({ type }) => type === 'phone') ?? channels.at(-1);
  const others = channels.filter((channel) => channel !== closing);
  const announceOn = addDays(today, 28);
  return {
    name,
    title: titleOf(name),
    today,
    nextYear: String(Number(today.slice(0, 4)) + 1),
    announceOn,
    closeOn: addDays(announceOn, 84),
    language: snapshot.settings.defaultLocale,
    timeZone: snapshot.settings.timeZone,
    calendar: all(inquiry, 'BusinessCalendar').find((document) => document.name !== undefined)?.name,
    strategy: strategy?.name,
    channel: closing?.id ?? 'phone',
    alternative: strategy ? (others.find(({ type }) => type === 'email') ?? others[0])?.id : 'email',
    endpoints: known(() => closing?.endpoints?.map(({ id }) => id)) ?? [],
    mentions: known(() => strategy && closing && mentionsOf(strategy, closing.id)) ?? [],
    isFirstPolicy: all(inquiry, 'SlaPolicy').length === 0,
  };
}

function channelsOf(strategy: DocumentOf<'ChannelStrategy'>): readonly ChannelStrategyChannel[] {
  return [...strategy.playbook.spec.channels];
}

/** The places that mention a channel. */
function mentionsOf(strategy: DocumentOf<'ChannelStrategy'>, channel: string): readonly string[] {
  const surfaces = strategy.playbook.spec.surfaces ?? [];
  return surfaces
    .filter(({ mentions }) => mentions !== undefined && listOf(mentions).includes(channel))
    .map(({ id }) => id);
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
