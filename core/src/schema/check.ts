// One walk over a tree along its schema: the typed value, every mistake once and at its narrowest place, what it defines and what it points to.
import { bounds, type Range } from '../text/range.ts';
import type { ListNode, Node } from '../yaml/tree.ts';
import { describeAccepted } from './accepted.ts';
import { visitMap } from './check-map.ts';
import { visitScalar } from './check-scalar.ts';
import type { Checked, Grammar } from './checked.ts';
import { type ListPlace, placeOf } from './place.ts';
import { branchesOf, type Schema } from './schema.ts';
import { createList, markUnknowable } from './value.ts';
import { hideDefinitions, type Spot, touchesBreak, type Walk, wrong } from './walk.ts';

/** `breaks`: where the YAML itself is broken; see `YamlDocument`. */
export function check(root: Node, schema: Schema, grammar: Grammar, breaks: readonly Range[] = []): Checked {
  const walk: Walk = {
    visit,
    grammar,
    breaks,
    problems: [],
    definitions: [],
    references: [],
    scalars: [],
    uncertain: new Set(),
  };
  const value = visit(root, schema, walk, { key: undefined, holder: undefined });
  const firstBreak = Math.min(...breaks.map(({ start }) => start));
  const { definitions, references, scalars, uncertain } = walk;
  const problems = walk.problems.filter(({ range }) => range.end <= firstBreak);
  return { value: value === wrong ? undefined : value, problems, definitions, references, scalars, uncertain };
}

function visit(node: Node, schema: Schema, walk: Walk, spot: Spot): unknown {
  const place = placeOf(schema);
  if (node.kind === 'scalar') return visitScalar(node, place, walk, spot);
  if (node.kind === 'map') return place.map ? visitMap(node, place.map, walk, spot) : wrongType(node, schema, walk);
  return place.list ? visitList(node, place.list, walk, spot) : wrongType(node, schema, walk);
}

function visitList(node: ListNode, { schema, items }: ListPlace, walk: Walk, { key }: Spot): unknown {
  const values: unknown[] = [];
  const spot: Spot = { key, holder: undefined };
  const seen = schema.uniqueItems && mayRepeat(node.items) ? new Set<unknown>() : undefined;
  if (items) {
    for (const item of node.items) {
      const told = walk.problems.length;
      values.push(visit(item, items, walk, spot));
      if (seen && told === walk.problems.length && item.kind === 'scalar') tellTwice(item, seen, items, walk);
    }
  }
  const list = createList(node, values);
  for (let index = values.indexOf(wrong); index >= 0; index = values.indexOf(wrong, index + 1))
    markUnknowable(list, index);
  if (touchesBreak(node, walk)) markUnknowable(list, node.items.length);
  if (schema.minItems !== undefined && node.items.length < schema.minItems) {
    hideDefinitions(schema, walk);
    walk.problems.push({
      rule: 'empty-value',
      range: node,
      message: 'This list is empty. Fill it, or leave the key out.',
    });
    return wrong;
  }
  return list;
}

/** A glance, because nearly no list does. */
function mayRepeat(items: readonly Node[]): boolean {
  if (items.length > fewItems) return true;
  for (let index = 1; index < items.length; index++) {
    const item = items[index];
    if (item?.kind !== 'scalar') continue;
    for (let other = 0; other < index; other++) {
      const before = items[other];
      if (before?.kind === 'scalar' && before.value === item.value) return true;
    }
  }
  return false;
}

/** Up to here comparing each with each takes less time than a set. */
const fewItems = 12;

/** An id that is defined twice is a matter of ids, not of this list. */
function tellTwice(item: Extract<Node, { kind: 'scalar' }>, seen: Set<unknown>, items: Schema, walk: Walk): void {
  if (!seen.has(item.value)) seen.add(item.value);
  else if (!branchesOf(items).some((branch) => branch['x-defines'])) {
    walk.problems.push({
      rule: 'wrong-value',
      range: bounds(item),
      message: `“${item.source}” stands in this list twice.`,
    });
  }
}

function wrongType(node: Exclude<Node, { kind: 'scalar' }>, schema: Schema, walk: Walk): unknown {
  const found = node.kind === 'map' ? 'a group of keys' : 'a list';
  hideDefinitions(schema, walk);
  walk.problems.push({
    rule: 'wrong-type',
    range: headOf(node),
    message: `This is ${found}, and ${describeAccepted(schema)} goes here.`,
  });
  return wrong;
}

/** Braces and brackets stand for themselves; of a block its first key or item is enough to underline. */
function headOf(node: Node): Range {
  if (node.kind === 'scalar' || node.isFlow) return bounds(node);
  const first = node.kind === 'map' ? node.pairs[0]?.key : node.items[0];
  return first ? headOf(first) : bounds(node);
}
