// All findings of a workspace, file by file: what the editor, the command line and a worker all print.

import { faultOf } from '../bug.ts';
import { compareFindings, type Finding, type Fix } from '../finding.ts';
import type { Kind } from '../generated/playbooks.ts';
import type { DocumentProblem, PlaybookDocument } from '../playbook/document.ts';
import { Unknowable } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { holdsFor, inquire, type Settled, settled } from '../workspace/inquiry.ts';
import type { Settings } from '../workspace/settings.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import type { ConfigFile, PlaybookFile, SourceFile } from '../workspace/source-file.ts';
import { letOldFilesGo } from '../workspace/touched.ts';
import { limitMessages, limits } from '../yaml/limits.ts';
import { Asking } from './asking.ts';
import { configProblems } from './config-problems.ts';
import { fingerprints } from './fingerprint.ts';
import { allRules } from './list.ts';
import { messageReports } from './message-reports.ts';
import type { ErasedDocumentRule, PlacedReport, RelatedReport, Report, ReportFix } from './rule.ts';
import { severityIn } from './severity.ts';
import { type Silenced, silence } from './suppressions.ts';
import { templateReports } from './template-reports.ts';
import { unreadable } from './unreadable-file.ts';

export interface ValidateOptions {
  /** The day that counts as today; the config's `asOf` wins unless this comes from a person. */
  readonly today: DateText;
  /** Only these files are reported on; the rules see all. */
  readonly paths?: Iterable<string>;
  /** Counts documents whose rules ran, for tests and benchmarks. */
  readonly onJudged?: (document: PlaybookDocument) => void;
}

export interface FileFindings {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Findings that a comment or the baseline keeps silent, in reading order. */
  readonly silenced: readonly SilencedFinding[];
}

export interface SilencedFinding extends Finding {
  readonly by: 'comment' | 'baseline';
  /** As the comment gives it; empty when there is none. */
  readonly reason: string;
}

/**
 * One file at a time, so that the caller can pause, stop or give up between two files. Findings stand in reading order.
 * A document is judged again only when it or an answer it got from other files has changed.
 */
export function* validate(snapshot: Snapshot, options: ValidateOptions): Generator<FileFindings> {
  letOldFilesGo(snapshot);
  for (const path of options.paths ?? snapshot.files.keys()) {
    const file = snapshot.files.get(path);
    if (file) yield withoutFault(file, snapshot, options);
  }
}

/** A file that makes us fail costs itself alone its answer. */
function withoutFault(file: SourceFile, snapshot: Snapshot, options: ValidateOptions): FileFindings {
  try {
    return findingsOf(file, snapshot, options);
  } catch (error) {
    const findings = placedFindings([unreadable(faultOf(error))], file.path, snapshot);
    return { path: file.path, findings, silenced: [] };
  }
}

function findingsOf(file: SourceFile, snapshot: Snapshot, options: ValidateOptions): FileFindings {
  const all = placedFindings([...reportsOf(file, snapshot, options)], file.path, snapshot);
  const silenced = silence(file, all, options.today);
  const own = silenced.problems.map((problem) => ({ ...problem, start: 0, document: undefined }));
  const kept = [...silenced.kept, ...placedFindings(own, file.path, snapshot)];
  return { path: file.path, ...loudAndSilent({ ...silenced, kept }, snapshot) };
}

/** What is told and what is not, each in reading order. */
export function loudAndSilent(
  { kept, hushed }: Pick<Silenced, 'kept' | 'hushed'>,
  { baseline }: Snapshot,
): Pick<FileFindings, 'findings' | 'silenced'> {
  const isKnown = ({ fingerprint, bug }: Finding): boolean =>
    bug === undefined && baseline.fingerprints.has(fingerprint);
  const silenced = [
    ...hushed.map(({ finding, reason }) => ({ ...finding, by: 'comment' as const, reason })),
    ...kept.filter(isKnown).map((finding) => ({ ...finding, by: 'baseline' as const, reason: '' })),
  ];
  const findings = kept.filter((finding) => !isKnown(finding)).sort(compareFindings);
  return { findings: firstOf(findings), silenced: silenced.sort(compareFindings) };
}

