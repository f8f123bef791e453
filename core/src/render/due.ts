// The messages that a plan or a strategy sends, made in every language in which they are due; made again only when something they show has changed.
import { type Fault, faultOf } from '../bug.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import type { DateText } from '../time/date.ts';
import {
  holdsFor,
  type Inquiry,
  inquire,
  ownPieces,
  piece,
  type Settled,
  settled,
  template as templateNamed,
} from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { shippedPiece, type Template } from '../workspace/templates.ts';
import { withoutHole } from './hole.ts';
import { type Message, makeMessage, plainMessage } from './message.ts';
import { fromGap } from './render-finding.ts';
import { type Medium, type PlannedRendering, plannedBy } from './rendering.ts';
import type { TextGap } from './view/view-context.ts';
import { voiceOf } from './voice.ts';

export interface DueMessage {
  readonly planned: PlannedRendering;
  readonly template: Template;
  readonly locale: string;
  /** Of a template that ships it may have the subject only. */
  readonly message: Message;
}

interface Made extends Due {
  readonly inquiry: Settled;
  readonly today: DateText;
}

export interface Due {
  readonly messages: readonly DueMessage[];
  /** Whether all documents that the messages draw on could be read whole: else a value may seem missing that is only misspelled. */
  readonly isCertain: boolean;
  /** One document that makes us fail has no messages, and costs no other its own. */
  readonly fault?: Fault;
}

const known = new WeakMap<PlaybookDocument, Made>();

/** The same as before, as long as nothing that was asked for it has another answer. */
export function dueMessages(snapshot: Snapshot, source: PlaybookDocument, today: DateText): Due {
  const before = known.get(source);
  if (before && before.today === today && holdsFor(before.inquiry, snapshot)) return before;
  const inquiry = inquire(snapshot);
  const { messages, fault } = madeOrFault(inquiry, source, today);
  const made = {
    inquiry: settled(inquiry),
    today,
    messages,
    isCertain: source.problems.length === 0 && isWhole(inquiry),
    ...(fault && { fault }),
  };
  known.set(source, made);
  return made;
}

function madeOrFault(inquiry: Inquiry, source: PlaybookDocument, today: DateText): Pick<Due, 'messages' | 'fault'> {
  try {
    return { messages: messagesOf(inquiry, source, today) };
  } catch (error) {
    return { messages: [], fault: faultOf(error) };
  }
}

function messagesOf(inquiry: Inquiry, source: PlaybookDocument, today: DateText): readonly DueMessage[] {
  const jobs = jobsOf(inquiry, source);
  if (jobs.length === 0) return [];
  const voice = voiceOf(inquiry, source);
  const long = jobs.filter(({ planned }) => !shortMedia.has(planned.rendering.medium));
  const sound = withoutHole(long, { inquiry, voice, today });
  return jobs.flatMap((job) => inLocales(job, { inquiry, today, voice, isSound: sound.has(job) }));
}

interface Job {
  readonly planned: PlannedRendering;
  readonly template: Template;
  readonly locales: readonly string[];
}

function jobsOf(inquiry: Inquiry, source: PlaybookDocument): readonly Job[] {
  const seen = new Map<string, Set<string>>();
  const jobs: Job[] = [];
  for (const planned of plannedBy(inquiry, source)) {
    const { template: name, locales } = planned.rendering;
    const template = name === undefined ? undefined : templateNamed(inquiry, name);
    if (!template) continue;
    const about = sameFor(inquiry, planned, template);
    const key = `${template.name} ${about}`;
    const before = seen.get(key);
    const fresh = before ? locales.filter((locale) => !before.has(locale)) : locales;
    seen.set(key, before ? new Set([...before, ...fresh]) : new Set(fresh));
    jobs.push({
      planned: about === '' ? { ...planned, about: { kind: 'document' } } : planned,
      template,
      locales: fresh,
    });
  }
  return jobs;
}

interface Making {
  readonly inquiry: Inquiry;
  readonly today: DateText;
  readonly voice: string | undefined;
  /** Whether its text can have no hole. */
  readonly isSound: boolean;
}

/**
 * Of a template that ships only the parts whose length counts are made where its text can have no hole. Else one
 * language is made whole, and tells what the others lack: all of them use the same values, which a test proves.
 */
function inLocales({ planned, template, locales }: Job, making: Making): readonly DueMessage[] {
  const { inquiry, today, voice, isSound } = making;
  const isNeeded = !template.isShipped || shortMedia.has(planned.rendering.medium);
  const reads: (() => TextGap)[] = [];
  let whole: Message | undefined;
  return locales.map((locale) => {
    if (isNeeded || !(isSound || whole?.file)) {
      const message = makeMessage(planned, template, { inquiry, locale, today, onRead: (read) => reads.push(read) });
      whole = message;
      return { planned, template, locale, message };
    }
    const message =
      plainMessage(template, locale, voice) ??
      makeMessage(planned, template, { inquiry, locale, today, fieldsOnly: true });
    const gaps = message.file ? reads.map((read) => read()).filter((gap) => !gap.locales.includes(locale)) : [];
    if (gaps.length === 0) return { planned, template, locale, message };
    const problems = [...message.problems, ...gaps.map((gap) => fromGap(gap, locale))];
    return { planned, template, locale, message: { ...message, problems } };
  });
}

/** Their whole text has a limit. */
export const shortMedia: ReadonlySet<Medium> = new Set<Medium>(['sms', 'social', 'profile', 'banner', 'voice']);

function isWhole({ asked }: Inquiry): boolean {
  return [...asked.values()].every(({ answer }) => answer.every((item) => !hasProblems(item)));
}

function hasProblems(item: unknown): boolean {
  return (
    typeof item === 'object' &&
    item !== null &&
    'problems' in item &&
    Array.isArray(item.problems) &&
    item.problems.length > 0
  );
}

/** Two messages of a plan with one template are one text, unless the template says something about the message itself. */
function sameFor(inquiry: Inquiry, { rendering, about }: PlannedRendering, template: Template): string {
  return about.kind === 'communication' && !speaksOfMessage(inquiry, template) ? '' : rendering.id;
}

/** Of templates that ship, with the pieces that ship. */
const speaking = new WeakMap<Template, boolean>();

function speaksOfMessage(inquiry: Inquiry, template: Template): boolean {
  const own = template.isShipped ? ownPieces(inquiry) : undefined;
  const isAsShipped = own?.length === 0;
  const before = isAsShipped ? speaking.get(template) : undefined;
  if (before !== undefined) return before;
  const speaks = [...template.variants].some(([variant, file]) => {
    const { pieces, saysMessage } = contentsOf(file);
    const found = pieces.map((name) => (isAsShipped ? shippedPiece(name, variant) : piece(inquiry, name, variant)));
    return saysMessage || found.some((each) => each && contentsOf(each).saysMessage);
  });
  if (isAsShipped) speaking.set(template, speaks);
  return speaks;
}

interface Contents {
  /** The names of the pieces that it puts in. */
  readonly pieces: readonly string[];
  readonly saysMessage: boolean;
}

const contents = new WeakMap<TemplateTextFile, Contents>();

function contentsOf(file: TemplateTextFile): Contents {
  const before = contents.get(file);
  if (before) return before;
  const { content } = file.text;
  const pieces = [...content.matchAll(/\{\{~?>\s*([a-z0-9-]+)/g)].map(([, name = '']) => name);
  const found = { pieces, saysMessage: /\bcommunication\b/.test(content) };
  contents.set(file, found);
  return found;
}
