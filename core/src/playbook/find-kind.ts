// What kind a document says it is, or clearly means to say.
import type { Kind } from '../generated/playbooks.ts';
import { closest } from '../text/closest.ts';
import { bounds, type Range } from '../text/range.ts';
import { type MapNode, type Node, type Pair, pairOf, type ScalarNode } from '../yaml/tree.ts';
import { apiVersion, isKind, kindNames, laterKinds } from './kinds.ts';

export interface KindProblem {
  readonly rule: 'unknown-kind';
  readonly message: string;
  readonly range: Range;
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

/**
 * A kind with a problem was misspelled, and still the document is read as what it means to be: its names count, so
 * that one letter does not make others dangle. Without a kind and a problem the YAML itself says nothing.
 */
export interface FoundKind {
  readonly kind: Kind | undefined;
  readonly problem?: KindProblem;
}

export function findKind(root: Node): FoundKind {
  if (root.kind !== 'map' || root.pairs.length === 0) {
    const range = { start: root.start, end: Math.min(root.end, root.start + 40) };
    const message = `This is not a playbook. A playbook starts with “apiVersion: ${apiVersion}” and a kind.`;
    return { kind: undefined, problem: { rule: 'unknown-kind', range, message } };
  }
  const pair = pairOf(root, 'kind');
  return pair ? kindSaid(pair) : kindMissing(root);
}

function kindSaid({ key, value }: Pair): FoundKind {
  const word = value.kind === 'scalar' ? value.value : undefined;
  if (isKind(word)) return { kind: word };
  if (value.kind !== 'scalar' || value.style === 'missing') {
    return { kind: undefined, problem: { rule: 'unknown-kind', range: bounds(key), message: doesNotSay } };
  }
  if (value.style === 'broken') return { kind: undefined };
  const range = bounds(value);
  if (laterKinds.includes(value.source)) {
    const message = `“${value.source}” comes with a later version of the language; this document is not checked.`;
    return { kind: undefined, problem: { rule: 'unknown-kind', range, message } };
  }
  const meant = closest(value.source, kindNames);
  if (!isKind(meant)) {
    const message = `“${value.source}” is not a kind of playbook. Known kinds: ${kindNames.join(', ')}.`;
    return { kind: undefined, problem: { rule: 'unknown-kind', range, message } };
  }
  const message = `“${value.source}” is not a kind of playbook. Did you mean “${meant}”?`;
  const fix = { title: `Change to “${meant}”`, range, newText: meant };
  return { kind: meant, problem: { rule: 'unknown-kind', range, message, fix } };
}

/** A misspelled key is the schema's business, as soon as the kind is known. */
function kindMissing(root: MapNode): FoundKind {
  const near = root.pairs.find(
    ({ key, value }) => closest(key.source, ['kind']) !== undefined && isKind(wordOf(value)),
  );
  const word = near && wordOf(near.value);
  if (isKind(word)) return { kind: word };
  const range = bounds(root.pairs[0]?.key ?? root);
  return { kind: undefined, problem: { rule: 'unknown-kind', range, message: doesNotSay } };
}

const doesNotSay = `This playbook does not say what it is. Add “kind:” with one of ${kindNames.join(', ')}.`;

function wordOf(node: Node): ScalarNode['value'] | undefined {
  return node.kind === 'scalar' ? node.value : undefined;
}
