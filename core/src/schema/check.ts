// One walk over a tree along its schema: the typed value, every mistake once and at its narrowest place, what it defines and what it points to.
import { bounds, type Range } from '../text/range.ts';
import type { ListNode, Node } from '../yaml/tree.ts';
import { describeAccepted } from './accepted.ts';
import { visitMap } from './check-map.ts';
import { visitScalar } from './check-scalar.ts';
import type { Checked, Grammar } from './checked.ts';
import { branchesOf, itemsOf, type Schema } from './schema.ts';
import { createList, markUnknowable } from './value.ts';
import { hideDefinitions, type Spot, store, touchesBreak, type Walk, wrong } from './walk.ts';

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
  if (node.kind === 'scalar') return visitScalar(node, schema, walk, spot);
  const type = node.kind === 'map' ? 'object' : 'array';
  for (const branch of branchesOf(schema)) {
    if (branch.type !== type) continue;
    return node.kind === 'map' ? visitMap(node, branch, walk, spot) : visitList(node, branch, walk, spot);
  }
  return wrongType(node, schema, walk);
}

function visitList(node: ListNode, schema: Schema, walk: Walk, { key }: Spot): unknown {
  const list = createList(node);
  const items = itemsOf(schema);
  const spot: Spot = { key, holder: undefined };
  const seen = schema.uniqueItems ? new Set<unknown>() : undefined;
  for (let index = 0; index < node.items.length; index++) {
    const item = node.items[index];
    if (!items || !item) continue;
    const told = walk.problems.length;
    store(list, index, visit(item, items, walk, spot));
    if (seen && told === walk.problems.length && item.kind === 'scalar') tellTwice(item, seen, items, walk);
  }
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
