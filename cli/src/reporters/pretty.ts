// `pretty`: for people. Each finding with its line, its place underlined, and what would mend it; then what was checked.
import { positionAt, type Range, type Severity, type Text } from '#core';
import type { CheckReport, PlacedFinding, SkippedPath } from '../check.ts';
import type { Colors } from '../colors.ts';
import { terminalText } from '../sinks/terminal.ts';
import { codeFrame } from './code-frame.ts';
import { plural } from './plural.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

export const pretty: Reporter = (report, options) =>
  [...report.findings.map((finding) => findingBlock(finding, options)), summary(report, options.colors)].join('\n');

/** The lines of one finding, with a line break at the end. */
export function findingBlock(finding: PlacedFinding, { colors, columns }: ReporterOptions): string {
  const { severity, rule, message, file, text, range, related, fixes, locate } = finding;
  const paint = painter(colors, severity);
  const fix = fixes[0];
  const lines = [
    `${colors.bold(place(file, text, range))}  ${paint(severity)}  ${colors.dim(rule)}`,
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
  const { files, documents, rules, days, since } = report;
  if (files === 0) return skippedLines(report.skipped, colors).join('');
  const checked = [plural(files, 'file'), plural(documents, 'document'), plural(rules, 'rule')].join(', ');
  const asOf = days.length === 1 ? `, as of ${days[0]}` : '';
  const { verdict, paint } = verdictOn(report.counts, colors);
  const silent = report.silenced > 0 ? `; ${plural(report.silenced, 'finding')} silenced` : '';
  const changed = since === undefined ? '' : `, changes since ${terminalText(since)}`;
  return [`${checked}${asOf}${changed}: ${paint(verdict)}${silent}.\n`, ...skippedLines(report.skipped, colors)].join(
    '',
  );
}

function verdictOn(
  counts: CheckReport['counts'],
  colors: Colors,
): { verdict: string; paint: (text: string) => string } {
  const { error, warning, info, hint } = counts;
  if (error + warning + info + hint === 0) return { verdict: 'no findings', paint: colors.green };
  const parts = [plural(error, 'error'), plural(warning, 'warning')];
  if (info > 0) parts.push(plural(info, 'remark'));
  if (hint > 0) parts.push(plural(hint, 'hint'));
  return { verdict: parts.join(', '), paint: error > 0 ? colors.red : warning > 0 ? colors.yellow : (text) => text };
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
