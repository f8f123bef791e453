// Reports as Markdown: a heading for each, and a table for each part, in which every text is shown as it is written.
import { markdownText } from '../text/markdown-text.ts';
import type { Paper, ReportCell, ReportTable } from './paper.ts';

export function papersMarkdown(papers: readonly Paper[]): string {
  const blocks = papers.flatMap(({ title, notes, tables }) => [
    `# ${markdownText(title)}`,
    ...notes.map(markdownText),
    ...tables.flatMap(tableBlocks),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

function tableBlocks({ title, notes, head, rows }: ReportTable): readonly string[] {
  const lines = [line(head.map((text) => ({ text }))), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
  return [`## ${markdownText(title)}`, ...notes.map(markdownText), lines.join('\n')];
}

function line(cells: readonly ReportCell[]): string {
  return `| ${cells.map(cellText).join(' | ')} |`;
}

function cellText({ text, sign, brief }: ReportCell): string {
  const shown = sign === undefined ? text : `${sign} ${brief ?? text}`;
  return shown === '' ? ' ' : markdownText(shown);
}
