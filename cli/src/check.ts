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
  validate,
} from '#core';
import {
  type OpenedWorkspace,
  type OpenedWorkspaces,
  type OpenOptions,
  openWorkspaces,
  type SkipReason,
} from '#core/node';
import type { Io } from './io.ts';

export interface CheckReport {
  readonly files: number;
  readonly documents: number;
  /** Rules that ran in at least one workspace. */
  readonly rules: number;
  readonly skipped: readonly SkippedPath[];
  /** Of all findings, also those that are not shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** By file, then by place. */
  readonly findings: readonly PlacedFinding[];
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

export interface PlacedFinding extends Finding {
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
  readonly asOf: string | undefined;
}

export type Check = { readonly missing: readonly string[] } | { readonly report: CheckReport };

export async function check(io: Io, { asOf, ...options }: CheckOptions): Promise<Check> {
  const opened = await openWorkspaces({ ...options, cwd: io.cwd });
  if (opened.missing.length > 0) return { missing: opened.missing };
  return { report: reportOn(opened, io, asOf) };
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

function reportOn(opened: OpenedWorkspaces, io: Io, asOf: string | undefined): CheckReport {
  const days = new Set<string>();
  const findings: PlacedFinding[] = [];
  for (const workspace of opened.workspaces) {
    const today = todayIn(workspace.snapshot, asOf, io.now());
    days.add(today);
    findings.push(...findingsIn(workspace, today, io.cwd));
  }
  findings.sort((a, b) => compareText(a.file, b.file));
  const files = opened.workspaces.flatMap(({ snapshot, focus }) =>
    focus.flatMap((file) => snapshot.files.get(file) ?? []),
  );
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
    findings,
    days: [...days].sort(),
    checksPlaybooks: files.some((file) => fileTypeOf(file.path) !== 'config'),
    isIncomplete:
      opened.skipped.some(({ reason }) => reason === 'no-access' || reason === 'too-many') ||
      files.some((file) => file.type === 'unreadable' && file.unreadable.reason === 'no-access'),
  };
}

function* findingsIn({ root, snapshot, focus }: OpenedWorkspace, today: string, cwd: string): Iterable<PlacedFinding> {
  const locate = (file: string): LocatedFile => ({
    file: displayPath(cwd, root, file),
    text: snapshot.files.get(file)?.text ?? textOf(builtinText(file) ?? ''),
  });
  for (const { path: file, findings } of validate(snapshot, { today, paths: focus })) {
    for (const finding of findings) yield { ...finding, ...locate(file), locate };
  }
}

function count(findings: readonly Finding[]): CheckReport['counts'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 } satisfies Record<(typeof severities)[number], number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function endOf(file: string): string {
  return file.endsWith('/') ? '/' : '';
}
