// A mapping against its schema: every key known, every required key there, and a misspelled key told once.
import { closest } from '../text/closest.ts';
import { deceptionIn } from '../text/deceptive.ts';
import { lowerFirst } from '../text/wording.ts';
import type { MapNode, Node, Pair, ScalarNode } from '../yaml/tree.ts';
import { listWords } from './accepted.ts';
import { type LostGroup, lostGroup, lostGroupMessage } from './lost-group.ts';
import type { MapPlace } from './place.ts';
import { branchesOf, propertyOf, type Schema } from './schema.ts';
import { createMap, markUnknowable } from './value.ts';
import { hideDefinitions, type Spot, store, touchesBreak, type Walk } from './walk.ts';

export function visitMap(node: MapNode, place: MapPlace, walk: Walk, spot: Spot): unknown {
  const { schema, keys } = place;
  const value = createMap(node);
  const inside: { key: ScalarNode | undefined; readonly holder: object } = { key: undefined, holder: value };
  const unknown: Pair[] = [];
  let required = 0;
  for (const pair of node.pairs) {
    const { key, value: child } = pair;
    const known = keys.get(key.source);
    inside.key = key;
    if (known) {
      if (known.isRequired) required++;
      store(value, known.name, walk.visit(child, known.schema, walk, inside));
    } else if (place.rest && key.source !== '__proto__') {
      const inner = walk.visit(child, place.rest, walk, inside);
      if (place.restName) visitName({ key, named: inner }, place.restName, walk);
      store(value, key.source, inner);
    } else unknown.push(pair);
  }
  if (touchesBreak(node, walk)) {
    for (const name of freeNames(node, schema)) hide(value, name, schema, walk);
  }
  if (unknown.length > 0 || required < place.required) tellKeys(unknown, { node, schema, value, walk }, spot);
  return value;
}

/** A key that is a name of something has to look like one. */
function visitName(
  { key, named }: { readonly key: ScalarNode; readonly named: unknown },
  schema: Schema,
  walk: Walk,
): void {
  const name = key.value === key.source ? key : { ...key, value: key.source };
  const holder = typeof named === 'object' && named !== null ? named : undefined;
  walk.visit(name, schema, walk, { key: undefined, holder });
}

/** What is wrong with the keys as a whole: strange ones, and those that have to be there and are not. */
function tellKeys(unknown: readonly Pair[], around: Around, spot: Spot): void {
  const { node, schema, value, walk } = around;
  const lost = lostGroup(node, schema);
  if (lost) tellLost(lost, value, schema, walk);
  const missing = missingNames(node, schema, value);
  const strange = unknown.filter(({ key }) => !lost?.pairs.some((pair) => pair.key === key));
  if (strange.length > 0) tellUnknown(strange, missing, around);
  for (const name of missing) {
    if (Object.hasOwn(value, name)) continue;
    tellMissing(node, name, schema, walk, spot);
    hide(value, name, schema, walk);
  }
}

interface Around {
  readonly node: MapNode;
  readonly schema: Schema;
  readonly value: Record<string, unknown>;
  readonly walk: Walk;
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
function tellUnknown(strange: readonly Pair[], missing: readonly string[], around: Around): void {
  const { node, schema, value, walk } = around;
  const free = freeNames(node, schema);
  for (const { key, value: child } of strange.slice(0, mostStrangeKeys)) {
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
