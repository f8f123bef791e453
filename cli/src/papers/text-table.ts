// A table for the terminal: columns that line up, cells in one line each, nothing that could steer it.
import { terminalText } from '#core';
import type { Colors } from '../colors.ts';
import { columnsOf } from '../sinks/columns.ts';

export interface TextCell {
  readonly text: string;
  readonly color?: keyof Pick<Colors, 'red' | 'yellow' | 'green' | 'dim' | 'bold'>;
}

/** Lines with an indent of two. The last column is as long as it is. */
export function textTable(rows: readonly (readonly (string | TextCell)[])[], colors: Colors): readonly string[] {
  const cells = rows.map((row) => row.map(safe));
  const widths: number[] = [];
  for (const row of cells)
    for (const [index, { text }] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, columnsOf(text));
  return cells.map((row) => {
    const line = row.map((cell, index) => {
      const isLast = row.slice(index + 1).every(({ text }) => text === '');
      const padding = isLast ? '' : ' '.repeat((widths[index] ?? 0) - columnsOf(cell.text));
      return `${cell.color ? colors[cell.color](cell.text) : cell.text}${padding}`;
    });
    return `  ${line.join('  ')}`.trimEnd();
  });
}

function safe(cell: string | TextCell): TextCell {
  return typeof cell === 'string' ? { text: terminalText(cell) } : { ...cell, text: terminalText(cell.text) };
}
