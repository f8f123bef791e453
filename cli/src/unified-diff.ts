// What changed in a text, as `diff -u` and git show it, so that it can be read, mailed and applied.

/** Nothing when both are equal. `file` is relative, with forward slashes. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const hunks = hunksOf(changes(linesOf(before), linesOf(after)));
  return hunks.length === 0 ? '' : `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

interface Line {
  readonly sign: ' ' | '-' | '+';
  /** With its line break, unless it is the last one and has none. */
  readonly text: string;
}

const context = 3;

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changes(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  const same = (lines: readonly string[]): readonly Line[] => lines.map((text) => ({ sign: ' ', text }));
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...same(before.slice(0, start)), ...middle, ...same(before.slice(before.length - end))];
}

/** Beyond so many cells the table would cost more than a longer diff. */
const mostCells = 4_000_000;

/** By the longest common subsequence of lines. */
function between(before: readonly string[], after: readonly string[]): readonly Line[] {
  const gone = (text: string): Line => ({ sign: '-', text });
  const come = (text: string): Line => ({ sign: '+', text });
  const width = after.length + 1;
  if (before.length * width > mostCells) return [...before.map(gone), ...after.map(come)];
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const isSame = before[row] === after[column];
      longest[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: Line[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      lines.push({ sign: ' ', text: old });
      row++;
      column++;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(gone(old));
      row++;
    } else if (fresh !== undefined) {
      lines.push(come(fresh));
      column++;
    }
  }
  return lines;
}

function hunksOf(lines: readonly Line[]): readonly string[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const spans: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = spans.at(-1);
    if (last && index - context <= last.end + context) last.end = index + 1;
    else spans.push({ start: index, end: index + 1 });
  }
  return spans.map(({ start, end }) =>
    hunk(lines, Math.max(0, start - context), Math.min(lines.length, end + context)),
  );
}

function hunk(lines: readonly Line[], start: number, end: number): string {
  const counted = (from: number, to: number, sign: '-' | '+'): number =>
    lines.slice(from, to).filter((line) => line.sign === ' ' || line.sign === sign).length;
  const span = (sign: '-' | '+'): string => {
    const length = counted(start, end, sign);
    return `${sign}${counted(0, start, sign) + (length > 0 ? 1 : 0)},${length}`;
  };
  const body = lines.slice(start, end).map(({ sign, text }) => {
    return `${sign}${text}${text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`;
  });
  return `@@ ${span('-')} ${span('+')} @@\n${body.join('')}`;
}
