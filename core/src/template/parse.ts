// From a stretch of Handlebars to our own tree: Handlebars parses, and only what templates may use gets through.

import type * as Hbs from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { parse as parseHandlebars } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { assert } from '../bug.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { offsetAt, type Text, textOf } from '../text/text.ts';
import { helperShapes, isHelperName } from './helper-names.ts';
import { templateLimits } from './limits.ts';
import { isBlockName, type Scan, type ScanProblem, scan } from './scan.ts';
import type { Body, Expression, Hash, Part, PathExpression } from './tree.ts';

export interface Parsed {
  /** `undefined` when the text cannot be read. */
  readonly body: Body | undefined;
  readonly problems: readonly ScanProblem[];
}

/** Offsets are those of `source`; `place` moves them to where it stands in the file. */
export function parse(source: string, place: (offset: number) => number): Parsed {
  assert(typeof source === 'string', 'Only text is parsed; a ready-made tree would not have passed the guards.');
  const scanned = scan(source);
  const moved = (problems: readonly ScanProblem[]) =>
    problems.map(({ message, range }) => ({ message, range: { start: place(range.start), end: place(range.end) } }));
  if (scanned.problems.length > 0) return { body: undefined, problems: moved(scanned.problems) };
  const program = parsed(source);
  if (!program) return { body: undefined, problems: moved([unreadable(source, scanned)]) };
  const state: State = { text: textOf(source), problems: [], names: [], place };
  const body = bodyFrom(program, state);
  return { body: state.problems.length > 0 ? undefined : body, problems: moved(state.problems) };
}

interface State {
  readonly text: Text;
  readonly problems: ScanProblem[];
  /** Block parameters, innermost last. */
  readonly names: string[];
  readonly place: (offset: number) => number;
}

function parsed(source: string): Hbs.Program | undefined {
  try {
    return parseHandlebars(source);
  } catch {
    // The parser reports by throwing, in its own jargon and without a position.
    return undefined;
  }
}

/** The first tag that cannot be read on its own is the one to name. */
function unreadable(source: string, { tags }: Scan): ScanProblem {
  const culprit = tags.find((tag) => {
    const text = source.slice(tag.start, tag.end);
    if (tag.kind === 'open') return !parsed(`${text}{{/${tag.word}}}`);
    if (tag.kind === 'close') return !parsed(`{{#${tag.word} x}}${text}`);
    return tag.kind === 'else' ? !parsed(`{{#if x}}${text}{{/if}}`) : !parsed(text);
  });
  const range = culprit ?? { start: 0, end: Math.min(1, source.length) };
  const isNumbered = /\w\.\d+[\s})~]/.test(source.slice(range.start, range.end));
  const message = isNumbered
    ? 'A number in a path stands in square brackets, as in “alternatives.[0]”.'
    : 'This tag cannot be read. A tag is a value, or a helper and its values, as in “{{date plan.dates.closeOn}}”.';
  return { message, range };
}

function bodyFrom(program: Hbs.Program, state: State): Body {
  const blockParams = program.blockParams ?? [];
  state.names.push(...blockParams);
  const parts = program.body.flatMap((statement) => partFrom(statement, state));
  state.names.length -= blockParams.length;
  return { parts, blockParams };
}

function partFrom(statement: Hbs.Statement, state: State): readonly Part[] {
  switch (statement.type) {
    case 'ContentStatement':
      return statement.value === '' ? [] : [{ kind: 'text', text: statement.value }];
    case 'CommentStatement':
      return [];
    case 'MustacheStatement': {
      const value = calledOrRead(statement, state);
      return value ? [{ kind: 'output', value, ...placed(statement, state) }] : [];
    }
    case 'BlockStatement':
      return blockFrom(statement, state);
    case 'PartialStatement':
      return partialFrom(statement, state);
    default:
      return refuse(statement, 'This is not allowed in templates.', state);
  }
}

function blockFrom(block: Hbs.BlockStatement, state: State): readonly Part[] {
  const name = block.path.type === 'PathExpression' ? block.path.original : '';
  if (!isBlockName(name))
    return refuse(block.path, `There is no block “${name}”. Use if, unless, each or with.`, state);
  const [first, ...more] = block.params;
  if (!first || more.length > 0) {
    return refuse(block.path, `“${name}” wants one value, as in “{{#${name} alternatives}}”.`, state);
  }
  const subject = expressionFrom(first, state);
  const hash = hashFrom(block.hash, state);
  const options = name === 'if' || name === 'unless' ? ['includeZero'] : [];
  if (refuseStrayOptions(block.hash, { owner: name, options }, state)) return [];
  const allowed = name === 'each' ? 2 : name === 'with' ? 1 : 0;
  if ((block.program?.blockParams?.length ?? 0) > allowed) {
    return refuse(
      block.path,
      allowed === 0 ? `“${name}” gives nothing a name.` : `“${name}” gives at most ${allowed} names.`,
      state,
    );
  }
  const program = block.program && bodyFrom(block.program, state);
  const inverse = block.inverse && bodyFrom(block.inverse, state);
  return subject ? [{ kind: 'block', name, subject, hash, program, inverse, ...placed(block, state) }] : [];
}

function partialFrom(partial: Hbs.PartialStatement, state: State): readonly Part[] {
  const { name } = partial;
  if (name.type !== 'PathExpression' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name.original)) {
    return refuse(name, 'The name of a shared piece is a word in small letters, as in “{{> signature}}”.', state);
  }
  if (partial.params.length > 1) return refuse(name, `“${name.original}” takes at most one value.`, state);
  const context = partial.params[0] && expressionFrom(partial.params[0], state);
  const hash = hashFrom(partial.hash, state);
  return [{ kind: 'partial', name: name.original, context, hash, indent: partial.indent, ...placed(partial, state) }];
}

