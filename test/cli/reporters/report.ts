// Reports for reporters, built from texts: one finding unless more are given.

import type { CheckReport, PlacedFinding } from '../../../cli/src/check.ts';
import { colorsFor } from '../../../cli/src/colors.ts';
import { type Format, formats, reporterOf } from '../../../cli/src/reporters/list.ts';
import type { Reporter } from '../../../cli/src/reporters/reporter.ts';
import { textOf } from '../../../core/src/index.ts';

export const sourceText = 'kind: SunsetPlan\nmetadata:\n  name: phone-sunset\n';

export function findingWith(given: Partial<PlacedFinding> = {}): PlacedFinding {
  const text = given.text ?? textOf(sourceText);
  const file = given.file ?? 'support/a.playbook.yaml';
  return {
    rule: 'unknown-key',
    severity: 'error',
    message: 'This is wrong.',
    path: file,
    file,
    text,
    range: { start: 6, end: 16 },
    related: [],
    fixes: [],
    fingerprint: '0123456789abcdef',
    locate: () => ({ file, text }),
    ...given,
  };
}

export function reportWith(given: Partial<CheckReport> = {}): CheckReport {
  const findings = given.findings ?? [findingWith()];
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return {
    files: 1,
    documents: 1,
    rules: 180,
    skipped: [],
    counts,
    silenced: 0,
    findings,
    silencedFindings: [],
    gone: [],
    failOn: 'error',
    showsSilenced: false,
    prefix: '',
    since: undefined,
    days: ['2027-01-04'],
    unread: [],
    checksPlaybooks: true,
    ...given,
  };
}

const reporters = new Map(
  await Promise.all(formats.map(async (format) => [format, await reporterOf(format)] as const)),
);

export function printed(format: Format, report: CheckReport): string {
  const colors = colorsFor({ write: () => undefined, isTTY: false, columns: undefined }, false, {});
  return (reporters.get(format) as Reporter)(report, { colors, columns: 120 });
}
