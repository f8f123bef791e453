// Reads a document again after an edit: only the item or key around the edit is composed, and the rest is moved.
import type { Range } from '../text/range.ts';
import { readAfresh } from './read-afresh.ts';
import { strangeCharacter } from './strange-character.ts';
import type { ListNode, MapNode, Node, Pair, ScalarNode, YamlDocument } from './tree.ts';

/**
 * The law: the result equals `readAfresh(source)[0]`, or is `undefined` where that is not certain.
 *
 * It rests on this: an item of a block list, or a pair of a block mapping, owns the whole lines from its first to that
 * of its next neighbour. YAML tells block parts apart by columns alone, so these lines mean the same when they are read
 * alone, as long as they begin with the same dash or key at the same column, every other line stands deeper, nothing
 * points out of them (anchors, aliases, tags, directives), and nothing is wrong before or after.
 */
export function reread(before: YamlDocument, source: string): YamlDocument | undefined {
  const { root } = before;
  if (!root || !before.isPlain || before.problems.length > 0 || before.breaks.length > 0) return undefined;
  if (source.length > mostCharacters || before.source.length > mostCharacters) return undefined;
  const edit = editBetween(before.source, source);
  const parts = partsAround(root, before.source, edit);
  for (const part of parts.toReversed()) {
    const node = readPart(part, source, edit);
    if (!node) continue;
    const steps = parts.slice(0, parts.indexOf(part) + 1);
    return { ...before, source, root: splice(root, steps, node, edit.by) };
  }
  return undefined;
}

/** Below this no limit on tokens or nodes can be reached, whatever the text. */
const mostCharacters = 190_000;

/** Far below the limit on depth, so that it cannot be reached either. */
const mostDepth = 16;

/** What stood in `start` to `end` has become longer by `by`. */
interface Edit extends Range {
  readonly by: number;
}

function editBetween(old: string, now: string): Edit {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === now.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  return { start, end: old.length - tail, by: now.length - old.length };
}

/** An item or pair of a block, and the whole lines that are its own in the old text. */
interface Part {
  readonly holder: ListNode | MapNode;
  readonly index: number;
  readonly lines: Range;
  readonly column: number;
}

/** From the outermost to the innermost part that the edit lies in. */
function partsAround(root: Node, source: string, edit: Edit): readonly Part[] {
  const parts: Part[] = [];
  let node: Node | undefined = root;
  let end = source.length;
  while (node && node.kind !== 'scalar' && !node.isFlow && parts.length < mostDepth) {
    const part = partIn(node, source, end, edit);
    if (!part) break;
    if (part.lines.start <= edit.start && edit.end <= part.lines.end) parts.push(part);
    else break;
    end = part.lines.end;
    node = node.kind === 'list' ? node.items[part.index] : node.pairs[part.index]?.value;
  }
  return parts;
}

function partIn(holder: ListNode | MapNode, source: string, end: number, edit: Edit): Part | undefined {
  const starts = holder.kind === 'list' ? holder.items : holder.pairs.map(({ key }) => key);
  let index = starts.length - 1;
  while (
    index > 0 &&
    (starts[index]?.start ?? 0) > edit.start &&
    lineStart(source, starts[index]?.start ?? 0) > edit.start
  )
    index--;
  const own = starts[index];
  if (!own) return undefined;
  const start = lineStart(source, own.start);
  const column = columnOf(holder, source.slice(start, own.start));
  if (column === undefined) return undefined;
  const next = starts[index + 1];
  if (!next) return { holder, index, lines: { start, end }, column };
  const nextStart = lineStart(source, next.start);
  if (columnOf(holder, source.slice(nextStart, next.start)) !== column) return undefined;
  return { holder, index, lines: { start, end: nextStart }, column };
}

