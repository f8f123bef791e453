// Makes one message: its text, its HTML and its plain twin, and all that is wrong with it.
import type { Finding } from '../finding.ts';
import { rangeOf, Unknowable } from '../schema/value.ts';
import { escapeMarkdown, singleLine } from '../template/escape.ts';
import { type Evaluation, type EvaluationProblem, evaluate } from '../template/evaluate.ts';
import { readTemplateText, type TemplateText } from '../template/read.ts';
import type { Body } from '../template/tree.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, inquire, template as templateNamed } from '../workspace/inquiry.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { partialText, type Template } from '../workspace/templates.ts';
import { checklist } from './checklist.ts';
import { checklistMarkdown } from './checklist-markdown.ts';
import { helpersFor } from './helpers/list-of-helpers.ts';
import { htmlPage } from './html.ts';
import { plainText } from './plain-text.ts';
import { recipientWords } from './recipient-words.ts';
import { blocked, findingsFrom, fromEvaluation, fromGap, fromTemplate, type RenderProblem } from './render-finding.ts';
import { type Medium, type PlannedRendering, plannedRendering } from './rendering.ts';
import { known, type TextGap, type ViewContext } from './view/view-context.ts';
import { viewFor } from './view/view-for.ts';
import { voiceOf } from './voice.ts';
import { wordsOf } from './words.ts';

