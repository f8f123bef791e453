// `markdown`: a verdict and a table for each file, for a job summary, a comment or a wiki.

import type { Severity } from '#core';
import { markdownText } from '#core';
import type { CheckReport, PlacedFinding } from '../check.ts';
import { byFile } from './by-file.ts';
import { plural } from './plural.ts';
import type { Reporter } from './reporter.ts';
import { spanOf } from './span.ts';
import { checkedWords, countWords, silencedWords } from './verdict.ts';

export const markdown: Reporter = (report) => markdownWithin(report, Number.POSITIVE_INFINITY);

/** As many rows as fit into so many bytes; the last line counts the others. */
export function markdownWithin(report: CheckReport, bytes: number): string {
  const head = `## Support Playbooks: ${countWords(report.counts)}\n\n${markdownText(checkedWords(report))}${silencedWords(report)}.\n`;
  const skipped = report.skipped.map(
    ({ file, message }) => `- Skipped ${markdownText(file)}: ${markdownText(message)}\n`,
  );
  const room = bytes - sizeOf(head) - 200;
  const parts: string[] = [];
  let size = 0;
  let told = 0;
  for (const [file, findings] of byFile(report.findings)) {
    let table = `\n### ${markdownText(file)}\n\n| Line | | What | Rule |\n| ---: | --- | --- | --- |\n`;
    const before = told;
    for (const finding of findings) {
      const next = row(finding);
      if (size + sizeOf(table) + sizeOf(next) > room) break;
      table += next;
      told++;
    }
    if (told === before) break;
    parts.push(table);
    size += sizeOf(table);
  }
  const left = report.findings.length - told;
  const more = left > 0 ? [`\nAnd ${plural(left, 'more finding')}.\n`] : [];
  const listed = skipped.length > 0 && size + sizeOf(skipped.join('')) <= room ? ['\n', ...skipped] : [];
  return [head, ...parts, ...more, ...listed].join('');
}

function row({ text, range, severity, message, rule, fixes, related, locate }: PlacedFinding): string {
  const { startLine } = spanOf(text, range);
  const see = related.map((each) => {
    const other = locate(each.path);
    return `See ${markdownText(`${other.file}:${spanOf(other.text, each.range).startLine}`)}: ${markdownText(each.message)}`;
  });
  const fix = fixes.slice(0, 1).map(({ title }) => `Fix: ${markdownText(title)}`);
  const what = [markdownText(message), ...see, ...fix].join('<br>');
  return `| ${startLine} | ${words[severity]} | ${what} | ${markdownText(rule)} |\n`;
}

const words = {
  error: '🔴 error',
  warning: '🟠 warning',
  info: '🔵 remark',
  hint: '⚪ hint',
} as const satisfies Record<Severity, string>;

function sizeOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
