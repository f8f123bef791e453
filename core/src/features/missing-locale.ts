// The language in which a template or a text is missing: the default language's words, marked as not translated yet.
import type { Finding } from '../finding.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { type DueMessage, dueMessages } from '../render/due.ts';
import { ordered } from '../render/due-locales.ts';
import type { RenderProblem } from '../render/render-finding.ts';
import { readTemplateText } from '../template/read.ts';
import { shift } from '../text/range.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import { all } from '../workspace/inquiry.ts';
import { documentAt, startOf } from '../workspace/snapshot.ts';
import type { Template } from '../workspace/templates.ts';
import type { MapNode, Pair, YamlDocument } from '../yaml/tree.ts';
import { nodeAt, pairOf } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import { lineBreakOf, valueAdded } from './added-item.ts';
import type { Change, CodeAction, NewFile } from './code-action.ts';
import { copiedTemplate } from './copied-template.ts';

/** `template-artifact` reports it until somebody has translated the text and taken it out. */
const mark = '[to be translated]';

export function missingLocale(context: ActionContext, finding: Finding): readonly CodeAction[] {
  switch (finding.rule) {
    case 'template-missing-locale':
      return missingTemplateText(context, finding);
    case 'text-missing-locale':
      return missingText(context, finding);
    default:
      return [];
  }
}

/** What of all that is due made the finding. */
function problemsBehind(
  context: ActionContext,
  finding: Finding,
): readonly (DueMessage & { problem: RenderProblem })[] {
  const { snapshot, inquiry, today } = context;
  const sources: readonly PlaybookDocument[] = [...all(inquiry, 'SunsetPlan'), ...all(inquiry, 'ChannelStrategy')];
  return sources.flatMap((source) =>
    dueMessages(snapshot, source, today).messages.flatMap((due) =>
      due.message.problems
        .filter((problem) => problem.rule === finding.rule && isAt(problem, due, context, finding))
        .map((problem) => ({ ...due, problem })),
    ),
  );
}

/** What a template that ships lacks is said where it is named. */
function isAt(problem: RenderProblem, { planned }: DueMessage, { snapshot }: ActionContext, finding: Finding): boolean {
  const isShipped = problem.path.startsWith(builtinPrefix);
  const document = isShipped ? planned.source : problem.document;
  const range = isShipped ? planned.namedAt : problem.range;
  if (!document || !range || document.path !== finding.path) return false;
  return range.start + startOf(snapshot, document) === finding.range.start;
}

/** In the order of the config. */
function localesOf(
  problems: readonly { readonly problem: RenderProblem }[],
  { inquiry }: ActionContext,
): readonly string[] {
  const locales = problems.flatMap(({ problem }) => problem.lacking?.locale ?? []);
  return locales.length === 0 ? [] : ordered(inquiry, locales);
}

function missingTemplateText(context: ActionContext, finding: Finding): readonly CodeAction[] {
  const problems = problemsBehind(context, finding);
  const template = problems[0]?.template;
  const locales = localesOf(problems, context);
  const model = template && modelText(template, context.snapshot.settings.defaultLocale);
  if (!template || model === undefined || locales.length === 0) return [];
  const files = filesFor(context, template, locales, model);
  if (files.length === 0 || files.some(({ path }) => context.snapshot.files.has(path))) return [];
  const what = template.isShipped
    ? `Copy “${template.name}” into your templates and add ${listed(locales)}`
    : `Add the text in ${listed(locales)}`;
  return [action(`${what}, to be translated`, finding, { edits: [], files })];
}

function filesFor(
  { snapshot }: ActionContext,
  template: Template,
  locales: readonly string[],
  model: string,
): readonly NewFile[] {
  const { settings } = snapshot;
  const root = settings.templates[0];
  if (template.isShipped && root === undefined) return [];
  const folder = template.isShipped
    ? `${root === '.' ? '' : `${root}/`}${template.name}`
    : template.document.path.slice(0, Math.max(0, template.document.path.lastIndexOf('/')));
  const written = locales.map((locale) => ({
    path: folder === '' ? `${locale}.hbs` : `${folder}/${locale}.hbs`,
    content: marked(model),
  }));
  if (!template.isShipped) return written;
  const copied = copiedTemplate(template, { folder, name: template.name, locales: settings.locales });
  return [...copied, ...written];
}