export interface RenderOptions {
  /** As `listRenderings` gives it. */
  readonly id: string;
  readonly locale: string;
  readonly today: DateText;
  /** `fallback`, the default, writes the words for an empty field; `placeholder` keeps what the help desk fills in. */
  readonly recipients?: 'fallback' | 'placeholder';
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

interface Job {
  readonly inquiry: Inquiry;
  readonly options: RenderOptions;
}

function renderedTemplate(planned: PlannedRendering, found: Template, { inquiry, options }: Job): Rendered {
  const { snapshot } = inquiry;
  const voice = voiceOf(inquiry, planned.source);
  const file = variantOf(found, options.locale, voice);
  const problems: RenderProblem[] = [];
  const made = file ? message(planned, { found, file, voice, problems }, { inquiry, options }) : emptyMessage;
  if (!file) problems.push(missingLocale(found, options.locale, snapshot));
  const { subject, preheader, title } = made.fields;
  const { medium } = planned.rendering;
  const page = {
    markdown: made.markdown,
    locale: options.locale,
    title: subject ?? title ?? planned.rendering.title,
    preheader,
    isMail: mailMedia.has(medium),
  };
  return {
    id: options.id,
    locale: options.locale,
    medium,
    template: found.name,
    ...(file && { templatePath: file.path }),
    ...made.fields,
    markdown: made.markdown,
    text: plainText(made.markdown),
    html: htmlPage(page),
    findings: findingsFrom(problems, snapshot),
  };
}

const mailMedia: ReadonlySet<Medium> = new Set<Medium>(['email', 'auto-reply', 'internal']);

interface Message {
  readonly markdown: string;
  readonly fields: { readonly subject?: string; readonly preheader?: string; readonly title?: string };
}

const emptyMessage: Message = { markdown: '', fields: {} };

/** A voice falls back, a locale never. */
function variantOf({ variants }: Template, locale: string, voice: string | undefined): TemplateTextFile | undefined {
  return (voice === undefined ? undefined : variants.get(`${locale}.${voice}`)) ?? variants.get(locale);
}

function missingLocale(found: Template, locale: string, snapshot: Snapshot): RenderProblem {
  const { document, playbook } = found;
  const range = known(() => rangeOf(playbook.metadata, 'name')) ?? { start: 0, end: 0 };
  const start = found.isShipped ? 0 : startOf(snapshot, document);
  const locales = [...new Set([...found.variants.keys()].map((variant) => variant.split('.')[0] ?? variant))];
  return {
    rule: 'template-missing-locale',
    path: document.path,
    range: { start: range.start + start, end: range.end + start },
    about: `${found.name} ${locale}`,
    message: `The template “${found.name}” is not written in “${locale}”. ${locales.length === 0 ? 'It has no text yet.' : `It is written in ${locales.join(', ')}.`} Add “${locale}.hbs” beside it.`,
  };
}

interface Making {
  readonly found: Template;
  readonly file: TemplateTextFile;
  readonly voice: string | undefined;
  readonly problems: RenderProblem[];
}

function message(planned: PlannedRendering, making: Making, { inquiry, options }: Job): Message {
  const { file, problems, found, voice } = making;
  const text = readTemplateText(file.text.content);
  problems.push(...text.problems.map((problem) => fromTemplate(file.path, problem)));
  const gaps: TextGap[] = [];
  const context: ViewContext = {
    inquiry,
    locale: options.locale,
    today: options.today,
    onGap: (gap) => gaps.push(gap),
  };
  const about = { source: `“${planned.rendering.document.name}”`, locale: options.locale };
  try {
    const data = viewFor(context, planned);
    const shared = {
      helper: helpersFor(helperContext(found, { inquiry, options }, context)),
      partial: (name: string) => partial(name, { inquiry, locale: options.locale, voice, problems }),
      missing: (path: string) => `⟦${path}⟧`,
    };
    const run = (body: Body, protect: (value: string) => string): string => {
      const evaluation: Evaluation = evaluate({ path: file.path, body }, data, { ...shared, escape: protect });
      problems.push(...evaluation.problems.map((problem: EvaluationProblem) => fromEvaluation(problem, about)));
      return evaluation.text;
    };
    const fields = fieldsOf(text, (body) => singleLine(run(body, singleLine)).trim());
    return { markdown: text.body ? tidied(run(text.body, escapeMarkdown)) : '', fields };
  } catch (error) {
    if (!(error instanceof Unknowable)) throw error;
    problems.push(blocked(inquiry.snapshot, planned.source, `“${found.name}” uses a part that has a mistake in it.`));
    return emptyMessage;
  } finally {
    problems.push(...gaps.map((gap) => fromGap(gap, options.locale, inquiry.snapshot)));
  }
}

function fieldsOf({ fields }: TemplateText, run: (body: Body) => string): Message['fields'] {
  const result: { subject?: string; preheader?: string; title?: string } = {};
  for (const { key, body } of fields) if (body) result[key] = run(body);
  return result;
}

/** Blocks that wrote nothing leave empty lines behind; one is enough. */
function tidied(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? '' : `${text}\n`;
}

function helperContext(
  found: Template,
  { inquiry, options }: Job,
  context: ViewContext,
): Parameters<typeof helpersFor>[0] {
  const { settings } = inquiry.snapshot;
  return {
    locale: options.locale,
    words: wordsOf(options.locale),
    timeZone: settings.timeZone,
    recipient: recipientWords(found, context, { isPlaceholder: options.recipients === 'placeholder' }),
  };
}

interface Shared {
  readonly inquiry: Inquiry;
  readonly locale: string;
  readonly voice: string | undefined;
  readonly problems: RenderProblem[];
}

function partial(
  name: string,
  { inquiry, locale, voice, problems }: Shared,
): { readonly path: string; readonly body: Body } | undefined {
  const { snapshot } = inquiry;
  const file =
    (voice === undefined ? undefined : partialText(snapshot, name, `${locale}.${voice}`)) ??
    partialText(snapshot, name, locale);
  if (!file) return undefined;
  const { body, problems: found } = readTemplateText(file.text.content);
  problems.push(...found.map((problem) => fromTemplate(file.path, problem)));
  return { path: file.path, body: body ?? { parts: [], blockParams: [] } };
}

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
    text: plainText(markdown),
    html: htmlPage({ markdown, locale: options.locale, title, isMail: false }),
    findings: made?.findings ?? [],
  };
}