/** `{{name}}` alone is a helper when there is one of this name, else a value; with values behind it, it must be a helper. */
function calledOrRead(call: Hbs.Call & Hbs.Located, state: State): Expression | undefined {
  const { path } = call;
  if (path.type !== 'PathExpression') {
    refuse(path, 'Text stands outside the braces; inside them stands a value or a helper.', state);
    return undefined;
  }
  const isCall = call.params.length > 0 || call.hash !== undefined;
  const isSimple = path.parts.length === 1 && path.depth === 0 && !path.data && path.parts[0] === path.original;
  const isHelper = isSimple && isHelperName(path.original) && !state.names.includes(path.original);
  if (!isCall && !isHelper) return pathFrom(path, state);
  return callFrom(call, path, state);
}

function callFrom(call: Hbs.Call & Hbs.Located, path: Hbs.PathExpression, state: State): Expression | undefined {
  const helper = path.original;
  if (!isHelperName(helper)) {
    const meant = closest(helper, Object.keys(helperShapes));
    const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
    refuse(path, `There is no helper “${helper}”.${hint}`, state);
    return undefined;
  }
  const shape = helperShapes[helper];
  if (call.params.length < shape.minimum || call.params.length > shape.maximum) {
    const wanted = shape.minimum === shape.maximum ? 'one value' : 'one or two values';
    refuse(path, `“${helper}” wants ${wanted}, as in “${shape.example}”.`, state);
    return undefined;
  }
  const args = call.params.flatMap((param) => expressionFrom(param, state) ?? []);
  const hash = hashFrom(call.hash, state);
  refuseStrayOptions(call.hash, { owner: helper, options: Object.keys(shape.options) }, state);
  return { kind: 'call', helper, args, hash, ...placed(call, state) };
}

/** Says which option does not exist, at its name; whether there was one. */
function refuseStrayOptions(
  hash: Hbs.Hash | undefined,
  { owner, options }: { readonly owner: string; readonly options: readonly string[] },
  state: State,
): boolean {
  const stray = (hash?.pairs ?? []).filter(({ key }) => !options.includes(key));
  for (const { key, loc } of stray) {
    const meant = closest(key, options);
    const known = options.length === 0 ? 'It has none.' : `It has: ${options.join(', ')}.`;
    const hint = meant === undefined ? known : `Did you mean “${meant}”?`;
    const end = { line: loc.start.line, column: loc.start.column + key.length };
    refuse({ loc: { start: loc.start, end } }, `“${owner}” has no option “${key}”. ${hint}`, state);
  }
  return stray.length > 0;
}

function expressionFrom(expression: Hbs.Expression, state: State): Expression | undefined {
  switch (expression.type) {
    case 'PathExpression':
      return pathFrom(expression, state);
    case 'SubExpression':
      if (expression.path.type === 'PathExpression') return callFrom(expression, expression.path, state);
      refuse(expression, 'A helper stands first inside parentheses.', state);
      return undefined;
    case 'UndefinedLiteral':
      return { kind: 'literal', value: undefined, ...placed(expression, state) };
    case 'NullLiteral':
      return { kind: 'literal', value: null, ...placed(expression, state) };
    default:
      return { kind: 'literal', value: expression.value, ...placed(expression, state) };
  }
}

function hashFrom(hash: Hbs.Hash | undefined, state: State): Hash {
  return (hash?.pairs ?? []).flatMap(({ key, value }) => {
    const expression = expressionFrom(value, state);
    return expression ? [{ name: key, value: expression }] : [];
  });
}

const refusedSteps: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '__lookupGetter__',
  '__defineGetter__',
]);

function pathFrom(path: Hbs.PathExpression, state: State): PathExpression | undefined {
  const { parts, depth, data, original } = path;
  if (parts.length + depth > templateLimits.pathLength) {
    refuse(path, `A path has at most ${templateLimits.pathLength} steps.`, state);
    return undefined;
  }
  const refusedStep = parts.find((part) => refusedSteps.has(part));
  if (refusedStep !== undefined) {
    refuse(path, `“${refusedStep}” is not part of any value.`, state);
    return undefined;
  }
  if (data && depth > 0 && parts.length === 0) {
    refuse(path, 'A name is missing after “@”.', state);
    return undefined;
  }
  const isScoped = /^\.|this\b/.test(original);
  const isBlockParam = !data && depth === 0 && !isScoped && state.names.includes(parts[0] ?? '');
  const from = data ? 'data' : isBlockParam ? 'block-param' : 'context';
  return { kind: 'path', source: original, depth, parts, from, ...placed(path, state) };
}

function refuse(node: Hbs.Located, message: string, state: State): readonly [] {
  state.problems.push({ message, range: rangeIn(node, state) });
  return [];
}

/** As the file counts; problems are moved later, all at once. */
function placed(node: Hbs.Located, state: State): Range {
  const { start, end } = rangeIn(node, state);
  return { start: state.place(start), end: state.place(end) };
}

function rangeIn({ loc }: Hbs.Located, { text }: State): Range {
  const start = offsetAt(text, { line: loc.start.line - 1, character: loc.start.column });
  return { start, end: Math.max(start, offsetAt(text, { line: loc.end.line - 1, character: loc.end.column })) };
}
