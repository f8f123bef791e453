// `junit`: XML that nearly every CI server shows as test results; one suite for each file with findings, one case for each finding.
import type { CheckReport, PlacedFinding } from '../check.ts';
import { fails } from '../fail-on.ts';
import { xmlAttributes, xmlText } from '../sinks/xml.ts';
import { byFile } from './by-file.ts';
import type { Reporter } from './reporter.ts';
import { spanOf } from './span.ts';
import { checkedWords, countWords } from './verdict.ts';

/**
 * Findings that fail the run are failures; the others are skipped cases, so that a server does not call a run broken
 * that ended with 0. The order of elements and attributes is that of JUnit.xsd. The clock stays out: the time is that of
 * the day which counted as today, and nothing took any.
 */
export const junit: Reporter = (report) => {
  const groups = byFile(report.findings);
  const suites: readonly (readonly [string, readonly PlacedFinding[]])[] =
    groups.length > 0 ? groups : [['validate', []]];
  const elements = suites.map(([name, findings], id) => suite(report, { name, findings, id }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${elements.join('')}</testsuites>\n`;
};

interface Suite {
  readonly name: string;
  readonly findings: readonly PlacedFinding[];
  readonly id: number;
}

function suite(report: CheckReport, { name, findings, id }: Suite): string {
  const failures = findings.filter(({ severity }) => fails(severity, report.failOn)).length;
  const attributes = xmlAttributes({
    name,
    timestamp: `${report.days[0] ?? '1970-01-01'}T00:00:00`,
    hostname: 'localhost',
    tests: Math.max(1, findings.length),
    failures,
    errors: 0,
    skipped: findings.length - failures,
    time: 0,
    package: 'support-playbooks',
    id,
  });
  const words = `${checkedWords(report)}: ${countWords(report.counts)}.`;
  const cases =
    findings.length > 0
      ? findings.map((finding) => testCase(finding, report)).join('')
      : `    <testcase${xmlAttributes({ name: 'no findings', classname: name, time: 0 })}/>\n`;
  return `  <testsuite${attributes}>\n    <properties/>\n${cases}    <system-out>${xmlText(words)}</system-out>\n    <system-err/>\n  </testsuite>\n`;
}

function testCase(
  { rule, severity, message, file, text, range, fixes }: PlacedFinding,
  { failOn }: CheckReport,
): string {
  const { startLine, startColumn } = spanOf(text, range);
  const place = `${startLine}:${startColumn}`;
  const opening = `    <testcase${xmlAttributes({ name: `${rule} at ${place}`, classname: file, time: 0 })}>`;
  const lines = [
    `${file}:${place}: ${severity}: ${message} [${rule}]`,
    ...fixes.slice(0, 1).map(({ title }) => `Fix: ${title}`),
  ];
  const body = lines.map(xmlText).join('\n');
  const result = fails(severity, failOn)
    ? `<failure${xmlAttributes({ message, type: rule })}>${body}</failure>`
    : `<skipped${xmlAttributes({ message: `${severity}: ${message}` })}>${body}</skipped>`;
  return `${opening}${result}</testcase>\n`;
}
