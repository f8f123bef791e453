// The values that a template shows, each by its full path, however the template reaches it.
import { readTemplateText } from '../template/read.ts';
import type { Body, CallExpression, Expression, PathExpression } from '../template/tree.ts';
import { bounds, type Range } from '../text/range.ts';

export interface Shown {
  /** As written. */
  readonly words: string;
  readonly range: Range;
}

/** By path, such as `alternatives[].channel.title`; what is only asked for with `if` is not shown. The first place of each. */
export function shownPaths(content: string): ReadonlyMap<string, Shown> {
  const { fields, body } = readTemplateText(content);
  const found = new Map<string, Shown>();
  for (const each of [...fields.map((field) => field.body), body])
    if (each) visit(each, { contexts: [''], names: new Map() }, found);
  return found;
}

interface Scope {
  /** Paths of `this`, `../` and so on. */
  readonly contexts: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

function visit(body: Body, scope: Scope, found: Map<string, Shown>): void {
  for (const part of body.parts) {
    if (part.kind === 'output') show(part.value, scope, found);
    if (part.kind === 'partial' && part.context) show(part.context, scope, found);
    if (part.kind !== 'block') continue;
    const inner = part.name === 'each' || part.name === 'with' ? entered(part.subject, part.name, scope) : undefined;
    if (part.program)
      visit(part.program, inner === undefined ? scope : within(scope, inner, part.program.blockParams), found);
    if (part.inverse) visit(part.inverse, scope, found);
  }
}

function entered(subject: Expression, block: 'each' | 'with', scope: Scope): string {
  const path = subject.kind === 'path' ? pathOf(subject, scope) : '?';
  return block === 'each' ? `${path}[]` : `${path}`;
}

function within(scope: Scope, path: string, [name]: readonly string[]): Scope {
  const names = name === undefined ? scope.names : new Map([...scope.names, [name, path]]);
  return { contexts: [path, ...scope.contexts], names };
}

function show(expression: Expression, scope: Scope, found: Map<string, Shown>): void {
  if (expression.kind === 'call') showCall(expression, scope, found);
  if (expression.kind === 'path')
    note(pathOf(expression, scope), { words: expression.source, range: bounds(expression) }, found);
}

function showCall({ helper, args, ...call }: CallExpression, scope: Scope, found: Map<string, Shown>): void {
  const [first, second] = args;
  if (helper === 'recipient' && first?.kind === 'literal') {
    note(
      `recipient ${String(first.value)}`,
      { words: `recipient "${String(first.value)}"`, range: bounds(call) },
      found,
    );
  } else if (helper === 'list' && first?.kind === 'path') {
    const field = second?.kind === 'literal' ? `.${String(second.value)}` : '';
    note(`${pathOf(first, scope)}[]${field}`, { words: first.source, range: bounds(first) }, found);
  } else for (const argument of args) show(argument, scope, found);
}

function note(path: string, shown: Shown, found: Map<string, Shown>): void {
  if (path !== '' && !found.has(path)) found.set(path, shown);
}

function pathOf({ from, depth, parts }: PathExpression, { contexts, names }: Scope): string {
  const [first = '', ...rest] = parts;
  if (from === 'data') return first === 'root' ? rest.join('.') : '';
  const start = from === 'block-param' ? (names.get(first) ?? '?') : (contexts[depth] ?? '?');
  return [start, ...(from === 'block-param' ? rest : parts)].filter((step) => step !== '').join('.');
}
