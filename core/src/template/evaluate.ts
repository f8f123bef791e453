// Turns a template and its data into text: bounded, without `eval`, with Handlebars' own meaning (a test compares the two).
import { bounds, type Range } from '../text/range.ts';
import type { Place } from './escape.ts';
import { templateLimits } from './limits.ts';
import { extended, isEmpty, lookUp, named, type Scope, type Source, stepDown, within } from './scope.ts';
import type { BlockPart, Body, Expression, Hash, OutputPart, PartialPart } from './tree.ts';

/** Text that a helper vouches for: it goes out as it is. */
export interface Markup {
  readonly markup: string;
}

export type HelperResult = string | Markup | { readonly wrong: string };

/** `args` holds no missing value: an author's slip is told before a helper is asked. */
export type Helper = (args: readonly unknown[], options: Readonly<Record<string, unknown>>) => HelperResult;

export interface EvaluationProblem {
  readonly kind: 'missing-value' | 'wrong-value' | 'missing-partial' | 'limit';
  /** The file, and the place in it. */
  readonly path: string;
  readonly range: Range;
  /** What was asked for: a path as written, the name of a piece; a sentence for the other kinds. */
  readonly about: string;
}

export interface EvaluationOptions {
  readonly helper: (name: string) => Helper | undefined;
  readonly partial: (name: string) => Source | undefined;
  /** Makes a value safe for where it is put. */
  readonly escape: (text: string, place: Place) => string;
  /** What stands where a value is missing, or where one stands that is no text; `at` is the tag that asked for it. */
  readonly missing: (path: string, value?: unknown, at?: { readonly path: string; readonly range: Range }) => string;
}

export interface Evaluation {
  /** Up to where it stopped, when a limit was reached. */
  readonly text: string;
  readonly problems: readonly EvaluationProblem[];
}

export function evaluate(source: Source, data: unknown, options: EvaluationOptions): Evaluation {
  const run: Run = { options, problems: [], iterations: 0, expansions: 0, length: 0, line: '' };
  const scope: Scope = { source, contexts: [data], data: { values: { root: data } }, names: new Map(), partials: [] };
  try {
    return { text: bodyText(source.body, scope, run), problems: run.problems };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    run.problems.push({ kind: 'limit', path: error.path, range: error.range, about: error.message });
    return { text: '', problems: run.problems };
  }
}

/** Ends an evaluation that grows too large; never leaves this file. */
class Stop extends Error {
  override readonly name = 'Stop';
  readonly path: string;
  readonly range: Range;
  constructor(message: string, path: string, range: Range) {
    super(message);
    this.path = path;
    this.range = range;
  }
}

interface Run {
  readonly options: EvaluationOptions;
  readonly problems: EvaluationProblem[];
  iterations: number;
  expansions: number;
  length: number;
  /** Of what was written since the last line break, what tells whether a value still stands at its start. */
  line: string;
}

function bodyText(body: Body, scope: Scope, run: Run): string {
  let result = '';
  for (const part of body.parts) {
    switch (part.kind) {
      case 'text':
        result += counted(part.text, { start: 0, end: 1 }, scope, run);
        break;
      case 'output':
        result += counted(outputText(part, scope, run), part, scope, run);
        break;
      case 'block':
        result += blockText(part, scope, run);
        break;
      case 'partial':
        result += partialText(part, scope, run);
        break;
      default:
        part satisfies never;
    }
  }
  return result;
}

function counted(text: string, range: Range, scope: Scope, run: Run): string {
  run.length += text.length;
  if (run.length > templateLimits.output) stop('This message grows beyond 1 MiB and was not finished.', range, scope);
  const lineBreak = text.lastIndexOf('\n');
  run.line = unsettled(lineBreak === -1 ? run.line + text : text.slice(lineBreak + 1));
  return text;
}

function outputText(part: OutputPart, scope: Scope, run: Run): string {
  const value = valueFrom(part.value, scope, run);
  if (value === missing) return gap(part.value, scope, run);
  if (isMarkup(value)) return value.markup;
  if (value === undefined || value === null) return noted(part.value, scope, run);
  if (typeof value !== 'object') return run.options.escape(String(value), { startsLine: run.line === '' });
  const name = nameOf(part.value);
  const about = Array.isArray(value)
    ? `“${name}” is a list. Write “{{list ${name}}}”, or go through it with “{{#each ${name}}}”.`
    : `“${name}” is a group of values, not a text. Name one of them.`;
  run.problems.push({ kind: 'wrong-value', path: scope.source.path, range: bounds(part.value), about });
  return gap(part.value, scope, run, value);
}

const settled = 'x';

/**
 * Nothing while only blanks and the marks of lists and quotes stand on the line; a mark that is not complete yet stays.
 * Short, whatever the line: it is looked at for each value.
 */
function unsettled(line: string): string {
  const mark = /[\s>]+|[-*+]\s|\d{1,9}[.)]\s/y;
  let end = 0;
  while (mark.test(line)) end = mark.lastIndex;
  const rest = line.slice(end, end + 12);
  return rest === '' || /^(?:[-*+]|\d{1,9}[.)]?)$/.test(rest) ? rest : settled;
}

/** Stands for a value whose absence was told already. */
const missing = Symbol('missing');

function noted(expression: Expression, scope: Scope, run: Run): string {
  note(expression, scope, run);
  return gap(expression, scope, run);
}

function gap(expression: Expression, { source: { path } }: Scope, run: Run, value?: unknown): string {
  return run.options.missing(nameOf(expression), value, { path, range: bounds(expression) });
}

