// Where the author is typing: the document made readable again around the cursor, and the place in its tree.
import type { Range } from '../text/range.ts';
import { type PlacedDocument, readYaml } from '../yaml/read.ts';
import type { MapNode, Node, Step, YamlDocument } from '../yaml/tree.ts';
import { type LineShape, lineShape } from './line-shape.ts';

export interface Cursor {
  /** Where the document starts in the file. */
  readonly start: number;
  /** The half-typed word, from the start of the document. */
  readonly range: Range;
  /** The line up to the word. */
  readonly before: string;
  /** The line behind it. */
  readonly after: string;
  /** The quote that the word stands in; without `isClosed` its end is still to be typed. */
  readonly quote: LineShape['quote'];
  /** The documents of the file with the line made whole; the one around the cursor among them. */
  readonly healed: readonly YamlDocument[];
  readonly yaml: YamlDocument;
  readonly root: Node | undefined;
  /** To the mapping for a key, to the value itself for a value. */
  readonly steps: readonly Step[];
  readonly at: CursorPlace;
  /** Whether braces or brackets stand around it. */
  readonly isFlow: boolean;
  /** Whether a dash has to be written before a value, because the line has none yet. */
  readonly isDashMissing: boolean;
}

export type CursorPlace =
  | { readonly kind: 'key'; readonly map: MapNode }
  /** `beside`: the plain values that stand in the same list. */
  | { readonly kind: 'value'; readonly isItem: boolean; readonly beside: readonly string[] };

/** A word that nobody writes stands in for the half-typed one. */
const stand = 'zzcursorzz';

export interface CursorOptions {
  /** Documents of the file as they were read before; they spare reading what did not change. */
  readonly known: readonly YamlDocument[];
  /** How many the YAML of the file has as it is. */
  readonly problems: number;
}

/** `undefined` inside a comment or a longer text, where nothing is to be proposed. */
export function cursorAt(content: string, offset: number, { known, problems }: CursorOptions): Cursor | undefined {
  const lineStart = startOfLine(content, offset);
  const lineEnd = endOfLine(content, offset);
  const shape = lineShape(content.slice(lineStart, offset), content.slice(offset, lineEnd));
  if (!shape) return undefined;
  const range = { start: lineStart + shape.word.start, end: lineStart + shape.word.end };
  const before = content.slice(lineStart, range.start);
  const after = content.slice(range.end, lineEnd);
  let best: { readonly cursor: Cursor; readonly problems: number } | undefined;
  for (const filling of fillings(before, after, shape)) {
    const attempt = content.slice(0, range.start) + filling.text + content.slice(range.end);
    const placed = readYaml(attempt, known);
    const found = findStand(placed, { range, before, after, quote: shape.quote, isDashMissing: filling.isDashMissing });
    if (found && (!best || found.problems < best.problems)) best = found;
    if (best && best.problems <= Math.max(0, problems - 1)) break;
  }
  return best?.cursor;
}

interface Filling {
  readonly text: string;
  readonly isDashMissing: boolean;
}

/** What could make the line whole: a value after a colon, else a key, else an item. */
function fillings(before: string, after: string, { quote, open }: LineShape): readonly Filling[] {
  const closers = open.length > 0 && !/[}\]]/.test(after) ? closersFor(open) : '';
  const end = (quote && !quote.isClosed ? quote.sign : '') + closers;
  const gap = /[\w"'][:]$|^\s*-$/.test(before) ? ' ' : '';
  const value = filling(gap + stand + end);
  if (quote) return [value];
  if (/:\s*$/.test(before)) return [value];
  const key = filling((/^\s*:(\s|$)/.test(after) ? gap + stand : `${gap + stand}: x`) + end);
  if (open[0] === '[') return [value];
  if (open[0] === '{') return [key];
  const item = { text: `- ${stand}`, isDashMissing: true };
  return /^\s*$/.test(before) ? [key, value, item] : [key, value];
}

function filling(text: string): Filling {
  return { text, isDashMissing: false };
}

function closersFor(open: readonly string[]): string {
  return open.map((sign) => (sign === '{' ? '}' : ']')).join(' ');
}

type Line = Pick<Cursor, 'range' | 'before' | 'after' | 'quote' | 'isDashMissing'>;

function findStand(
  placed: readonly PlacedDocument[],
  line: Line,
): { readonly cursor: Cursor; readonly problems: number } | undefined {
  const { range } = line;
  for (const { start, document } of placed) {
    const end = start + document.source.length;
    if (range.start < start || range.start > end || !document.root) continue;
    const found = search(document.root, [], document.root);
    if (!found) continue;
    const healed = placed.map((each) => each.document);
    const own = { start: range.start - start, end: range.end - start };
    return {
      cursor: { ...line, ...found, start, range: own, healed, yaml: document, root: document.root },
      problems: healed.reduce((sum, { problems }) => sum + problems.length, 0),
    };
  }
  return undefined;
}

function search(node: Node, steps: readonly Step[], holder: Node): Pick<Cursor, 'steps' | 'at' | 'isFlow'> | undefined {
  if (node.kind === 'scalar') {
    if (node.source !== stand) return undefined;
    const items = holder.kind === 'list' ? holder.items : [];
    const beside = items.flatMap((item) => (item.kind === 'scalar' && item !== node ? [item.source] : []));
    const at = { kind: 'value', isItem: holder.kind === 'list', beside } as const;
    return { steps, at, isFlow: holder.kind !== 'scalar' && holder.isFlow };
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = search(item, [...steps, index], node);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.pairs) {
    if (key.source === stand) {
      const pairs = node.pairs.filter((pair) => pair.key.source !== stand);
      return { steps, at: { kind: 'key', map: { ...node, pairs } }, isFlow: node.isFlow };
    }
    const found = search(value, [...steps, key.source], node);
    if (found) return found;
  }
  return undefined;
}

function startOfLine(content: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(content.lastIndexOf('\n', offset - 1), content.lastIndexOf('\r', offset - 1)) + 1;
}

function endOfLine(content: string, offset: number): number {
  for (let at = offset; at < content.length; at++) if (content[at] === '\n' || content[at] === '\r') return at;
  return content.length;
}
