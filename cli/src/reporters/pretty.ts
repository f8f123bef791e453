// `pretty`: for people. Each finding with its line, its place underlined, and what would mend it; then what was checked.
import { positionAt, type Range, type Severity, type Text, terminalText } from '#core';
import type { CheckReport, PlacedFinding, SkippedPath } from '../check.ts';
import type { Colors } from '../colors.ts';
import { codeFrame } from './code-frame.ts';
import { plural } from './plural.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { checkedWords, countWords, silencedWords } from './verdict.ts';

export const pretty: Reporter = (report, options) =>
  [...report.findings.map((finding) => findingBlock(finding, options)), summary(report, options.colors)].join('\n');

/** The lines of one finding, with a line break at the end. */
export function findingBlock(finding: PlacedFinding, { colors, columns }: ReporterOptions): string {
  const { severity, rule, message, file, text, range, related, fixes, locate } = finding;
  const paint = painter(colors, severity);
  const fix = fixes[0];
  const lines = [
    `${colors.bold(place(file, text, range))}  ${paint(severity)}  ${colors.dim(terminalText(rule))}`,
    `  ${terminalText(message)}`,
    ...codeFrame(text, range, { colors, paint, columns }),
    ...related.map((each) => {
      const { file: other, text: otherText } = locate(each.path);
      return `  ${colors.dim('see')} ${place(other, otherText, each.range)}  ${terminalText(each.message)}`;
    }),
    ...(fix ? [`  ${colors.dim('fix')} ${terminalText(fix.title)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function place(file: string, text: Text, range: Range): string {
  const { line, character } = positionAt(text, range.start);
  return `${terminalText(file)}:${line + 1}:${character + 1}`;
}

function painter(colors: Colors, severity: Severity): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.cyan;
    case 'hint':
      return colors.dim;
    default:
      return severity satisfies never;
  }
}

function summary(report: CheckReport, colors: Colors): string {
  if (report.files === 0) return skippedLines(report.skipped, colors).join('');
  const verdict = verdictPainter(report.counts, colors)(countWords(report.counts));
  const line = `${terminalText(checkedWords(report))}: ${verdict}${silencedWords(report)}.\n`;
  return [line, ...skippedLines(report.skipped, colors)].join('');
}

function verdictPainter(
  { error, warning, info, hint }: CheckReport['counts'],
  colors: Colors,
): (text: string) => string {
  if (error + warning + info + hint === 0) return colors.green;
  return error > 0 ? colors.red : warning > 0 ? colors.yellow : (text) => text;
}

/** So many are named one by one; more are counted by reason. */
const namedAtMost = 5;

function skippedLines(skipped: readonly SkippedPath[], colors: Colors): readonly string[] {
  const byReason = new Map<string, SkippedPath[]>();
  for (const each of skipped) byReason.set(each.message, [...(byReason.get(each.message) ?? []), each]);
  return [...byReason].flatMap(([message, paths]) => {
    if (paths.length > namedAtMost)
      return [`${colors.yellow('Skipped')} ${plural(paths.length, 'path')}: ${terminalText(message)}\n`];
    return paths.map(({ file }) => `${colors.yellow('Skipped')} ${terminalText(file)}: ${terminalText(message)}\n`);
  });
}
