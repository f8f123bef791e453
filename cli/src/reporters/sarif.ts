// `sarif`: SARIF 2.1.0, for GitHub code scanning, Azure DevOps and every viewer of that standard.
import { type AnyRule, allRules, jsonText, rulePage, terminalText } from '#core';
import type { CheckReport, PlacedFinding, SkippedPath } from '../check.ts';
import { ruleUrl } from '../rule-page.ts';
import { mostImportantFirst } from './most-important.ts';
import { plural } from './plural.ts';
import type { Reporter } from './reporter.ts';
import { sarifLevels } from './sarif-levels.ts';
import { resultData } from './sarif-result.ts';
import { uniqueFingerprints } from './unique-fingerprints.ts';

/** What GitHub takes in one run; the most severe are kept, and a notification counts the others. */
export const mostResults = 25_000;

/** With what comments and the baseline keep silent, marked as suppressed, when the report holds it. */
export const sarif: Reporter = (report) =>
  jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runData(report)],
  });

function runData(report: CheckReport): object {
  const all = [...report.findings, ...(report.showsSilenced ? report.silencedFindings : [])];
  const kept = all.length > mostResults ? mostImportantFirst(all).slice(0, mostResults) : all;
  const prints = uniqueFingerprints(kept);
  const rules = rulesIn(kept);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: {
      driver: {
        name: 'Support Playbooks',
        semanticVersion: process.env.SUPPORT_PLAYBOOKS_VERSION ?? '0.0.0',
        shortDescription: { text: 'Checks support playbooks: channels, response times and closures.' },
        rules: rules.map(ruleData),
      },
    },
    automationDetails: { id: 'support-playbooks/' },
    invocations: [
      {
        executionSuccessful: report.unread.length === 0,
        toolExecutionNotifications: [...report.skipped.map(skippedData), ...tooMany(all.length - kept.length)],
      },
    ],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    results: kept.map((finding, index) =>
      resultData(report, finding, { fingerprint: prints[index] ?? '', ruleIndex: indexes.get(finding.rule) }),
    ),
  };
}

function skippedData({ file, reason, message }: SkippedPath): object {
  const isLoss = reason === 'no-access' || reason === 'too-many';
  return { level: isLoss ? 'error' : 'note', message: { text: terminalText(`Skipped ${file}: ${message}`) } };
}

function tooMany(count: number): readonly object[] {
  if (count === 0) return [];
  return [{ level: 'warning', message: { text: `${plural(count, 'finding')} left out, the least severe ones.` } }];
}

/** In the order of the catalogue; a run without findings names no rule, for it would say nothing about them. */
function rulesIn(findings: readonly PlacedFinding[]): readonly AnyRule[] {
  const named = new Set(findings.map(({ rule }) => rule));
  return allRules.filter(({ id }) => named.has(id));
}

function ruleData(rule: AnyRule): object {
  const { id, title, what, why, todo, severity } = rule;
  return {
    id,
    name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: cut(title) },
    fullDescription: { text: cut(what) },
    help: { text: [what, why, todo].join('\n\n'), markdown: rulePage(rule) },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      precision: 'very-high',
      'problem.severity': severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'recommendation',
      tags: ['customer-support'],
    },
  };
}

/** GitHub takes 1,024 characters. */
function cut(text: string): string {
  return text.length <= 1024 ? text : `${text.slice(0, 1023)}…`;
}