/** Nobody reads a thousand findings in one file; the last one that is shown says that there are more. */
function firstOf(findings: readonly Finding[]): readonly Finding[] {
  const next = findings[limits.problems];
  if (!next) return findings;
  const more = { ...next, rule: 'file-too-complex', message: limitMessages.problems, related: [], fixes: [] };
  return [...findings.slice(0, limits.problems), more];
}

export function placedFindings(placed: readonly PlacedReport[], path: string, snapshot: Snapshot): readonly Finding[] {
  const prints = fingerprints(placed, path);
  return placed.flatMap((report, index) => findingFrom(report, prints[index] ?? '', path, snapshot) ?? []);
}

function* reportsOf(file: SourceFile, snapshot: Snapshot, options: ValidateOptions): Iterable<PlacedReport> {
  switch (file.type) {
    case 'unreadable':
      yield unreadable(file.unreadable);
      return;
    case 'template-text':
      yield* templateReports(snapshot, file, options.today);
      return;
    case 'config':
      yield* configReports(file, snapshot);
      return;
    case 'baseline':
      if (file.baseline.problem !== undefined) yield unreadable({ message: file.baseline.problem });
      return;
    case 'accepted':
      for (const problem of file.accepted.problems)
        yield { ...fromReading(problem), start: file.accepted.start, document: undefined };
      return;
    case 'playbooks':
      yield* playbookReports(file, snapshot, options);
      return;
    default:
      file satisfies never;
  }
}

function* configReports(file: ConfigFile, { settings }: Snapshot): Iterable<PlacedReport> {
  const problems = [...(file.document?.problems ?? []), ...configProblems(file.document, settings)];
  for (const problem of problems) yield { ...fromReading(problem), start: file.start, document: undefined };
}

function* playbookReports(file: PlaybookFile, snapshot: Snapshot, options: ValidateOptions): Iterable<PlacedReport> {
  const isEmpty = file.documents.every(({ document }) => !document.yaml.root && document.problems.length === 0);
  if (isEmpty) {
    const message = 'This file holds no playbook yet. Start with a kind, or delete the file.';
    yield { rule: 'empty-playbook', range: { start: 0, end: 0 }, message, start: 0, document: undefined };
  }
  for (const { start, document } of file.documents) {
    for (const report of judge(document, snapshot, options)) yield { ...report, start, document };
  }
  yield* (messageReports(snapshot, options.today).get(file.path) ?? []).filter(isInWholePart);
}

/** Behind the first break of the YAML nothing is certain. */
function isInWholePart({ document, range }: PlacedReport): boolean {
  return document?.yaml.breaks.every(({ start }) => range.end <= start) ?? true;
}

type RuledReport = Report & { readonly rule: string };

interface Judgement {
  readonly inquiry: Settled;
  readonly today: DateText;
  readonly ruled: readonly RuleJudgement[];
  /** All of them in one list: most judgements are only handed out again. */
  readonly reports: readonly RuledReport[];
}

interface RuleJudgement {
  readonly rule: ErasedDocumentRule;
  readonly reports: readonly RuledReport[];
  /** Another day may give another answer. */
  readonly asksDay: boolean;
}

const judgements = new WeakMap<PlaybookDocument, Judgement>();

function judge(document: PlaybookDocument, snapshot: Snapshot, options: ValidateOptions): readonly RuledReport[] {
  const known = judgements.get(document);
  const holds = known && holdsFor(known.inquiry, snapshot);
  if (holds && (known.today === options.today || !known.ruled.some(({ asksDay }) => asksDay))) return known.reports;
  options.onJudged?.(document);
  // What other files answered holds on another day too, so only rules that ask for the day run again.
  const inquiry = inquire(snapshot, holds ? known.inquiry : undefined);
  const context = new Asking(inquiry, options.today);
  const sureUntil = Math.min(...document.yaml.breaks.map(({ start }) => start));
  const ruled = rulesFor(document, snapshot).map((rule) => {
    const before = holds ? known.ruled.find((each) => each.rule === rule) : undefined;
    return before && !before.asksDay ? before : judgedBy(rule, { document, sureUntil, context });
  });
  const reports = [...document.problems.map(fromReading), ...ruled.flatMap((each) => each.reports)];
  judgements.set(document, { inquiry: settled(inquiry), today: options.today, ruled, reports });
  return reports;
}

