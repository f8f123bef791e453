// Texts of several lines behind `|` and `>`, as everyday YAML writes them: without a number for their indentation.
import { type Cursor, sign } from './cursor.ts';
import type { ScalarNode } from './tree.ts';

/** The cursor is at the sign, and then behind the last word. `undefined` when in doubt. */
export function readBlockScalar(cursor: Cursor, column: number): ScalarNode | undefined {
  const { source, at: start } = cursor;
  header.lastIndex = start;
  const [head = '', style, chomping] = header.exec(source) ?? [];
  const block = head === '' ? undefined : linesFrom(source, start + head.length, column);
  if (!block) return undefined;
  const text = style === '|' ? block.lines.join('\n') : folded(block.lines);
  if (text === undefined) return undefined;
  const breaks = chomping === '-' ? 0 : chomping === '+' ? 1 + block.blanks : 1;
  const value = text + '\n'.repeat(breaks);
  cursor.at = block.end;
  cursor.tokens += 6;
  return { kind: 'scalar', style: style === '|' ? 'literal' : 'folded', source: value, value, start, end: block.end };
}

const header = /([|>])([-+]?)\r?\n/y;

interface Block {
  /** Without their common indentation, from the first one to the last that holds words. */
  readonly lines: readonly string[];
  /** Empty lines after them. */
  readonly blanks: number;
  /** Of the last word. */
  readonly end: number;
}

/** The lines that stand deeper than the column; `undefined` without any, and where spaces stand alone on a line. */
function linesFrom(source: string, from: number, column: number): Block | undefined {
  const lines: string[] = [];
  let indent = -1;
  let blanks = 0;
  let end = from;
  for (let start = from; start < source.length; ) {
    const { words, stop, next } = lineAt(source, start);
    if (words === stop && words > start) return undefined;
    const depth = words - start;
    if (words === stop) blanks++;
    else if (depth <= column || depth < indent) break;
    else {
      if (indent < 0) indent = depth;
      for (; blanks > 0; blanks--) lines.push('');
      lines.push(source.slice(start + indent, stop));
      end = stop;
    }
    start = next;
  }
  while (source.charCodeAt(end - 1) === sign.space) end--;
  return indent < 0 ? undefined : { lines, blanks, end };
}

/** Where the words of a line start, where they stop, and where the next line starts. */
function lineAt(
  source: string,
  start: number,
): { readonly words: number; readonly stop: number; readonly next: number } {
  const found = source.indexOf('\n', start);
  const next = found < 0 ? source.length : found + 1;
  let stop = found < 0 ? source.length : found;
  if (stop > start && source.charCodeAt(stop - 1) === sign.carriageReturn) stop--;
  let words = start;
  while (words < stop && source.charCodeAt(words) === sign.space) words++;
  return { words, stop, next };
}

/** A break becomes a space, and of several the first is dropped. Lines that stand deeper follow laws of their own. */
function folded(lines: readonly string[]): string | undefined {
  if (lines.some((line) => line.startsWith(' '))) return undefined;
  return lines.join('\n').replace(/(?<=[^\n])\n(\n*)/g, (_, more: string) => more || ' ');
}