function note(expression: Expression, scope: Scope, run: Run): void {
  run.problems.push({
    kind: 'missing-value',
    path: scope.source.path,
    range: bounds(expression),
    about: nameOf(expression),
  });
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'path') return expression.source;
  if (expression.kind === 'call') return expression.args[0] ? nameOf(expression.args[0]) : expression.helper;
  return String(expression.value);
}

function valueFrom(expression: Expression, scope: Scope, run: Run): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'path':
      return lookUp(expression, scope);
    case 'call': {
      const args = expression.args.map((argument) => argumentOf(argument, scope, run));
      const options = hashOf(expression.hash, scope, run, argumentOf);
      if (args.includes(missing) || Object.values(options).includes(missing)) return missing;
      const result = run.options.helper(expression.helper)?.(args, options) ?? '';
      if (typeof result !== 'object' || 'markup' in result) return result;
      run.problems.push({
        kind: 'wrong-value',
        path: scope.source.path,
        range: bounds(expression),
        about: result.wrong,
      });
      return missing;
    }
    default:
      return expression satisfies never;
  }
}

function argumentOf(expression: Expression, scope: Scope, run: Run): unknown {
  const value = valueFrom(expression, scope, run);
  if (value !== undefined && value !== null) return isMarkup(value) ? value.markup : value;
  note(expression, scope, run);
  return missing;
}

const nothing: Readonly<Record<string, unknown>> = Object.freeze({ __proto__: null });

function hashOf(hash: Hash, scope: Scope, run: Run, read: typeof valueFrom): Readonly<Record<string, unknown>> {
  if (hash.length === 0) return nothing;
  const values: Record<string, unknown> = Object.create(null);
  for (const { name, value } of hash) values[name] = read(value, scope, run);
  return values;
}

function blockText(block: BlockPart, scope: Scope, run: Run): string {
  const value = valueFrom(block.subject, scope, run);
  const subject = value === missing ? undefined : isMarkup(value) ? value.markup : value;
  if (block.name === 'each') return eachText(block, subject, scope, run);
  const { includeZero } = hashOf(block.hash, scope, run, valueFrom);
  const isEmptyHere = block.name === 'with' ? isEmpty(subject) : (!includeZero && subject === 0) || isEmpty(subject);
  const chosen = isEmptyHere === (block.name === 'unless') ? block.program : block.inverse;
  if (!chosen) return '';
  if (block.name !== 'with' || isEmptyHere) return bodyText(chosen, within(scope, scope.contexts[0]), run);
  return bodyText(chosen, named(within(scope, subject), chosen, [subject]), run);
}

function eachText(block: BlockPart, subject: unknown, scope: Scope, run: Run): string {
  const isMany = typeof subject === 'object' && subject !== null;
  const keys = isMany ? (Array.isArray(subject) ? [...subject.keys()] : Object.keys(subject)) : [];
  if (keys.length === 0 && block.inverse) return bodyText(block.inverse, within(scope, scope.contexts[0]), run);
  if ((subject === undefined || subject === null) && block.program) return noted(block.subject, scope, run);
  let result = '';
  const { root } = scope.data.values;
  for (const [index, key] of keys.entries()) {
    if (++run.iterations > templateLimits.iterations) {
      stop(
        `This message repeats something more than ${templateLimits.iterations.toLocaleString('en')} times and was not finished.`,
        block,
        scope,
      );
    }
    const item = stepDown(subject, [String(key)]);
    const values = { root, key, index, first: index === 0, last: index === keys.length - 1 };
    const inner = { ...within(scope, item), data: { values, parent: scope.data } };
    if (block.program) result += bodyText(block.program, named(inner, block.program, [item, key]), run);
  }
  return result;
}

function partialText(part: PartialPart, scope: Scope, run: Run): string {
  if (++run.expansions > templateLimits.expansions) {
    stop(
      `This message puts in more than ${templateLimits.expansions.toLocaleString('en')} shared pieces and was not finished.`,
      part,
      scope,
    );
  }
  if (scope.partials.includes(part.name)) {
    stop(`The shared piece “${part.name}” puts itself in again and again.`, part, scope);
  }
  if (scope.partials.length >= templateLimits.depth) {
    stop(`Shared pieces stand at most ${templateLimits.depth} deep inside one another.`, part, scope);
  }
  const source = run.options.partial(part.name);
  if (!source) {
    run.problems.push({ kind: 'missing-partial', path: scope.source.path, range: bounds(part), about: part.name });
    return run.options.missing(part.name, undefined, { path: scope.source.path, range: bounds(part) });
  }
  const given = part.context ? argumentOf(part.context, scope, run) : scope.contexts[0];
  if (given === missing) {
    const name = part.context ? nameOf(part.context) : part.name;
    return run.options.missing(name, undefined, { path: scope.source.path, range: bounds(part) });
  }
  const context = part.hash.length === 0 ? given : extended(given, hashOf(part.hash, scope, run, valueFrom));
  const inner: Scope = {
    source,
    contexts: [context],
    data: scope.data,
    names: new Map(),
    partials: [...scope.partials, part.name],
  };
  const text = bodyText(source.body, inner, run);
  return part.indent === '' ? text : counted(indented(text, part.indent), part, scope, run);
}

function indented(text: string, indent: string): string {
  const lines = text.split('\n');
  return lines.map((line, index) => (line === '' && index === lines.length - 1 ? line : indent + line)).join('\n');
}

function isMarkup(value: unknown): value is Markup {
  return typeof value === 'object' && value !== null && 'markup' in value && typeof value.markup === 'string';
}

function stop(message: string, range: Range, scope: Scope): never {
  throw new Stop(message, scope.source.path, bounds(range));
}
