// The author's own words for a part that cannot be read, to tell whether it changed at all.
import { originOf } from '../schema/value.ts';
import type { Node, YamlDocument } from '../yaml/tree.ts';

/** Of the value under a key, else of the whole that should hold it; white space and comments count, since nobody knows better. */
export function sourceOf(
  yaml: YamlDocument | undefined,
  holder: object | undefined,
  key: string | number,
): string | undefined {
  const node = holder && originOf(holder);
  if (!yaml || !node) return undefined;
  const { start, end } = childOf(node, key) ?? node;
  return yaml.source.slice(start, end);
}

/** Of a mapping or list itself; of a single word the word. */
export function wholeSource(yaml: YamlDocument | undefined, value: unknown): string | undefined {
  const node = typeof value === 'object' && value !== null ? originOf(value) : undefined;
  return node && yaml ? yaml.source.slice(node.start, node.end) : String(value);
}

function childOf(node: Node, key: string | number): Node | undefined {
  if (node.kind === 'list' && typeof key === 'number') return node.items[key];
  return node.kind === 'map' ? node.pairs.find((pair) => pair.key.source === key)?.value : undefined;
}
