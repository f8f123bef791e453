// One run of `validate`: opens the workspaces, and gathers all that a reporter may say of what was found in them.
import path from 'node:path';
import {
  builtinPrefix,
  compareText,
  configFileName,
  emptySnapshot,
  type FileContent,
  fileTypeOf,
  localDateTime,
  type Settings,
  type Severity,
  type Snapshot,
  type severities,
  type Text,
  withFiles,
  withoutBaseline,
} from '#core';
import {
  baseSnapshot,
  type OpenedWorkspace,
  type OpenOptions,
  openWorkspaces,
  relativeTo,
  repositoryRoot,
  type SkipReason,
  unreadIn,
} from '#core/node';
import type { FailOn } from './fail-on.ts';
import type { Io } from './io.ts';
import type { JudgedWorkspace } from './judged.ts';
import type { CheckedWorkspace, Opened } from './opened.ts';
import type { FoundFinding, FoundSilenced } from './workspace-findings.ts';

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
  /** The same of what is kept silent. */
  readonly silencedFindings: readonly PlacedSilenced[];
  /** Entries of baselines whose finding is gone, by the absolute folder of the workspace. */
  readonly gone: readonly { readonly root: string; readonly gone: JudgedWorkspace['gone'] }[];
  /** From which severity on a finding fails the run. */
  readonly failOn: FailOn;
  /** Whether formats that can should tell also what is kept silent, marked as such. */
  readonly showsSilenced: boolean;
  /** From the root of the repository to the current folder; empty or with a slash at its end. */
  readonly prefix: string;
  /** The revision of git whose findings are left out, as the person named it. */
  readonly since: string | undefined;
  /** The days that counted as today. */
  readonly days: readonly string[];
  /** What could not be read, so that silence proves nothing; relative to the current folder. */
  readonly unread: readonly string[];
  /** Whether there was anything but config files. */
  readonly checksPlaybooks: boolean;
}

export interface SkippedPath {
  /** Relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly reason: SkipReason;
  readonly message: string;
}

export interface PlacedFinding extends FoundFinding, Located {}

export interface PlacedSilenced extends FoundSilenced, Located {}

interface Located {
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
  /** What the last run of this process opened. */
  readonly before?: Opened | undefined;
}

export type OpenFailure = { readonly missing: readonly string[] } | { readonly problem: string };

export async function openToCheck(io: Io, options: CheckOptions): Promise<Opened | OpenFailure> {
  const { asOf, usesBaseline, changedSince, before, ...rest } = options;
  const opened = await openWorkspaces({ ...rest, cwd: io.cwd });
  if (opened.missing.length > 0) return { missing: opened.missing };
  const workspaces: CheckedWorkspace[] = [];
  let isPastUnknown = false;
  for (const workspace of opened.workspaces) {
    const base = changedSince === undefined ? undefined : await baseSnapshot(workspace.root, changedSince);
    if (base && 'problem' in base) return base;
    if (base && !base.isCommonAncestor) isPastUnknown = true;
    const settings = settingsIn(workspace.contents);
    const today = todayIn({ settings }, asOf, io.now());
    const earlier = before?.workspaces.find(({ root }) => root === workspace.root);
    workspaces.push(checked(workspace, { settings, today, base: base?.snapshot, usesBaseline, before: earlier }));
  }
  return { workspaces, skipped: opened.skipped, isPastUnknown, prefix: await prefixOf(io.cwd) };
}

/** Reads nothing yet. */
function checked(
  workspace: OpenedWorkspace,
  { before, ...rest }: Pick<CheckedWorkspace, 'settings' | 'today' | 'base' | 'usesBaseline'> & Earlier,
): CheckedWorkspace {
  const { root, contents, focus } = workspace;
  let earlier = before;
  let read: Snapshot | undefined;
  return {
    root,
    contents,
    focus,
    ...rest,
    get snapshot() {
      if (read) return read;
      const whole = earlier ? withFiles(earlier.snapshot, changesSince(earlier, contents)) : workspace.snapshot;
      read = rest.usesBaseline ? whole : withoutBaseline(whole);
      // One that holds the one before holds all of them.
      earlier = undefined;
      return read;
    },
  };
}

