// From a value in a template to where a playbook writes it.

import { type Range, shift } from '../text/range.ts';
import { inquire } from '../workspace/inquiry.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import { type Node, pairOf } from '../yaml/tree.ts';
import { sourceOf, templateValueAt } from './template-hover.ts';

export interface TemplateDefinition {
  readonly origin: Range;
  /** The key, and the whole of what it says. */
  readonly targets: readonly { readonly path: string; readonly range: Range; readonly whole: Range }[];
}

/** In the first playbook that sends the template, else the first of its kind; of a list the first item. */
export function templateDefinition(snapshot: Snapshot, path: string, offset: number): TemplateDefinition | undefined {
  const value = templateValueAt(snapshot, path, offset);
  const planned = value && sourceOf(inquire(snapshot), value.seen);
  const [kind, from = ''] = value?.schema['x-from']?.split(' ') ?? [];
  if (!value || !planned || planned.source.kind !== kind) return undefined;
  const { source } = planned;
  const found = source.yaml.root && writtenAt(source.yaml.root, from.split('.'));
  if (!found) return undefined;
  const start = startOf(snapshot, source);
  const target = {
    path: source.path,
    range: shift({ start: found.name.start, end: found.name.end }, start),
    whole: shift({ start: found.name.start, end: found.value.end }, start),
  };
  return { origin: { start: value.start, end: value.end }, targets: [target] };
}

interface Written {
  /** Its key. */
  readonly name: Node;
  readonly value: Node;
}

/** Along `spec.reasons[].code`, as far as it is written; one value may stand where a list is allowed. */
function writtenAt(root: Node, steps: readonly string[]): Written | undefined {
  let at: Written | undefined;
  let node: Node = root;
  for (const step of steps) {
    const name = step.replace(/\[\]$/, '');
    const pair = node.kind === 'map' ? pairOf(node, name) : undefined;
    if (!pair) return at;
    at = { name: pair.key, value: pair.value };
    const [item] = pair.value.kind === 'list' && step.endsWith('[]') ? pair.value.items : [];
    node = item ?? pair.value;
  }
  return at;
}
