// All that is said about the text of a template: what cannot be read, what does not fit its kind, what a message would lack. Each mistake once.
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { folderOfPath } from '../workspace/template-names.ts';
import { messageReports } from './message-reports.ts';
import type { PlacedReport } from './rule.ts';
import { isHole } from './template-holes.ts';
import { templateProblems } from './template-problems.ts';
import { type TypedReport, typedReports } from './template-typed.ts';

export function* templateReports(snapshot: Snapshot, file: TemplateTextFile, today: DateText): Iterable<PlacedReport> {
  const typed = typedReports(snapshot);
  const problems = templateProblems(snapshot, file);
  const isMisread = misreadFolders(snapshot).has(folderOfPath(file.path));
  for (const problem of problems) {
    if (problem.rule === 'template-placeholder-drift' && isMisread) continue;
    yield { ...problem, start: 0, document: undefined };
  }
  const here = (typed.get(file.path) ?? []).filter(
    (report) => report.rule !== 'template-unguarded-value' || isHole(snapshot, report, today),
  );
  for (const report of here) yield placed(report);
  for (const report of messageReports(snapshot, today).get(file.path) ?? []) if (!isTold(report, here)) yield report;
}

function placed({ rule, message, range, fix, bug }: TypedReport): PlacedReport {
  const title = fix && `Change it to “${fix.newText}”`;
  return {
    rule,
    message,
    range,
    start: 0,
    document: undefined,
    ...(bug !== undefined && { bug }),
    ...(fix && title !== undefined && { fix: { title, isSafe: false, edits: [fix] } }),
  };
}

/** What a message shows of a mistake in its template, besides a hole in a playbook. */
const symptoms: ReadonlySet<string> = new Set([
  'template-missing-value',
  'template-wrong-value',
  'template-missing-partial',
  'template-too-complex',
]);

function isTold({ rule, range }: PlacedReport, told: readonly TypedReport[]): boolean {
  return symptoms.has(rule) && told.some((report) => overlaps(report.range, range));
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Names that exist nowhere: the languages of such a template show different values only because one is misspelled. */
const misreadings: ReadonlySet<string> = new Set(['template-unknown-variable', 'template-wrong-block']);

const foldersBefore = new WeakMap<Snapshot, ReadonlySet<string>>();

function misreadFolders(snapshot: Snapshot): ReadonlySet<string> {
  const before = foldersBefore.get(snapshot);
  if (before) return before;
  const all = [...typedReports(snapshot).values()].flat();
  const folders = new Set(all.filter(({ rule }) => misreadings.has(rule)).map(({ path }) => folderOfPath(path)));
  foldersBefore.set(snapshot, folders);
  return folders;
}