const rulesByKind = new WeakMap<Settings, Map<string | undefined, readonly ErasedDocumentRule[]>>();

/** Without overrides the path does not matter. */
function rulesFor({ kind, path }: PlaybookDocument, { settings }: Snapshot): readonly ErasedDocumentRule[] {
  if (settings.overrides.length > 0) return loudRules(kind, path, settings);
  const known = rulesByKind.get(settings) ?? new Map<string | undefined, readonly ErasedDocumentRule[]>();
  rulesByKind.set(settings, known);
  const rules = known.get(kind) ?? loudRules(kind, path, settings);
  known.set(kind, rules);
  return rules;
}

function loudRules(kind: Kind | undefined, path: string, settings: Settings): readonly ErasedDocumentRule[] {
  return allRules
    .filter((rule) => rule.looksAt === 'document')
    .filter(({ id, on }) => kind && on.includes(kind) && severityIn(id, path, settings) !== 'off');
}

interface Judging {
  readonly document: PlaybookDocument;
  /** Behind the first break of the YAML nothing is certain: it may stand in the wrong place. */
  readonly sureUntil: number;
  readonly context: Asking;
}

function judgedBy(rule: ErasedDocumentRule, { document, sureUntil, context }: Judging): RuleJudgement {
  const reports: RuledReport[] = [];
  context.asksDay = false;
  try {
    for (const report of rule.checkAny(document, context)) {
      if (report.range.end <= sureUntil) reports.push({ ...report, rule: rule.id });
    }
  } catch (error) {
    if (!(error instanceof Unknowable)) reports.push(unreadable(faultOf(error, `The rule “${rule.id}”`)));
  }
  const { asksDay } = context;
  return reports.length > 0 ? { rule, reports, asksDay } : quiet(rule, asksDay);
}

const quietRules = new WeakMap<ErasedDocumentRule, readonly [RuleJudgement, RuleJudgement]>();

/** Most rules find nothing in most playbooks. */
function quiet(rule: ErasedDocumentRule, asksDay: boolean): RuleJudgement {
  let known = quietRules.get(rule);
  if (!known) {
    known = [
      { rule, reports: [], asksDay: false },
      { rule, reports: [], asksDay: true },
    ];
    quietRules.set(rule, known);
  }
  return known[asksDay ? 1 : 0];
}

function fromReading({
  rule,
  message,
  range,
  fix,
}: DocumentProblem | (Report & { readonly rule: string })): RuledReport {
  return {
    rule,
    message,
    range,
    ...(fix && { fix: isReportFix(fix) ? fix : { title: fix.title, isSafe: true, edits: [fix] } }),
  };
}

function isReportFix(fix: ReportFix | NonNullable<DocumentProblem['fix']>): fix is ReportFix {
  return 'edits' in fix;
}

function findingFrom(report: PlacedReport, fingerprint: string, path: string, snapshot: Snapshot): Finding | undefined {
  const severity = report.bug === undefined ? severityIn(report.rule, path, snapshot.settings) : 'error';
  if (severity === 'off') return undefined;
  return {
    rule: report.rule,
    severity,
    message: report.message,
    path,
    range: plain(report.range, report.start),
    related: (report.related ?? []).map((related) => relatedPlace(related, snapshot)),
    fixes: report.fix ? [fixFrom(report.fix, path, report.start)] : [],
    fingerprint,
    ...(report.bug !== undefined && { bug: report.bug }),
  };
}

function relatedPlace({ document, range, message }: RelatedReport, snapshot: Snapshot): Finding['related'][number] {
  return { path: document.path, range: plain(range, startOf(snapshot, document)), message };
}

function fixFrom(fix: ReportFix, path: string, start: number): Fix {
  const edits = fix.edits.map(({ range, newText }) => ({ path, range: plain(range, start), newText }));
  return { title: fix.title, isSafe: fix.isSafe, edits };
}

function plain(range: Range, start: number): Range {
  const { start: from, end } = shift(range, start);
  return { start: from, end };
}
