// How plans run, for a terminal.
import { type ReportCell, type Timeline, terminalText, timelinePaper } from '#core';
import type { Colors } from '../colors.ts';
import { type TextCell, textTable } from './text-table.ts';

const colorOf = {
  good: 'green',
  fair: 'yellow',
  bad: 'red',
  quiet: 'dim',
  strong: 'bold',
} as const satisfies Record<NonNullable<ReportCell['tone']>, TextCell['color']>;

export function timelinePretty(timeline: Timeline, colors: Colors): string {
  const { notes, tables } = timelinePaper(timeline);
  const plans = tables.map(({ title, rows }) => {
    const cells = rows.map((row) => row.map(({ text, tone }) => ({ text, ...(tone && { color: colorOf[tone] }) })));
    return [colors.bold(terminalText(title)), ...textTable(cells, colors)].join('\n');
  });
  return `${[...notes, ...plans].join('\n\n')}\n`;
}
