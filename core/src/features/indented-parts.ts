// What belongs together by its indentation alone: for text that no parser can read to its end.
import type { Range } from '../text/range.ts';
import { textOf } from '../text/text.ts';

/** A line and all lines below it that stand further in, or are items of it; ranges run from its first sign to the last one below. */
export function indentedParts(content: string, { start, end }: Range): readonly Range[] {
  const lines = linesIn(content.slice(start, end));
  return lines.flatMap((line, index) => {
    let last = index;
    while (isBelow(lines[last + 1], line)) last++;
    const below = lines[last];
    return last > index && below ? [{ start: start + line.start, end: start + below.end }] : [];
  });
}

interface Line extends Range {
  readonly indent: number;
  readonly isItem: boolean;
}

/** A list may stand as far out as the key above it. */
function isBelow(line: Line | undefined, head: Line): boolean {
  if (!line) return false;
  return line.indent > head.indent || (line.indent === head.indent && line.isItem && !head.isItem);
}

/** Without blank lines, comments and the marks between documents. */
function linesIn(source: string): readonly Line[] {
  const { lineStarts } = textOf(source);
  return lineStarts.flatMap((at, index) => {
    const line = source.slice(at, lineStarts[index + 1]);
    const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
    const words = line.slice(indent.length).trimEnd();
    if (words === '' || words.startsWith('#') || /^(?:---|\.\.\.)(?:\s|$)/.test(words)) return [];
    const start = at + indent.length;
    return [{ start, end: start + words.length, indent: indent.length, isItem: /^-(?:\s|$)/.test(words) }];
  });
}
