// One run of `validate`: opens the workspaces, asks core, and gathers all that a reporter may say.
import path from 'node:path';
import {
  allRules,
  builtinPrefix,
  builtinText,
  compareText,
  type Finding,
  fileTypeOf,
  localDateTime,
  type Severity,
  type Snapshot,
  type severities,
  type Text,
  textOf,
  withoutBaseline,
} from '#core';
import {
  baseSnapshot,
  type OpenedWorkspace,
  type OpenedWorkspaces,
  type OpenOptions,
  openWorkspaces,
  type SkipReason,
} from '#core/node';
import type { Io } from './io.ts';
import { type FoundFinding, findingsIn } from './workspace-findings.ts';

export interface CheckReport {
  readonly files: number;
  readonly documents: number;
  /** Rules that ran in at least one workspace. */
  readonly rules: number;
  readonly skipped: readonly SkippedPath[];
  /** Of all findings, also those that are not shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** What comments and the baseline keep silent. */
  readonly silenced: number;
  /** By file, then by place. */
  readonly findings: readonly PlacedFinding[];
  /** The revision of git whose findings are left out, as the person named it. */
  readonly since: string | undefined;
  /** The days that counted as today. */
  readonly days: readonly string[];
  /** Something may have been missed, so that silence proves nothing. */
  readonly isIncomplete: boolean;
  /** Whether there was anything but config files. */
  readonly checksPlaybooks: boolean;
}

export interface SkippedPath {
  /** Relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly reason: SkipReason;
  readonly message: string;
}

export interface PlacedFinding extends FoundFinding {
  /** Relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly text: Text;
  /** For related places and fixes, whose paths are relative to the workspace. */
  readonly locate: (path: string) => LocatedFile;
}

export interface LocatedFile {
  readonly file: string;
  readonly text: Text;
}

export interface CheckOptions extends Omit<OpenOptions, 'cwd'> {
  /** The day that counts as today, if the person gave one. */
  readonly asOf?: string | undefined;
  /** Whether the baseline keeps findings silent. */
  readonly usesBaseline: boolean;
  /** A revision of git: only what came after it is reported. */
  readonly changedSince?: string | undefined;
}

export interface CheckedWorkspace extends OpenedWorkspace {
  readonly today: string;
  /** What it was at the revision of `changedSince`. */
  readonly base: Snapshot | undefined;
}

export interface Opened {
  readonly workspaces: readonly CheckedWorkspace[];
  readonly skipped: OpenedWorkspaces['skipped'];
  /** There is no common past with the revision of `changedSince`, so more counts as changed than was. */
  readonly isPastUnknown: boolean;
}

export type OpenFailure = { readonly missing: readonly string[] } | { readonly problem: string };

export async function openToCheck(io: Io, options: CheckOptions): Promise<Opened | OpenFailure> {
  const { asOf, usesBaseline, changedSince, ...rest } = options;
  const opened = await openWorkspaces({ ...rest, cwd: io.cwd });
  if (opened.missing.length > 0) return { missing: opened.missing };
  const workspaces: CheckedWorkspace[] = [];
  let isPastUnknown = false;
  for (const workspace of opened.workspaces) {
    const snapshot = usesBaseline ? workspace.snapshot : withoutBaseline(workspace.snapshot);
    const base = changedSince === undefined ? undefined : await baseSnapshot(workspace.root, changedSince);
    if (base && 'problem' in base) return base;
    if (base && !base.isCommonAncestor) isPastUnknown = true;
    const today = todayIn(snapshot, asOf, io.now());
    workspaces.push({ ...workspace, snapshot, today, base: base?.snapshot });
  }
  return { workspaces, skipped: opened.skipped, isPastUnknown };
}

/** `--as-of`, else `asOf` in the config, else the day it is in the workspace's zone. */
export function todayIn({ settings }: Snapshot, asOf: string | undefined, now: number): string {
  // Every customer has another day; UTC is the fairest one for all.
  const zone = settings.timeZone === 'customer' ? 'Etc/UTC' : settings.timeZone;
  return asOf ?? settings.asOf ?? localDateTime(now, zone).date;
}

/** Relative to the current folder; texts that ship keep their own address. */
export function displayPath(cwd: string, root: string, file: string): string {
  if (file.startsWith(builtinPrefix)) return file;
  return path.relative(cwd, path.join(root, file)).split(path.sep).join('/') || '.';
}

export interface ReportOptions {
  readonly since?: string | undefined;
  /** How many days to look ahead, if at all. */
  readonly lookAheadDays?: number | undefined;
}

export function reportOn(opened: Opened, io: Io, options: ReportOptions = {}): CheckReport {
  const found = opened.workspaces.map((workspace) => findingsIn(workspace, options));
  const findings = opened.workspaces.flatMap((workspace, index) =>
    (found[index]?.findings ?? []).map((finding) => placed(finding, workspace, io.cwd)),
  );
  findings.sort((a, b) => compareText(a.file, b.file));
  const files = opened.workspaces
    .flatMap(({ snapshot, focus }) => focus.flatMap((file) => snapshot.files.get(file) ?? []))
    .filter(({ path: file }) => fileTypeOf(file) !== 'baseline');
  return {
    files: files.length,
    documents: files.reduce((sum, file) => sum + (file.type === 'playbooks' ? file.documents.length : 0), 0),
    rules: allRules.filter(({ id }) => opened.workspaces.some(({ snapshot }) => snapshot.settings.rules[id] !== 'off'))
      .length,
    skipped: opened.skipped.map(({ path: file, reason, message }) => ({
      file: displayPath(io.cwd, file, '') + endOf(file),
      reason,
      message,
    })),
    counts: count(findings),
    silenced: found.reduce((sum, { silenced }) => sum + silenced, 0),
    findings,
    since: options.since,
    days: [...new Set(opened.workspaces.map(({ today }) => today))].sort(),
    checksPlaybooks: files.some((file) => fileTypeOf(file.path) !== 'config'),
    isIncomplete:
      opened.skipped.some(({ reason }) => reason === 'no-access' || reason === 'too-many') ||
      files.some((file) => file.type === 'unreadable' && file.unreadable.reason === 'no-access'),
  };
}

function placed(finding: FoundFinding, { root, snapshot }: CheckedWorkspace, cwd: string): PlacedFinding {
  const locate = (file: string): LocatedFile => ({
    file: displayPath(cwd, root, file),
    text: snapshot.files.get(file)?.text ?? textOf(builtinText(file) ?? ''),
  });
  return { ...finding, ...locate(finding.path), locate };
}

function count(findings: readonly Finding[]): CheckReport['counts'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 } satisfies Record<(typeof severities)[number], number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function endOf(file: string): string {
  return file.endsWith('/') ? '/' : '';
}
