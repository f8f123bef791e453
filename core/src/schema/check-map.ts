// A mapping against its schema: every key known, every required key there, and a misspelled key told once.
import { closest } from '../text/closest.ts';
import { deceptionIn } from '../text/deceptive.ts';
import { lowerFirst } from '../text/wording.ts';
import type { MapNode, Node, ScalarNode } from '../yaml/tree.ts';
import { listWords } from './accepted.ts';
import { type LostGroup, lostGroup, lostGroupMessage } from './lost-group.ts';
import { branchesOf, propertyOf, resolve, type Schema } from './schema.ts';
import { createMap, markUnknowable } from './value.ts';
import { hideDefinitions, type Spot, store, touchesBreak, type Walk } from './walk.ts';

export function visitMap(node: MapNode, schema: Schema, walk: Walk, spot: Spot): unknown {
  const value = createMap(node);
  const strange: UnknownKey[] = [];
  const lost = lostGroup(node, schema);
  for (const { key, value: child } of node.pairs) {
    const property = key.source === '__proto__' ? undefined : propertyOf(schema, key.source);
    if (!property) {
      if (!lost?.pairs.some((pair) => pair.key === key)) strange.push({ key, child });
      continue;
    }
    const { propertyNames } = schema;
    const inner = walk.visit(child, property, walk, { key, holder: value });
    if (propertyNames && !isOwnKey(schema, key.source)) {
      const holder = typeof inner === 'object' && inner !== null ? inner : undefined;
      walk.visit({ ...key, value: key.source }, resolve(propertyNames, schema.home), walk, { key: undefined, holder });
    }
    store(value, key.source, inner);
  }
  if (touchesBreak(node, walk)) {
    for (const name of freeNames(node, schema)) hide(value, name, schema, walk);
  }
  if (lost) tellLost(lost, value, schema, walk);
  const missing = missingNames(node, schema, value);
  if (strange.length > 0) tellUnknown(strange, missing, { node, schema, value, walk });
  for (const name of missing) {
    if (Object.hasOwn(value, name)) continue;
    tellMissing(node, name, schema, walk, spot);
    hide(value, name, schema, walk);
  }
  return value;
}

interface UnknownKey {
  readonly key: ScalarNode;
  readonly child: Node;
}

interface Around {
  readonly node: MapNode;
  readonly schema: Schema;
  readonly value: Record<string, unknown>;
  readonly walk: Walk;
}

function isOwnKey(schema: Schema, key: string): boolean {
  return schema.properties !== undefined && Object.hasOwn(schema.properties, key);
}

/** Keys that the schema knows and the mapping does not write. */
function freeNames(node: MapNode, schema: Schema): string[] {
  const names = Object.keys(schema.properties ?? {});
  return names.filter((name) => !node.pairs.some(({ key }) => key.source === name));
}

function missingNames(node: MapNode, schema: Schema, value: object): readonly string[] {
  const required = schema.required ?? [];
  const missing = required.filter((name) => !node.pairs.some(({ key }) => key.source === name));
  return missing.filter((name) => !Object.hasOwn(value, name));
}

/** A part that is there cannot be read, and what it would define may exist. */
function hide(value: object, key: string, schema: Schema, walk: Walk): void {
  markUnknowable(value, key);
  const property = propertyOf(schema, key);
  if (property) hideDefinitions(property, walk);
}

/**
 * One finding a key: a close name first; else a required key that is missing and takes such a value. Where neither is
 * clear, any absent key may be the one that was meant, so nobody can say that it is absent.
 */
function tellUnknown(strange: readonly UnknownKey[], missing: readonly string[], around: Around): void {
  const { node, schema, value, walk } = around;
  const free = freeNames(node, schema);
  for (const { key, child } of strange.slice(0, mostStrangeKeys)) {
    const meant =
      closest(key.source, free) ?? missing.find((name) => free.includes(name) && takes(schema, name, child));
    if (meant === undefined) {
      for (const name of free) if (takes(schema, name, child)) hide(value, name, schema, walk);
      walk.problems.push({
        rule: 'unknown-key',
        range: key,
        message: `“${key.source}” is not a key here.${deceptionIn(key.source)}${hintFor(key, schema)}`,
      });
      continue;
    }
    free.splice(free.indexOf(meant), 1);
    const property = propertyOf(schema, meant);
    if (property) visitQuietly(child, property, walk, { key, holder: value });
    hide(value, meant, schema, walk);
    walk.problems.push({
      rule: 'unknown-key',
      range: key,
      message: `“${key.source}” is not a key here.${deceptionIn(key.source)} Did you mean “${meant}”?`,
      fix: { title: `Change to “${meant}”`, range: key, newText: meant },
    });
  }
}

/** One finding for all keys of a group whose own line is gone; they still define and point to things. */
function tellLost(lost: LostGroup, value: Record<string, unknown>, schema: Schema, walk: Walk): void {
  const keys = new Set<unknown>(lost.pairs.map(({ key }) => key));
  const others = walk.problems.filter(({ range }) => !keys.has(range));
  walk.problems.splice(0, walk.problems.length, ...others);
  const first = lost.pairs[0]?.key;
  if (!first) return;
  const end = lost.pairs.at(-1)?.value.end ?? first.end;
  const group: MapNode = { kind: 'map', pairs: lost.pairs, isFlow: false, start: first.start, end };
  visitQuietly(group, lost.schema, walk, { key: undefined, holder: undefined });
  hide(value, lost.name, schema, walk);
  walk.problems.push({ rule: 'unknown-key', range: first, message: lostGroupMessage(lost) });
}

/** What is wrong with so many keys is not their spelling; the first show what it is. */
const mostStrangeKeys = 100;

function takes(schema: Schema, name: string, child: Node): boolean {
  const property = propertyOf(schema, name);
  const type = child.kind === 'map' ? 'object' : child.kind === 'list' ? 'array' : undefined;
  return property !== undefined && branchesOf(property).some((branch) => isOfForm(branch.type, type));
}

function isOfForm(accepted: Schema['type'], form: 'object' | 'array' | undefined): boolean {
  return form === undefined ? accepted !== 'object' && accepted !== 'array' : accepted === form;
}

function hintFor(key: ScalarNode, schema: Schema): string {
  const names = Object.keys(schema.properties ?? {});
  const isTwin = closest(key.source, names) !== undefined;
  return names.length === 0 || names.length > 8 || isTwin ? '' : ` Known here: ${listWords(names)}.`;
}

/** What a misspelled key holds still defines and points to things; its other mistakes wait until the key is right. */
function visitQuietly(node: Node, schema: Schema, walk: Walk, spot: Spot): void {
  const told = walk.problems.length;
  walk.visit(node, schema, walk, spot);
  walk.problems.length = told;
}

/** On the mapping's own key; for an item of a list or a whole document, on its first key. */
function tellMissing(node: MapNode, key: string, schema: Schema, walk: Walk, spot: Spot): void {
  const own = spot.holder ? spot.key : undefined;
  const range = own ?? node.pairs[0]?.key ?? node;
  const what = own ? `“${own.source}”` : `This ${schema.title ? lowerFirst(schema.title) : 'entry'}`;
  walk.problems.push({ rule: 'missing-key', range, message: `${what} has no “${key}”.` });
}
