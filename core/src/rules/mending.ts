// Edits that mend one place and touch nothing around it: no comment, no quote, no line end.
import type { PlaybookDocument } from '../playbook/document.ts';
import { originOf } from '../schema/value.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { type Node, nodeAt, pairOf } from '../yaml/tree.ts';

/** Takes the scalar at a place out of its list; `undefined` when it is the only item, or a comment would go with it. */
export function takenOut({ yaml }: PlaybookDocument, place: Range): readonly Edit[] | undefined {
  const { node, ancestors } = yaml.root ? nodeAt(yaml.root, place.start) : { node: undefined, ancestors: [] };
  const list = ancestors.at(-1);
  if (node?.kind !== 'scalar' || list?.kind !== 'list' || list.items.length < 2 || !yaml.isPlain) return undefined;
  const index = list.items.indexOf(node);
  const [before, after] = [list.items[index - 1], list.items[index + 1]];
  const range = list.isFlow
    ? { start: before && !after ? before.end : node.start, end: after ? after.start : node.end }
    : wholeLines(yaml.source, node, /^[ \t]*-[ \t]+$/);
  return range && !yaml.source.slice(range.start, range.end).includes('#') ? [{ range, newText: '' }] : undefined;
}

/** Makes one name, or a list of one, two. */
export function secondAdded(
  { yaml: { source } }: PlaybookDocument,
  value: Node,
  name: string,
): readonly Edit[] | undefined {
  if (value.kind === 'scalar')
    return source.slice(value.start, value.end).includes('\n')
      ? undefined
      : [
          { range: { start: value.start, end: value.start }, newText: '[' },
          { range: { start: value.end, end: value.end }, newText: `, ${name}]` },
        ];
  const only = value.kind === 'list' ? value.items[0] : undefined;
  if (value.kind !== 'list' || !only) return undefined;
  if (value.isFlow) return [{ range: { start: only.end, end: only.end }, newText: `, ${name}` }];
  const before = source.slice(lineStart(source, only.start), only.start);
  if (!/^[ \t]*-[ \t]+$/.test(before)) return undefined;
  const end = lineEnd(source, only.end);
  const newLine = source.includes('\r\n') ? '\r\n' : '\n';
  return [{ range: { start: end, end }, newText: newLine + before + name }];
}

/** Adds `key: value` on a line of its own behind another key of the same mapping; `undefined` for one in braces. */
export function keyAdded(
  { yaml }: PlaybookDocument,
  map: object,
  { after, line }: { readonly after: string; readonly line: string },
): readonly Edit[] | undefined {
  const node = originOf(map);
  const pair = node?.kind === 'map' && !node.isFlow && yaml.isPlain ? pairOf(node, after) : undefined;
  if (pair?.value.kind !== 'scalar') return undefined;
  const { source } = yaml;
  const before = source.slice(lineStart(source, pair.key.start), pair.key.start);
  if (source.slice(pair.key.start, pair.value.end).includes('\n')) return undefined;
  const end = lineEnd(source, pair.value.end);
  const newLine = source.includes('\r\n') ? '\r\n' : '\n';
  return [{ range: { start: end, end }, newText: `${newLine}${before.replace(/\S/g, ' ')}${line}` }];
}

/** The lines of a place with their line ends, if nothing else stands on them. */
function wholeLines(source: string, place: Range, mayPrecede: RegExp): Range | undefined {
  const start = lineStart(source, place.start);
  const stop = lineEnd(source, place.end);
  const isAlone = mayPrecede.test(source.slice(start, place.start)) && source.slice(place.end, stop).trim() === '';
  const end = source.startsWith('\r\n', stop) ? stop + 2 : Math.min(stop + 1, source.length);
  return isAlone ? { start, end } : undefined;
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(source: string, offset: number): number {
  const found = source.indexOf('\n', offset);
  if (found < 0) return source.length;
  return source[found - 1] === '\r' ? found - 1 : found;
}