interface Earlier {
  /** The same workspace at an earlier moment of this run: what did not change since stays read and judged. */
  readonly before: CheckedWorkspace | undefined;
}

function changesSince(
  { contents: { sources: before } }: CheckedWorkspace,
  contents: CheckedWorkspace['contents'],
): readonly (readonly [string, FileContent | undefined])[] {
  return [
    ...contents,
    ...[...before.keys()].filter((file) => !contents.sources.has(file)).map((file) => [file, undefined] as const),
  ];
}

/** The config alone, which costs nothing beside the playbooks. */
function settingsIn(contents: OpenedWorkspace['contents']): Settings {
  const config = contents.get(configFileName);
  return withFiles(emptySnapshot, config ? [[configFileName, config]] : []).settings;
}

/** From the root of the repository to the current folder; empty or with a slash at its end. */
export async function prefixOf(cwd: string): Promise<string> {
  const repository = await repositoryRoot(cwd);
  const below = repository === undefined ? '.' : relativeTo(repository, cwd);
  return below === '.' ? '' : `${below}/`;
}

/** `--as-of`, else `asOf` in the config, else the day it is in the workspace's zone. */
export function todayIn({ settings }: Pick<Snapshot, 'settings'>, asOf: string | undefined, now: number): string {
  // Every customer has another day; UTC is the fairest one for all.
  const zone = settings.timeZone === 'customer' ? 'Etc/UTC' : settings.timeZone;
  return asOf ?? settings.asOf ?? localDateTime(now, zone).date;
}

/** Relative to the current folder; texts that ship keep their own address. */
export function displayPath(cwd: string, root: string, file: string): string {
  if (file.startsWith(builtinPrefix)) return file;
  return relativeTo(cwd, path.join(root, file));
}

export interface ReportOptions {
  readonly failOn: FailOn;
  readonly showsSilenced?: boolean | undefined;
  readonly since?: string | undefined;
}

export function reportOn(
  { workspaces, skipped, prefix }: Opened,
  judged: readonly JudgedWorkspace[],
  { cwd }: Io,
  options: ReportOptions,
): CheckReport {
  const findings = judged.flatMap((each) => each.findings.map((finding) => placed(finding, each, cwd)));
  const silencedFindings = judged.flatMap((each) => each.silenced.map((finding) => placed(finding, each, cwd)));
  findings.sort((a, b) => compareText(a.file, b.file));
  silencedFindings.sort((a, b) => compareText(a.file, b.file));
  const files = judged.flatMap((each) => each.files).filter(({ path: file }) => fileTypeOf(file) !== 'baseline');
  return {
    files: files.length,
    documents: files.reduce((sum, { documents }) => sum + documents, 0),
    rules: new Set(judged.flatMap(({ rules }) => rules)).size,
    skipped: skipped.map(({ path: file, reason, message }) => ({
      file: displayPath(cwd, file, '') + endOf(file),
      reason,
      message,
    })),
    counts: count(findings),
    silenced: silencedFindings.length,
    findings,
    silencedFindings,
    gone: judged.map(({ root, gone }) => ({ root, gone })),
    failOn: options.failOn,
    showsSilenced: options.showsSilenced ?? false,
    prefix,
    since: options.since,
    days: [...new Set(workspaces.map(({ today }) => today))].sort(),
    checksPlaybooks: files.some((file) => fileTypeOf(file.path) !== 'config'),
    unread: unreadIn({ workspaces, skipped }).map(({ path: file }) => displayPath(cwd, file, '') + endOf(file)),
  };
}

function placed<F extends FoundFinding>(
  finding: F,
  { root, textOf }: Pick<JudgedWorkspace, 'textOf' | 'root'>,
  cwd: string,
): F & Located {
  const locate = (file: string): LocatedFile => ({ file: displayPath(cwd, root, file), text: textOf(file) });
  return { ...finding, ...locate(finding.path), locate };
}

function count(findings: readonly FoundFinding[]): CheckReport['counts'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 } satisfies Record<(typeof severities)[number], number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function endOf(file: string): string {
  return file.endsWith('/') ? '/' : '';
}