/** The column of the dash or key; `undefined` when something else stands on its line before it. */
function columnOf(holder: ListNode | MapNode, before: string): number | undefined {
  if (holder.kind === 'list') return /^ *- +$/.test(before) ? before.indexOf('-') : undefined;
  return /^ *$/.test(before) ? before.length : undefined;
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** The part as it reads now, with offsets in the new text. */
function readPart({ holder, index, lines, column }: Part, source: string, { by }: Edit): Node | Pair | undefined {
  const text = source.slice(lines.start, lines.end + by);
  if (lines.end + by < source.length && !text.endsWith('\n')) return undefined;
  if (!isDeeper(text, column) || strangeCharacter(text)) return undefined;
  const [document, another] = readAfresh(text);
  if (!document?.root || another || !document.isPlain || document.problems.length > 0 || document.breaks.length > 0)
    return undefined;
  const { root } = document;
  if (depthOf(root) > mostDepth) return undefined;
  if (holder.kind === 'list') {
    const item =
      root.kind === 'list' && !root.isFlow && root.items.length === 1 && root.start === column
        ? root.items[0]
        : undefined;
    return item && moved(item, lines.start);
  }
  const pair =
    root.kind === 'map' && !root.isFlow && root.pairs.length === 1 && root.start === column ? root.pairs[0] : undefined;
  const known = holder.pairs[index]?.key;
  if (!pair || !known || pair.key.source !== known.source || pair.key.style !== known.style) return undefined;
  return movedPair(pair, lines.start);
}

/** Whether the first line stands at the column and every other one with words deeper, with spaces only. */
function isDeeper(text: string, column: number): boolean {
  if (text.includes('\t')) return false;
  let at = 0;
  let isFirst = true;
  while (at < text.length) {
    let indent = 0;
    while (text.charCodeAt(at + indent) === 32) indent++;
    const code = text.charCodeAt(at + indent);
    const isBlank = Number.isNaN(code) || code === 10 || code === 13 || code === hash;
    if (isFirst ? isBlank || indent !== column : !isBlank && indent <= column) return false;
    isFirst = false;
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    at = end + 1;
  }
  return !isFirst;
}

const hash = 35;

function depthOf(node: Node): number {
  if (node.kind === 'scalar') return 0;
  let most = 0;
  if (node.kind === 'list') for (const item of node.items) most = Math.max(most, depthOf(item));
  else for (const { value } of node.pairs) most = Math.max(most, depthOf(value));
  return most + 1;
}

/** The tree with one part replaced and everything behind it moved. */
function splice(node: Node, steps: readonly Part[], replacement: Node | Pair, by: number): Node {
  const [step, ...rest] = steps;
  if (!step || node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const items = node.items.map((item, index) => {
      if (index !== step.index) return index < step.index ? item : moved(item, by);
      return rest.length > 0 ? splice(item, rest, replacement, by) : isPair(replacement) ? item : replacement;
    });
    return { ...node, items, end: Math.max(node.start, items[items.length - 1]?.end ?? 0) };
  }
  const pairs = node.pairs.map((pair, index) => {
    if (index !== step.index) return index < step.index ? pair : movedPair(pair, by);
    if (rest.length > 0) return { key: pair.key, value: splice(pair.value, rest, replacement, by) };
    return isPair(replacement) ? replacement : pair;
  });
  const last = pairs[pairs.length - 1];
  return { ...node, pairs, end: Math.max(node.start, last ? Math.max(last.key.end, last.value.end) : 0) };
}

function isPair(part: Node | Pair): part is Pair {
  return 'key' in part;
}

function moved(node: Node, by: number): Node {
  if (by === 0) return node;
  const start = node.start + by;
  const end = node.end + by;
  switch (node.kind) {
    case 'map':
      return { kind: 'map', pairs: node.pairs.map((pair) => movedPair(pair, by)), isFlow: node.isFlow, start, end };
    case 'list':
      return { kind: 'list', items: node.items.map((item) => moved(item, by)), isFlow: node.isFlow, start, end };
    case 'scalar':
      return movedScalar(node, by);
    default:
      return node satisfies never;
  }
}

function movedPair({ key, value }: Pair, by: number): Pair {
  return by === 0 ? { key, value } : { key: movedScalar(key, by), value: moved(value, by) };
}

function movedScalar({ kind, style, source, value, start, end, cut }: ScalarNode, by: number): ScalarNode {
  const result = { kind, style, source, value, start: start + by, end: end + by };
  if (!cut) return result;
  const range = { start: cut.range.start + by, end: cut.range.end + by };
  return {
    ...result,
    cut: {
      ...cut,
      range,
      fix: { ...cut.fix, range: { start: cut.fix.range.start + by, end: cut.fix.range.end + by } },
    },
  };
}