function modelText({ variants }: Template, defaultLocale: string): string | undefined {
  const file = variants.get(defaultLocale) ?? variants.get('en') ?? [...variants.values()][0];
  return file?.text.content;
}

/** Below the lines at the top, which are for machines too. */
function marked(content: string): string {
  const { bodyStart } = readTemplateText(content);
  const newLine = lineBreakOf(content);
  return `${content.slice(0, bodyStart)}${mark}${newLine}${newLine}${content.slice(bodyStart)}`;
}

function missingText(context: ActionContext, finding: Finding): readonly CodeAction[] {
  const placed = documentAt(context.snapshot, finding.path, finding.range.start);
  const locales = localesOf(problemsBehind(context, finding), context);
  const root = placed?.document.yaml.root;
  if (!placed || !root || locales.length === 0) return [];
  const { pair, ancestors } = nodeAt(root, finding.range.start - placed.start);
  if (!pair) return [];
  const isInFlow = ancestors.some((each) => each.kind !== 'scalar' && each.isFlow);
  const edits = textEdits(placed.document.yaml, pair, {
    locales,
    isInFlow,
    defaultLocale: context.snapshot.settings.defaultLocale,
  });
  if (!edits) return [];
  const change = {
    edits: edits.map(({ range, newText }) => ({ path: finding.path, range: shift(range, placed.start), newText })),
    files: [],
  };
  return [action(`Add ${listed(locales)}, to be translated`, finding, change)];
}

interface TextOptions {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly isInFlow: boolean;
}

function textEdits(yaml: YamlDocument, { value }: Pair, options: TextOptions) {
  if (value.kind === 'map') return inMap(yaml, value, options);
  if (
    value.kind !== 'scalar' ||
    typeof value.value !== 'string' ||
    yaml.source.slice(value.start, value.end).includes('\n')
  )
    return undefined;
  // One text stands for the default language; its own words and quotes stay.
  const own = yaml.source.slice(value.start, value.end);
  const isQuoted = value.style === 'single-quoted' || value.style === 'double-quoted';
  const written = isQuoted || !/[,[\]{}]/.test(own) ? own : JSON.stringify(value.value);
  const others = options.locales.map((locale) => `, ${locale}: ${untranslated(value.value)}`);
  const newText = `{ ${options.defaultLocale}: ${written}${others.join('')} }`;
  return [{ range: { start: value.start, end: value.end }, newText }];
}

function inMap(yaml: YamlDocument, map: MapNode, { locales, defaultLocale }: TextOptions) {
  const model = (pairOf(map, defaultLocale) ?? map.pairs[0])?.value;
  if (model?.kind !== 'scalar' || model.value === null) return undefined;
  const texts = locales.map((locale) => `${locale}: ${untranslated(model.value)}`);
  const [first] = texts;
  if (first === undefined) return undefined;
  // All in one edit, so that they stand in the order of the config.
  const joined = map.isFlow
    ? texts.join(', ')
    : texts.join(lineBreakOf(yaml.source) + blanksBefore(yaml.source, map.start));
  const cut = joined.indexOf(': ');
  const edit = valueAdded(yaml, map, { key: joined.slice(0, cut), order: [] }, joined.slice(cut + 2));
  return edit && [edit];
}

function untranslated(text: unknown): string {
  return JSON.stringify(`${mark} ${String(text).trim()}`);
}

function blanksBefore(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^ ]/g, ' ');
}

function listed(locales: readonly string[]): string {
  const words = locales.map((locale) => `“${locale}”`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function action(title: string, finding: Finding, change: Change): CodeAction {
  return { title, kind: 'quickfix', isPreferred: false, mends: [finding], does: { kind: 'change', change } };
}
