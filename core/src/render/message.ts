// Makes the words of one message in one language, and says all that is wrong with them.
import { Unknowable } from '../schema/value.ts';
import { escapeMarkdown, singleLine } from '../template/escape.ts';
import { type Evaluation, type EvaluationOptions, type EvaluationProblem, evaluate } from '../template/evaluate.ts';
import { readTemplateText, type TemplateText } from '../template/read.ts';
import type { Body } from '../template/tree.ts';
import type { DateText } from '../time/date.ts';
import { type Inquiry, piece } from '../workspace/inquiry.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import type { Template } from '../workspace/templates.ts';
import { helpersFor } from './helpers/list-of-helpers.ts';
import { type MarkHole, placeOfGap } from './hole-marks.ts';
import { type Recipients, recipientWords } from './recipient-words.ts';
import {
  blocked,
  fromEvaluation,
  fromGap,
  fromTemplate,
  missingLocale,
  type RenderProblem,
  stumbled,
} from './render-finding.ts';
import type { PlannedRendering } from './rendering.ts';
import type { TextGap, ViewContext } from './view/view-context.ts';
import { viewFor } from './view/view-for.ts';
import { variantsOf, voiceOf } from './voice.ts';
import { wordsOf } from './words.ts';

export interface MessageOptions {
  readonly inquiry: Inquiry;
  readonly locale: string;
  readonly today: DateText;
  /** `fallback` when it is not said. */
  readonly recipients?: Recipients;
  /** Makes the subject and its kin and leaves out the rest. */
  readonly fieldsOnly?: boolean;
  readonly onRead?: NonNullable<ViewContext['onRead']>;
  /** Remembers what is missing where, and gives what stands in the text for it. */
  readonly markHole?: MarkHole;
}

export interface Message {
  /** The text of the template that was used; `undefined` when it is not written in this language. */
  readonly file: TemplateTextFile | undefined;
  readonly markdown: string;
  readonly fields: { readonly subject?: string; readonly preheader?: string; readonly title?: string };
  readonly problems: readonly RenderProblem[];
}

export function makeMessage(planned: PlannedRendering, found: Template, options: MessageOptions): Message {
  const voice = voiceOf(options.inquiry, planned.source);
  const file = variantOf(found, options.locale, voice);
  if (!file) {
    return { file, markdown: '', fields: {}, problems: [missingLocale(found, options.locale)] };
  }
  const problems: RenderProblem[] = [];
  return { file, ...written(planned, { found, file, voice, problems }, options), problems };
}

/** A voice falls back, a locale never. */
function variantOf({ variants }: Template, locale: string, voice: string | undefined): TemplateTextFile | undefined {
  const name = variantsOf(locale, voice).find((each) => variants.has(each));
  return name === undefined ? undefined : variants.get(name);
}

/** Its subject and kin, where they say the same to everybody: always the same object. */
export function plainMessage(found: Template, locale: string, voice: string | undefined): Message | undefined {
  const file = variantOf(found, locale, voice);
  return file && plainFields(file);
}

const plainBefore = new WeakMap<TemplateTextFile, { readonly message: Message | undefined }>();

/** A subject and its kin that say the same to everybody need no data, and are made once. */
function plainFields(file: TemplateTextFile): Message | undefined {
  const before = plainBefore.get(file);
  if (before) return before.message;
  const { fields, fieldProblems } = readTemplateText(file.text.content);
  const isPlain = fields.every(({ body }) => body?.parts.every(({ kind }) => kind === 'text'));
  const message =
    isPlain && fieldProblems.length === 0
      ? { file, markdown: '', fields: fieldsOf({ fields }, plainWords), problems: [] }
      : undefined;
  plainBefore.set(file, { message });
  return message;
}

function plainWords({ parts }: Body): string {
  return singleLine(parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')).trim();
}

interface Making {
  readonly found: Template;
  readonly file: TemplateTextFile;
  readonly voice: string | undefined;
  readonly problems: RenderProblem[];
}

function written(
  planned: PlannedRendering,
  { found, file, voice, problems }: Making,
  options: MessageOptions,
): Pick<Message, 'markdown' | 'fields'> {
  const { inquiry, locale, today, onRead, markHole } = options;
  const text = readTemplateText(file.text.content);
  const inText = options.fieldsOnly ? text.fieldProblems : text.problems;
  problems.push(...inText.map((problem) => fromTemplate(file.path, problem)));
  const gaps: TextGap[] = [];
  const gapText = markHole && ((gap: TextGap) => markHole(gap.key, placeOfGap(gap, inquiry.snapshot)));
  const context: ViewContext = {
    inquiry,
    locale,
    today,
    onGap: (gap) => gaps.push(gap),
    ...(gapText && { gapText }),
    ...(onRead && { onRead }),
  };
  const about = { source: `“${planned.rendering.document.name}”`, locale };
  try {
    const data = viewFor(context, planned);
    const helper = helpersFor({
      locale,
      words: wordsOf(locale),
      timeZone: inquiry.snapshot.settings.timeZone,
      recipient: recipientWords(found, context, options.recipients ?? 'fallback'),
    });
    const run = (body: Body, protect: EvaluationOptions['escape']): string => {
      const evaluation: Evaluation = evaluate({ path: file.path, body }, data, {
        helper,
        partial: (name) => partial(name, { inquiry, locale, voice, problems }),
        escape: protect,
        missing: (path, _value, at) => (markHole === undefined || at === undefined ? `⟦${path}⟧` : markHole(path, at)),
      });
      problems.push(...evaluation.problems.map((problem: EvaluationProblem) => fromEvaluation(problem, about)));
      return evaluation.text;
    };
    const fields = fieldsOf(text, (body) => singleLine(run(body, singleLine)).trim());
    return { markdown: !options.fieldsOnly && text.body ? tidied(run(text.body, escapeMarkdown)) : '', fields };
  } catch (error) {
    problems.push(
      error instanceof Unknowable
        ? blocked(planned.source, `“${found.name}” uses a part that has a mistake in it.`)
        : stumbled(planned.source, error),
    );
    return { markdown: '', fields: {} };
  } finally {
    problems.push(...gaps.map((gap) => fromGap(gap, locale)));
  }
}

function fieldsOf({ fields }: Pick<TemplateText, 'fields'>, run: (body: Body) => string): Message['fields'] {
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
  for (const variant of variantsOf(locale, voice)) {
    const file = piece(inquiry, name, variant);
    if (!file) continue;
    const { body, problems: found } = readTemplateText(file.text.content);
    problems.push(...found.map((problem) => fromTemplate(file.path, problem)));
    return { path: file.path, body: body ?? { parts: [], blockParams: [] } };
  }
  return undefined;
}
