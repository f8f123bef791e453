// Makes one message: its text, its HTML and its plain twin, and all that is wrong with it.

import type { Finding } from '../finding.ts';
import { known } from '../schema/value.ts';
import { utf8Length } from '../text/utf8.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, inquire, template as templateNamed } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Template } from '../workspace/templates.ts';
import { checklist } from './checklist.ts';
import { checklistMarkdown } from './checklist-markdown.ts';
import type { MarkHole } from './hole-marks.ts';
import { htmlPage } from './html.ts';
import { mailPageLimit } from './mail-page.ts';
import { makeMessage } from './message.ts';
import { plainText } from './plain-text.ts';
import type { Recipients } from './recipient-words.ts';
import { blocked, findingsFrom, mailTooLong } from './render-finding.ts';
import { type Medium, type PlannedRendering, plannedRendering } from './rendering.ts';

export interface RenderOptions {
  /** As `listRenderings` gives it. */
  readonly id: string;
  readonly locale: string;
  readonly today: DateText;
  /** What the help desk fills in; `fallback` when it is not said. */
  readonly recipients?: Recipients;
  /** For previews: numbers what is missing, so that a mark in the text leads to its place. */
  readonly markHole?: MarkHole;
}

export interface Rendered {
  readonly id: string;
  readonly locale: string;
  readonly medium: Medium;
  readonly template: string | undefined;
  /** The file of the template that was used. */
  readonly templatePath?: string;
  readonly subject?: string;
  readonly preheader?: string;
  /** The heading of an article or banner. */
  readonly title?: string;
  readonly markdown: string;
  /** Plain text. */
  readonly text: string;
  /** A whole page. */
  readonly html: string;
  readonly findings: readonly Finding[];
}

/** `undefined` when there is nothing of this id. A mistake in a playbook or template is a finding, and what could be made is there. */
export function render(snapshot: Snapshot, options: RenderOptions): Rendered | undefined {
  const inquiry = inquire(snapshot);
  const planned = plannedRendering(inquiry, options.id);
  if (!planned) return undefined;
  if (planned.about.kind === 'checklist') return renderedChecklist(planned, options, snapshot);
  const found =
    planned.rendering.template === undefined ? undefined : templateNamed(inquiry, planned.rendering.template);
  return found && renderedTemplate(planned, found, { inquiry, options });
}

function renderedTemplate(planned: PlannedRendering, found: Template, { inquiry, options }: Job): Rendered {
  const made = makeMessage(planned, found, { ...options, inquiry });
  const { subject, preheader, title } = made.fields;
  const { medium } = planned.rendering;
  const isMail = mailMedia.has(medium);
  const page = {
    markdown: made.markdown,
    locale: options.locale,
    title: subject ?? title ?? planned.rendering.title,
    heading: title,
    preheader,
    kind: isMail ? 'mail' : 'web',
  } as const;
  const html = htmlPage(page);
  const bytes = isMail ? utf8Length(html) : 0;
  const tooLong = bytes > mailPageLimit && made.file ? [mailTooLong(made.file.path, { bytes, about: options })] : [];
  return {
    id: options.id,
    locale: options.locale,
    medium,
    template: found.name,
    ...(made.file && { templatePath: made.file.path }),
    ...made.fields,
    markdown: made.markdown,
    text: plainText(made.markdown, options.locale),
    html,
    findings: findingsFrom([...made.problems, ...tooLong], inquiry.snapshot),
  };
}

interface Job {
  readonly inquiry: Inquiry;
  readonly options: RenderOptions;
}

/** Those that mailboxes show with a subject. */
export const mailMedia: ReadonlySet<Medium> = new Set<Medium>(['email', 'auto-reply', 'internal']);

function renderedChecklist(
  { source, rendering }: PlannedRendering,
  options: RenderOptions,
  snapshot: Snapshot,
): Rendered {
  const made = checklist(snapshot, rendering.document.name, options);
  const markdown = made ? checklistMarkdown(made) : '';
  const title = known(() => source.playbook?.metadata.title) ?? rendering.title;
  return {
    id: options.id,
    locale: options.locale,
    medium: 'checklist',
    template: undefined,
    title,
    markdown,
    text: plainText(markdown, options.locale),
    html: htmlPage({ markdown, locale: options.locale, title, kind: 'checklist' }),
    findings: made?.findings ?? findingsFrom([blocked(source, 'No checklist comes out of it.')], snapshot),
  };
}
