// Which messages made from templates that ship can have no hole, found out by reading what they show instead of making them.
import { known } from '../schema/value.ts';
import { templateLimits } from '../template/limits.ts';
import { readTemplateText } from '../template/read.ts';
import type { WalkedFile } from '../template/walk-event.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, ownPieces } from '../workspace/inquiry.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { shippedPiece, type Template } from '../workspace/templates.ts';
import { isAddress } from './helpers/link.ts';
import { recipientWords } from './recipient-words.ts';
import { isSource, type PlannedRendering } from './rendering.ts';
import { allOf, type ShownValues, shownValues } from './shown-values.ts';
import { distinctionOf } from './view/channel-strategy.ts';
import type { TextGap, ViewContext } from './view/view-context.ts';
import { viewFor } from './view/view-for.ts';
import { variantsOf } from './voice.ts';

/** A message and the languages in which it is due. */
export interface Sent {
  readonly planned: PlannedRendering;
  readonly template: Template;
  readonly locales: readonly string[];
}

export interface HoleOptions {
  readonly inquiry: Inquiry;
  readonly voice: string | undefined;
  readonly today: DateText;
}

/**
 * Of the messages of one document those that certainly have none in any of their languages; of the others making them
 * tells. All languages of a template that ships read the same values, so one is asked for all; and what messages in
 * the same languages show is read once for all of them, and one by one only where something is missing.
 */
export function withoutHole<Message extends Sent>(
  messages: readonly Message[],
  options: HoleOptions,
): ReadonlySet<Message> {
  const groups = new Map<string, Candidate<Message>[]>();
  const sound = new Set<Message>();
  for (const message of messages) {
    const candidate = candidateFrom(message, options);
    if (!candidate) continue;
    const key = `${candidate.locales} ${subjectOf(candidate)}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  for (const group of groups.values()) {
    const isWhole = isReadWhole(group, options);
    for (const candidate of group) {
      if (isWhole || (group.length > 1 && isReadWhole([candidate], options))) sound.add(candidate.message);
    }
  }
  return sound;
}

interface Candidate<Message extends Sent> {
  readonly message: Message;
  /** In which the template is written. */
  readonly locales: readonly string[];
  readonly shown: ShownValues;
}

/** Candidates of one document with the same subject are written from the same values. */
function subjectOf({ message: { planned }, shown }: Candidate<Sent>): string {
  const { source, about } = planned;
  const isReceipt = about.kind === 'acknowledgement' && isSource(source, 'ChannelStrategy');
  const subject = isReceipt ? known(() => distinctionOf(source, about.channel, shown.fields)) : undefined;
  return subject === undefined ? Object.values(about).join(' ') : `receipt ${subject}`;
}

function candidateFrom<Message extends Sent>(
  message: Message,
  { inquiry, voice }: HoleOptions,
): Candidate<Message> | undefined {
  const { template, locales: due } = message;
  if (!template.isShipped) return undefined;
  const locales = due.filter((locale) => variantsOf(locale, voice).some((name) => template.variants.has(name)));
  const [locale] = locales;
  const shown = locale === undefined ? undefined : shownIn(template, locale, voice);
  const own = ownPieces(inquiry);
  if (!shown || shown.pieces.some((name) => own.includes(name))) return undefined;
  return { message, locales, shown: shown.values };
}

function isReadWhole(group: readonly Candidate<Sent>[], { inquiry, today }: HoleOptions): boolean {
  const [first] = group;
  const [locale] = first?.locales ?? [];
  if (!first || locale === undefined) return true;
  const reading: Reading = { isWhole: true, values: 0, length: 0 };
  const needs = (here: () => TextGap) => {
    const { locales } = here();
    if (!first.locales.every((each) => locales.includes(each))) reading.isWhole = false;
  };
  const context: ViewContext = { inquiry, locale, today, onGap: () => {}, onRead: needs };
  const isRead = known(() => {
    const several = new Map(group.map(({ message, shown }) => [message.template, shown]));
    read(viewFor(context, first.message.planned), together([...new Set(several.values())]), reading);
    return [...several].every(([template, { recipientFields }]) => {
      const words = recipientWords(template, context, 'fallback');
      return [...recipientFields].every((field) => words(field) !== undefined);
    });
  });
  return isRead === true && reading.isWhole && isSmall(reading);
}

const groupsBefore = new WeakMap<
  ShownValues,
  { readonly several: readonly ShownValues[]; readonly all: ShownValues }
>();

/** Most plans send the same messages. */
function together(several: readonly ShownValues[]): ShownValues {
  const [first, ...others] = several;
  if (!first || others.length === 0) return first ?? allOf([]);
  const before = groupsBefore.get(first);
  if (before?.several.length === several.length && several.every((each, index) => each === before.several[index]))
    return before.all;
  const all = allOf(several);
  groupsBefore.set(first, { several, all });
  return all;
}

interface Reading {
  isWhole: boolean;
  values: number;
  length: number;
}

/** No template that ships shows a value, or goes through it, as often that this would reach a limit. */
function isSmall({ values, length }: Reading): boolean {
  return values * 20 < templateLimits.iterations && length * 20 < templateLimits.output;
}

function read(value: unknown, { fields, items, mustBe }: ShownValues, reading: Reading): void {
  reading.values++;
  if (value === undefined || value === null) {
    if (mustBe.has('there')) reading.isWhole = false;
    return;
  }
  if (typeof value === 'string') reading.length += value.length;
  if (mustBe.has('address') && value !== '' && !isAddress(value)) reading.isWhole = false;
  if (mustBe.has('hours') && !(Array.isArray(value) && value.length > 0)) reading.isWhole = false;
  if (Array.isArray(value)) {
    if (items) for (const item of value) read(item, items, reading);
  } else if (typeof value === 'object') {
    for (const [key, inner] of fields) if (Object.hasOwn(value, key)) read(Reflect.get(value, key), inner, reading);
  }
}

interface Shown {
  readonly values: ShownValues;
  /** The shared pieces that it puts in. */
  readonly pieces: readonly string[];
}

const shownBefore = new WeakMap<Template, Map<string, Shown | undefined>>();

function shownIn(template: Template, locale: string, voice: string | undefined): Shown | undefined {
  const before = shownBefore.get(template) ?? new Map<string, Shown | undefined>();
  shownBefore.set(template, before);
  const key = `${locale} ${voice}`;
  if (!before.has(key)) before.set(key, findShown(template, variantsOf(locale, voice)));
  return before.get(key);
}

function findShown({ playbook, variants }: Template, names: readonly string[]): Shown | undefined {
  const file = names.flatMap((name) => variants.get(name) ?? [])[0];
  const pieces = new Set<string>();
  const partial = (name: string) => {
    pieces.add(name);
    const found = names.flatMap((each) => shippedPiece(name, each) ?? [])[0];
    return found && walkable(found);
  };
  const values = file && shownValues(walkable(file), playbook.spec.rendersFrom, { partial });
  return values && { values, pieces: [...pieces] };
}

function walkable({ path, text: { content } }: TemplateTextFile): WalkedFile {
  return { path, content, text: readTemplateText(content) };
}
