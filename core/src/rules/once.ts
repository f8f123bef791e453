// Keeps one report for each place: a row holds for many cells, and its mistake is one mistake.
import type { Report } from './rule.ts';

export function* once(reports: Iterable<Report>): Iterable<Report> {
  const told = new Set<number>();
  for (const report of reports) {
    if (told.has(report.range.start)) continue;
    told.add(report.range.start);
    yield report;
  }
}
