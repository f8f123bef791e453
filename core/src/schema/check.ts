// One walk over a tree along its schema: the typed value, every mistake once and at its narrowest place, what it defines and what it points to.
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import type { ListNode, MapNode, Node, ScalarNode } from '../yaml/tree.ts';
import { quoted } from '../yaml/traps.ts';
import { describeAccepted, listWords } from './accepted.ts';
import { branchesOf, itemsOf, propertyOf, type RefersTo, resolve, type Schema } from './schema.ts';
import { createList, createMap, markUnknowable } from './value.ts';

export type ShapeRule =
  | 'unknown-key'
  | 'missing-key'
  | 'empty-value'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-format'
  | 'unquoted-value';

export interface ShapeProblem {
  readonly rule: ShapeRule;
  readonly message: string;
  readonly range: Range;
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

export interface Definition {
  readonly type: string;
  readonly id: string;
  /** Where the id is written. */
  readonly range: Range;
  /** The mapping that it names, or the word itself. */
  readonly owner: unknown;
}

export interface Reference {
  readonly to: RefersTo;
  readonly id: string;
  readonly range: Range;
}

export interface WrittenScalar {
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

/** What a grammar says about a text; the same shape as the time room's own. */
export interface GrammarProblem {
  readonly message: string;
  readonly suggestion?: string;
  readonly from?: number;
  readonly to?: number;
}

export type Grammar = (name: string, text: string) => GrammarProblem | undefined;

export interface Checked {
  readonly value: unknown;
  readonly problems: readonly ShapeProblem[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly scalars: readonly WrittenScalar[];
  /** Types of which some definitions may be hidden by a mistake, so that an unknown name proves nothing. */
  readonly uncertain: ReadonlySet<string>;
}

/** `breaks`: where the YAML itself is broken; see `YamlDocument`. */
export function check(root: Node, schema: Schema, grammar: Grammar, breaks: readonly Range[] = []): Checked {
  const walk: Walk = {
    grammar,
    breaks,
    problems: [],
    definitions: [],
    references: [],
    scalars: [],
    uncertain: new Set(),
  };
  const value = visit(root, schema, walk, undefined);
  const firstBreak = Math.min(...breaks.map(({ start }) => start));
  const problems = walk.problems.filter(({ range }) => range.end <= firstBreak);
  return { ...walk, problems, value: value === wrong ? undefined : value };
}

interface Walk {
  readonly grammar: Grammar;
  readonly breaks: readonly Range[];
  readonly problems: ShapeProblem[];
  readonly definitions: Definition[];
  readonly references: Reference[];
  readonly scalars: WrittenScalar[];
  readonly uncertain: Set<string>;
}

/** Stands for a value that has its finding already. */
const wrong = Symbol('wrong');

/** `owner` is the mapping that a defining word stands in. */
function visit(node: Node, schema: Schema, walk: Walk, owner: object | undefined): unknown {
  const accepted = branchesOf(schema);
  if (node.kind === 'map') {
    const branch = accepted.find(({ type }) => type === 'object');
    return branch ? visitMap(node, branch, walk) : wrongType(node, schema, accepted, walk);
  }
  if (node.kind === 'list') {
    const branch = accepted.find(({ type }) => type === 'array');
    return branch ? visitList(node, branch, walk) : wrongType(node, schema, accepted, walk);
  }
  return visitScalar(node, schema, accepted, walk, owner);
}

function visitMap(node: MapNode, schema: Schema, walk: Walk): unknown {
  const value = createMap(node);
  const known = Object.keys(schema.properties ?? {});
  const present = new Set(node.pairs.map(({ key }) => key.source));
  const isHidden = walk.breaks.some(({ start, end }) => node.start <= end && start <= node.end);
  if (isHidden) for (const key of known) if (!present.has(key)) hide(value, key, schema, walk);
  for (const { key, value: child } of node.pairs) {
    if (key.source === '__proto__') {
      walk.problems.push({ rule: 'unknown-key', range: key, message: '“__proto__” is not a key here.' });
      continue;
    }
    const property = propertyOf(schema, key.source);
    if (property) {
      const isName = schema.propertyNames && !Object.hasOwn(schema.properties ?? {}, key.source);
      if (schema.propertyNames && isName) visit({ ...key, value: key.source }, resolve(schema.propertyNames, schema.home), walk, undefined);
      store(value, key.source, visit(child, property, walk, value));
    } else unknownKey(key, child, schema, present, value, walk);
  }
  for (const key of schema.required ?? []) {
    if (present.has(key) || Object.hasOwn(value, key)) continue;
    walk.problems.push(missingKey(node, key, schema));
    hide(value, key, schema, walk);
  }
  return value;
}

/** A value that fails is there but cannot be read; a value that is missing was told as such. */
function store(holder: object, key: string | number, value: unknown): void {
  if (value === wrong) markUnknowable(holder, key);
  else Reflect.set(holder, key, value);
}

function hide(value: object, key: string, schema: Schema, walk: Walk): void {
  markUnknowable(value, key);
  const property = propertyOf(schema, key);
  if (property) for (const type of typesDefinedBy(property)) walk.uncertain.add(type);
}

function unknownKey(
  key: ScalarNode,
  child: Node,
  schema: Schema,
  present: ReadonlySet<string>,
  value: Record<string, unknown>,
  walk: Walk,
): void {
  const names = Object.keys(schema.properties ?? {});
  const free = names.filter((name) => !present.has(name));
  const meant = closest(key.source, free);
  if (meant !== undefined) {
    const property = propertyOf(schema, meant);
    if (property) visitQuietly(child, property, walk);
    hide(value, meant, schema, walk);
    walk.problems.push({
      rule: 'unknown-key',
      range: key,
      message: `“${key.source}” is not a key here. Did you mean “${meant}”?`,
      fix: { title: `Change to “${meant}”`, range: key, newText: meant },
    });
    return;
  }
  for (const name of free) {
    const property = propertyOf(schema, name);
    if (property) for (const type of typesDefinedBy(property)) walk.uncertain.add(type);
  }
  const isTwin = closest(key.source, names) !== undefined;
  const hint = names.length === 0 || isTwin ? '' : names.length <= 8 ? ` Known here: ${listWords(names)}.` : '';
  walk.problems.push({ rule: 'unknown-key', range: key, message: `“${key.source}” is not a key here.${hint}` });
}

/** What a misspelled key holds still defines and points to things; its other mistakes wait until the key is right. */
function visitQuietly(node: Node, schema: Schema, walk: Walk): void {
  const told = walk.problems.length;
  visit(node, schema, walk, undefined);
  walk.problems.length = told;
}

function missingKey(node: MapNode, key: string, schema: Schema): ShapeProblem {
  const first = node.pairs[0];
  const range = first ? first.key : node;
  const what = schema.title ? lowerFirst(schema.title) : 'entry';
  return { rule: 'missing-key', range, message: `This ${what} has no “${key}”.` };
}

function visitList(node: ListNode, schema: Schema, walk: Walk): unknown {
  const list = createList(node);
  const items = itemsOf(schema);
  for (const [index, item] of node.items.entries()) {
    if (items) store(list, index, visit(item, items, walk, undefined));
  }
  if (walk.breaks.some(({ start, end }) => node.start <= end && start <= node.end)) {
    markUnknowable(list, node.items.length);
  }
  if (schema.minItems !== undefined && node.items.length < schema.minItems) {
    walk.problems.push({ rule: 'empty-value', range: node, message: 'This list is empty. Fill it, or leave the key out.' });
    return wrong;
  }
  return list;
}

function visitScalar(node: ScalarNode, schema: Schema, accepted: readonly Schema[], walk: Walk, owner: object | undefined): unknown {
  if (node.style === 'broken') return wrong;
  if (node.value === null) {
    if (accepted.some(({ type }) => type === 'null')) return null;
    const written = node.style === 'missing' ? 'Nothing is written here' : `“${node.source}” means nothing in YAML`;
    walk.problems.push({
      rule: 'empty-value',
      range: node.style === 'missing' ? { start: Math.max(0, node.start - 1), end: node.end } : node,
      message: `${written}. ${upperFirst(describeAccepted(schema))} goes here.`,
    });
    return wrong;
  }
  const fitting = accepted.filter((branch) => fitsType(node.value, branch));
  if (fitting.length === 0) return wrongScalarType(node, schema, accepted, walk);
  for (const branch of fitting) {
    if (!fails(node, branch, walk)) return accept(node, branch, walk, owner);
  }
  explain(node, schema, fitting, walk);
  return wrong;
}

function fitsType(value: ScalarNode['value'], branch: Schema): boolean {
  switch (branch.type) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case undefined:
      return branch.enum !== undefined || branch.const !== undefined;
    default:
      return false;
  }
}

function fails(node: ScalarNode, branch: Schema, walk: Walk): boolean {
  const { value } = node;
  if (branch.enum) return !branch.enum.includes(value);
  if (branch.const !== undefined) return branch.const !== value;
  if (typeof value === 'number') return value < (branch.minimum ?? -Infinity) || value > (branch.maximum ?? Infinity);
  if (typeof value !== 'string') return false;
  if (value.length < (branch.minLength ?? 0) || value.length > (branch.maxLength ?? Infinity)) return true;
  if (branch['x-scalar'] && walk.grammar(branch['x-scalar'], value)) return true;
  return branch.pattern !== undefined && !patternOf(branch.pattern).test(value);
}

function accept(node: ScalarNode, branch: Schema, walk: Walk, owner: object | undefined): unknown {
  const { value } = node;
  if (typeof value !== 'string') return value;
  const range = innerRange(node);
  const scalar = branch['x-scalar'];
  if (scalar) walk.scalars.push({ name: scalar, text: value, range });
  const type = branch['x-defines'];
  if (type) walk.definitions.push({ type, id: value, range, owner: owner ?? value });
  const to = branch['x-refers'];
  if (to && !to.words?.includes(value) && !(to.url && value.startsWith('https://'))) {
    walk.references.push({ to, id: value, range });
  }
  return value;
}

/** Without the quotes. */
function innerRange(node: ScalarNode): Range {
  const isQuoted = node.style === 'double-quoted' || node.style === 'single-quoted';
  return isQuoted ? { start: node.start + 1, end: node.end - 1 } : { start: node.start, end: node.end };
}

/** Says what is wrong with a scalar of the right type: the grammar speaks first, then the words that are allowed. */
function explain(node: ScalarNode, schema: Schema, fitting: readonly Schema[], walk: Walk): void {
  const text = String(node.value);
  const words = fitting.flatMap((branch) => branch.enum ?? (branch.const === undefined ? [] : [branch.const])).map(String);
  const reserved = fitting.flatMap((branch) => branch['x-refers']?.words ?? []);
  const meant = closest(text, [...words, ...reserved]);
  const scalar = fitting.find((branch) => branch['x-scalar'])?.['x-scalar'];
  const grammar = scalar === undefined ? undefined : walk.grammar(scalar, text);
  if (grammar && meant === undefined) {
    const isWhole = node.style !== 'plain' || grammar.from === undefined;
    const range = isWhole ? node : { start: node.start + (grammar.from ?? 0), end: node.start + (grammar.to ?? text.length) };
    walk.problems.push({
      rule: 'wrong-format',
      range: { start: range.start, end: range.end },
      message: grammar.message,
      ...(grammar.suggestion !== undefined && { fix: replacement(node, grammar.suggestion) }),
    });
    return;
  }
  const accepts = meant === undefined ? ` ${upperFirst(describeAccepted(schema))} goes here.` : ` Did you mean “${meant}”?`;
  walk.problems.push({
    rule: words.length > 0 ? 'wrong-value' : 'wrong-format',
    range: { start: node.start, end: node.end },
    message: `“${shorten(text)}” is not ${nameOf(schema)}.${accepts}`,
    ...(meant !== undefined && { fix: replacement(node, meant) }),
  });
}

function replacement(node: ScalarNode, newText: string): NonNullable<ShapeProblem['fix']> {
  const isQuoted = node.style === 'double-quoted' || node.style === 'single-quoted';
  const range = { start: node.start, end: node.end };
  return { title: `Change to “${newText}”`, range, newText: isQuoted ? quoted(newText) : newText };
}

function wrongType(node: Node, schema: Schema, accepted: readonly Schema[], walk: Walk): unknown {
  const found = node.kind === 'map' ? 'a group of keys' : 'a list';
  hideDefinitions(schema, accepted, walk);
  const first = node.kind === 'map' ? node.pairs[0]?.key : node.kind === 'list' ? node.items[0] : undefined;
  const range = node.kind !== 'scalar' && node.isFlow ? node : (first ?? node);
  walk.problems.push({
    rule: 'wrong-type',
    range: { start: range.start, end: range.kind === 'map' ? Math.min(range.end, range.start + 1) : range.end },
    message: `This is ${found}, and ${describeAccepted(schema)} goes here.`,
  });
  return wrong;
}

function wrongScalarType(node: ScalarNode, schema: Schema, accepted: readonly Schema[], walk: Walk): unknown {
  const range = { start: node.start, end: node.end };
  const text = accepted.find((branch) => branch.type === 'string');
  hideDefinitions(schema, accepted, walk);
  if (text && typeof node.value !== 'string' && !fails({ ...node, value: node.source }, text, walk)) {
    walk.problems.push({
      rule: 'unquoted-value',
      range,
      message: `YAML reads “${node.source}” as ${typeof node.value === 'number' ? 'a number' : 'a yes-or-no value'}. Put it in quotes to keep it as written.`,
      fix: { title: 'Put it in quotes', range, newText: quoted(node.source) },
    });
    return wrong;
  }
  walk.problems.push({
    rule: 'wrong-type',
    range,
    message: `“${shorten(String(node.value))}” cannot stand here: ${describeAccepted(schema)} goes here.`,
  });
  return wrong;
}

function hideDefinitions(schema: Schema, accepted: readonly Schema[], walk: Walk): void {
  for (const branch of [schema, ...accepted]) for (const type of typesDefinedBy(branch)) walk.uncertain.add(type);
}

const defined = new WeakMap<Schema, ReadonlySet<string>>();

/** Every type of thing that this part of a schema can define. */
export function typesDefinedBy(schema: Schema): ReadonlySet<string> {
  const known = defined.get(schema);
  if (known) return known;
  const types = new Set<string>();
  defined.set(schema, types);
  if (schema['x-defines']) types.add(schema['x-defines']);
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  for (const part of parts) for (const type of typesDefinedBy(resolve(part, schema.home))) types.add(type);
  return types;
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'u');
  patterns.set(source, pattern);
  return pattern;
}

function nameOf(schema: Schema): string {
  const title = schema.title ? lowerFirst(schema.title) : 'a value';
  return /^(a|an|the) /.test(title) ? title : `a valid ${title}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
