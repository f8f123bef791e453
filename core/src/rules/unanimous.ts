// Keeps the first report for each place, unless another verdict on that place found nothing wrong.
import type { Range } from '../text/range.ts';
import type { Report } from './rule.ts';

/** A place and what is wrong there in one of the cells that it holds for; `undefined` when it is right for that cell. */
export type Verdict = readonly [range: Range, report: Report | undefined];

/** For rules that would otherwise blame a wide row for the one cell that it does not fit. */
export function* unanimous(verdicts: Iterable<Verdict>): Iterable<Report> {
  const reports = new Map<number, Report | undefined>();
  for (const [{ start }, report] of verdicts) {
    if (!report || !reports.has(start)) reports.set(start, report);
  }
  for (const report of reports.values()) if (report) yield report;
}
