// Where the author is typing: the document made readable again around the cursor, and the place in its tree.
import type { Range } from '../text/range.ts';
import { readYaml } from '../yaml/read.ts';
import type { MapNode, Node, Step, YamlDocument } from '../yaml/tree.ts';

export interface Cursor {
  /** Where the document starts in the file. */
  readonly start: number;
  /** The half-typed word, from the start of the document. */
  readonly range: Range;
  /** The line up to the word. */
  readonly before: string;
  readonly after: string;
  readonly yaml: YamlDocument;
  readonly root: Node | undefined;
  /** To the mapping for a key, to the value itself for a value. */
  readonly steps: readonly Step[];
  readonly at: { readonly kind: 'key'; readonly map: MapNode } | { readonly kind: 'value'; readonly isItem: boolean };
}

/** A word that nobody writes stands in for the half-typed one. */
const stand = 'zzcursorzz';

/** `undefined` inside a comment or a longer text, where nothing is to be proposed. */
export function cursorAt(content: string, offset: number): Cursor | undefined {
  const lineStart = content.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = endOfLine(content, offset);
  const typed = content.slice(lineStart, offset);
  const rest = content.slice(offset, lineEnd);
  if (/(^|\s)#/.test(outsideQuotes(typed))) return undefined;
  const word = wordAround(typed, rest);
  const range = { start: lineStart + word.start, end: lineStart + word.end };
  const before = content.slice(lineStart, range.start);
  const after = content.slice(range.end, lineEnd);
  let best: { readonly cursor: Cursor; readonly problems: number } | undefined;
  for (const filled of fillings(before, after)) {
    const attempt = content.slice(0, range.start) + filled + content.slice(range.end);
    const found = findStand(attempt, { range, before, after });
    if (found && (!best || found.problems < best.problems)) best = found;
    if (best?.problems === 0) break;
  }
  return best?.cursor;
}

/** What could make the line whole: a value after a colon, else a key, else a plain item. */
function fillings(before: string, after: string): readonly string[] {
  const isFlow = /[{[][^}\]]*$/.test(outsideQuotes(before));
  const closers = isFlow && !/[}\]]/.test(after) ? closersFor(before) : '';
  if (/:\s+$/.test(before) && !isFlow) return [stand];
  const hasColon = /^\s*:(\s|$)/.test(after);
  const key = hasColon ? stand : `${stand}: x`;
  if (isFlow && /:\s*$/.test(before)) return [stand + closers];
  if (isFlow) return innermost(before) === '[' ? [stand + closers] : [key + closers];
  return [key, stand];
}

function closersFor(before: string): string {
  return openSigns(before)
    .map((sign) => (sign === '{' ? '}' : ']'))
    .join(' ');
}

function innermost(before: string): string | undefined {
  return openSigns(before)[0];
}

/** Brackets and braces of this line that are still open, the innermost first. */
function openSigns(before: string): readonly string[] {
  const open: string[] = [];
  for (const sign of outsideQuotes(before)) {
    if (sign === '{' || sign === '[') open.unshift(sign);
    if (sign === '}' || sign === ']') open.shift();
  }
  return open;
}

function findStand(
  attempt: string,
  { range, before, after }: Pick<Cursor, 'range' | 'before' | 'after'>,
): { readonly cursor: Cursor; readonly problems: number } | undefined {
  for (const { start, document } of readYaml(attempt)) {
    const end = start + document.source.length;
    if (range.start < start || range.start > end || !document.root) continue;
    const found = search(document.root, []);
    if (!found) continue;
    const inner = { start: range.start - start, end: range.end - start };
    const { steps, at } = found;
    return {
      cursor: { start, range: inner, before, after, yaml: document, root: document.root, steps, at },
      problems: document.problems.length,
    };
  }
  return undefined;
}

function search(node: Node, steps: readonly Step[]): Pick<Cursor, 'steps' | 'at'> | undefined {
  if (node.kind === 'scalar') {
    const isItem = typeof steps[steps.length - 1] === 'number';
    return node.source === stand ? { steps, at: { kind: 'value', isItem } } : undefined;
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = search(item, [...steps, index]);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.pairs) {
    if (key.source === stand) {
      const pairs = node.pairs.filter((pair) => pair.key.source !== stand);
      return { steps, at: { kind: 'key', map: { ...node, pairs } } };
    }
    const found = search(value, [...steps, key.source]);
    if (found) return found;
  }
  return undefined;
}

/** The word or short text around the cursor that a proposal replaces. */
function wordAround(typed: string, rest: string): Range {
  const value = /(?:^|[\s{[,])(?:[\w.$-]+|"[^"]*"|'[^']*'):\s+([^\s#{[,"'][^#{}[\],]*)$/.exec(typed)?.[1];
  const left = value ?? /[^\s:{}[\],"'#]*$/.exec(typed)?.[0] ?? '';
  const right = /^[^\s:{}[\],"'#]*/.exec(rest)?.[0] ?? '';
  return { start: typed.length - left.length, end: typed.length + right.length };
}

function outsideQuotes(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => '_'.repeat(text.length));
}

function endOfLine(content: string, offset: number): number {
  const at = content.slice(offset).search(/[\r\n]/);
  return at < 0 ? content.length : offset + at;
}
