// `github`: workflow commands that GitHub shows beside the changed lines, the most important first and within its limits.
import type { Severity } from '#core';
import type { CheckReport, PlacedFinding } from '../check.ts';
import { type GithubLevel, githubCommand } from '../sinks/github.ts';
import { compact } from './compact.ts';
import { mostImportantFirst } from './most-important.ts';
import { plural } from './plural.ts';
import type { Reporter } from './reporter.ts';
import { repositoryPath } from './repository-path.ts';
import { spanOf } from './span.ts';
import { checkedWords, countWords } from './verdict.ts';

/** GitHub shows 10 of each level for one step and drops the rest in silence (docs.github.com, "Annotations"). */
const mostOfALevel = 10;

export const github: Reporter = (report, options) => {
  const left: Record<GithubLevel, number> = { error: mostOfALevel, warning: mostOfALevel, notice: mostOfALevel - 1 };
  const [shown, rest]: [PlacedFinding[], PlacedFinding[]] = [[], []];
  for (const finding of mostImportantFirst(report.findings)) {
    (left[levels[finding.severity]]-- > 0 ? shown : rest).push(finding);
  }
  const annotations = shown.map((finding) => annotation(report, finding));
  if (rest.length === 0) return annotations.join('');
  const more = `${plural(rest.length, 'more finding')} than GitHub shows for one step; the log of this step and its summary list them. ${checkedWords(report)}: ${countWords(report.counts)}.`;
  const log = compact({ ...report, findings: rest }, options);
  return `${annotations.join('')}${githubCommand('notice', { title: 'Support Playbooks' }, more)}::group::${plural(rest.length, 'more finding')}\n${log}::endgroup::\n`;
};

function annotation(report: CheckReport, { severity, rule, message, file, text, range }: PlacedFinding): string {
  const { startLine, startColumn, endLine, endColumn } = spanOf(text, range);
  const properties = {
    title: rule,
    file: repositoryPath(report, file),
    line: startLine,
    endLine,
    // Columns count only within one line, and an empty place would be shown nowhere.
    ...(startLine === endLine && { col: startColumn, endColumn: Math.max(endColumn, startColumn + 1) }),
  };
  return githubCommand(levels[severity], properties, message);
}

const levels = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const satisfies Record<
  Severity,
  GithubLevel
>;
