// A YAML document as plain, immutable nodes with positions. Offsets count from the start of the document's own text.
import type { Range } from '../text/range.ts';

export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode extends Range {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
  /** Written in braces. */
  readonly isFlow: boolean;
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface ListNode extends Range {
  readonly kind: 'list';
  readonly items: readonly Node[];
  /** Written in brackets. */
  readonly isFlow: boolean;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded' | 'missing' | 'broken';

export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  /** `missing` when nothing is written at all, as after `within:`; `broken` when a problem of the YAML has been told already. */
  readonly style: ScalarStyle;
  readonly value: string | number | boolean | null;
  /** As written, without quotes; for a key this is the key. */
  readonly source: string;
  /** Text that stands behind it as a comment although it was hardly meant as one; whether it matters is for the schema to say. */
  readonly cut?: Trap;
}

/** What an honest author got wrong, in a sentence and with the way out. */
export interface Trap {
  readonly message: string;
  readonly range: Range;
  readonly fix: { readonly title: string; readonly range: Range; readonly newText: string };
}

/** What is wrong with the YAML itself, before anybody asks what it means. */
export interface YamlProblem {
  readonly rule: 'yaml-syntax' | 'duplicate-key' | 'unquoted-value' | 'file-too-complex';
  readonly message: string;
  readonly range: Range;
  /** Replaces a stretch by a text; `isSafe` is up to the rule. */
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

/** One document of a file: its own text, its tree, and what is wrong with it. */
export interface YamlDocument {
  readonly source: string;
  /** `undefined` for a document that holds nothing but comments, or could not be read at all. */
  readonly root: Node | undefined;
  readonly problems: readonly YamlProblem[];
  /**
   * Where the YAML itself is broken, each from the last thing read well before it. Mappings and lists that touch a
   * break may lack things that the author wrote, and what stands after the first break may be in the wrong place.
   */
  readonly breaks: readonly Range[];
  /** Without anchors, aliases, tags and directives: every part of it means the same when it is read alone. */
  readonly isPlain: boolean;
}

/** Nothing is written here. */
export function missing(at: number): ScalarNode {
  return { kind: 'scalar', style: 'missing', source: '', value: null, start: at, end: at };
}

export function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find((pair) => pair.key.source === key);
}

/** A step down from a mapping (key) or a list (index). */
export type Step = string | number;

/** The nodes from the root down to the narrowest one at an offset, each with the step that leads to it. */
export interface NodeAt {
  readonly node: Node;
  readonly steps: readonly Step[];
  /** The pair whose key or value holds the offset, innermost. */
  readonly pair?: Pair;
  readonly isKey: boolean;
  readonly ancestors: readonly Node[];
}

export function nodeAt(root: Node, offset: number): NodeAt {
  let node = root;
  let pair: Pair | undefined;
  const steps: Step[] = [];
  const ancestors: Node[] = [];
  for (;;) {
    if (node.kind === 'map') {
      const inside = node.pairs.find(({ key, value }) => key.start <= offset && offset <= Math.max(key.end, value.end));
      if (!inside) break;
      pair = inside;
      ancestors.push(node);
      steps.push(inside.key.source);
      if (offset <= inside.key.end) return { node: inside.key, steps, pair, isKey: true, ancestors };
      if (offset < inside.value.start) return { node: inside.value, steps, pair, isKey: false, ancestors };
      node = inside.value;
    } else if (node.kind === 'list') {
      const index = node.items.findIndex((item) => item.start <= offset && offset <= item.end);
      const item = node.items[index];
      if (!item) break;
      ancestors.push(node);
      steps.push(index);
      node = item;
    } else break;
  }
  return { node, steps, ...(pair && { pair }), isKey: false, ancestors };
}
