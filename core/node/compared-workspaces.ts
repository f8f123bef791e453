// Two sides of a comparison, each a revision of git, a folder or a file, as pairs of workspaces; only what a comparison needs is parsed.
import path from 'node:path';
import {
  configFileName,
  decode,
  emptySnapshot,
  exclusionOf,
  type FileContent,
  folderOf,
  neededFiles,
  type Snapshot,
  withFiles,
  workspaceFolders,
} from '#core';
import { typeOfPath } from './discover.ts';
import { baseRevision, type Revision, revisionsBetween } from './git.ts';
import type { GitProblem } from './git-process.ts';
import { relativeTo } from './inside.ts';
import type { FileBytes } from './read-file.ts';
import { commitSource, diskSource, fileSource, onlyFile, type Source, withSameFrom } from './sources.ts';
import { placeInRepository, repositoryRoot, workspaceRoot } from './workspace-root.ts';

export interface ComparedWorkspace {
  /** Absolute; where its files are or would be. */
  readonly root: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export interface Compared {
  /** In the order of their folders; those without a playbook on either side are left out. */
  readonly workspaces: readonly ComparedWorkspace[];
  /** The commit that counts as the older side, when it is not the one that was named. */
  readonly commonAncestor: string | undefined;
  /** The histories share nothing, so every difference counts. */
  readonly isPastUnknown: boolean;
  /** Files on both sides, and those of them that were parsed. */
  readonly files: number;
  readonly parsed: number;
  /** What could not be looked at, on either side. */
  readonly unread: Source['unread'];
}

export interface CompareOptions {
  /** Absolute. */
  readonly cwd: string;
  /** A file, a folder or a revision; what is there on the disk counts first. */
  readonly base: string;
  /** The working tree when left out. */
  readonly head?: string | undefined;
  /** Read all of both sides, as messages need it. */
  readonly isWhole?: boolean;
}

export async function comparedWorkspaces(options: CompareOptions): Promise<Compared | GitProblem> {
  const sides = await sidesOf(options);
  if ('problem' in sides) return sides;
  const { after } = sides;
  const before = withSameFrom(sides.before, after);
  const paths = [...new Set([...before.ids.keys(), ...after.ids.keys()])].sort();
  const folders = workspaceFolders(paths);
  const workspaces: ComparedWorkspace[] = [];
  let parsed = 0;
  for (const folder of folders.toSorted()) {
    const own = paths.filter((file) => folderOf(file, folders) === folder);
    const made = await compareFolder({ ...sides, before, folder, own, isWhole: options.isWhole === true });
    if ('problem' in made) return made;
    parsed += made.parsed;
    if (made.workspace) workspaces.push(made.workspace);
  }
  const { commonAncestor, isPastUnknown } = sides;
  const unread = [...before.unread, ...after.unread];
  return { workspaces, commonAncestor, isPastUnknown, files: paths.length, parsed, unread };
}

type Contents = ReadonlyMap<string, FileBytes>;

interface Sides extends Pick<Compared, 'commonAncestor' | 'isPastUnknown'> {
  readonly before: Source;
  readonly after: Source;
  readonly root: string;
}

interface Folder extends Sides {
  readonly folder: string;
  readonly own: readonly string[];
  readonly isWhole: boolean;
}

async function compareFolder(
  job: Folder,
): Promise<{ readonly workspace: ComparedWorkspace | undefined; readonly parsed: number } | GitProblem> {
  const { before, after, root, folder, own } = job;
  const start = folder === '' ? '' : `${folder}/`;
  const config = `${start}${configFileName}`;
  const configs = await bothOf(job, [config]);
  if ('problem' in configs) return configs;
  const wasIn = inclusion(configs.old.get(config), start);
  const isIn = inclusion(configs.fresh.get(config), start);
  const files = own.filter((file) => (before.ids.has(file) && wasIn(file)) || (after.ids.has(file) && isIn(file)));
  if (files.every((file) => file === config)) return { workspace: undefined, parsed: 0 };
  const isSame = (file: string): boolean => before.ids.has(file) && before.ids.get(file) === after.ids.get(file);
  const same = files.filter(isSame);
  const changed = files.filter((file) => !isSame(file));
  const wanted = job.isWhole ? files : changed.length === 0 ? [] : await neededOf(job, changed, same);
  if ('problem' in wanted) return wanted;
  const both = await bothOf(job, wanted);
  if ('problem' in both) return both;
  const { old, fresh } = both;
  const older = withFiles(emptySnapshot, inFolder(old, wanted, start));
  // What did not change is parsed once.
  const newer = withFiles(older, inFolder(fresh, wanted, start));
  return { workspace: { root: path.join(root, folder), before: older, after: newer }, parsed: wanted.length };
}

function inclusion(config: FileBytes | undefined, start: string): (file: string) => boolean {
  const { settings } = withFiles(emptySnapshot, [[configFileName, contentOf(config)]]);
  const excludes = exclusionOf(settings.exclude);
  return (file) => !excludes(file.slice(start.length));
}

/** The newer side first: the older one then has what is the same in both. */
async function bothOf(
  { before, after }: Sides,
  files: readonly string[],
): Promise<{ readonly old: Contents; readonly fresh: Contents } | GitProblem> {
  const fresh = await after.read(files);
  if ('problem' in fresh) return fresh;
  const old = await before.read(files);
  return 'problem' in old ? old : { old, fresh };
}

async function neededOf(
  sides: Sides,
  changed: readonly string[],
  same: readonly string[],
): Promise<readonly string[] | GitProblem> {
  const fresh = await sides.after.read([...changed, ...same]);
  if ('problem' in fresh) return fresh;
  const old = await sides.before.read(changed);
  if ('problem' in old) return old;
  const texts = new Map(changed.map((file) => [file, [lettersIn(old.get(file)), lettersIn(fresh.get(file))]] as const));
  const needed = neededFiles({ changed: texts, same }, (file) => lettersIn(fresh.get(file)) ?? '');
  return [...changed, ...needed];
}

/** A letter for each byte: names are ASCII, and a text in UTF-8 takes several times as long to make. */
function lettersIn(bytes: FileBytes | undefined): string | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function contentOf(bytes: FileBytes | undefined): FileContent | undefined {
  return bytes instanceof Uint8Array ? decode(bytes) : bytes;
}

function inFolder(
  contents: Contents,
  files: readonly string[],
  start: string,
): readonly (readonly [path: string, content: FileContent | undefined])[] {
  return files.map((file) => [file.slice(start.length), contentOf(contents.get(file))] as const);
}

async function sidesOf({ cwd, base, head }: CompareOptions): Promise<Sides | GitProblem> {
  const [from, to] = [await given(cwd, base), head === undefined ? undefined : await given(cwd, head)];
  const wrong = noRevision(from) ?? (to && noRevision(to));
  if (wrong) return wrong;
  const plain = { commonAncestor: undefined, isPastUnknown: false };
  if (from.type !== 'revision') {
    if (to?.type === 'revision') return { problem: `There is no file or folder “${head}” to compare “${base}” with.` };
    const after = to ?? { type: 'folder' as const, full: await workspaceRoot(cwd) };
    const sources = { before: await onDisk(from), after: await onDisk(after) };
    const root = after.type === 'file' ? path.dirname(after.full) : after.full;
    return { ...sources, root, ...plain };
  }
  const isHeadOnDisk = to === undefined || to.type !== 'revision';
  const named = to === undefined || to.type === 'revision' ? cwd : to.type === 'file' ? path.dirname(to.full) : to.full;
  const root = to?.type === 'folder' ? to.full : await workspaceRoot(named);
  const repository = await repositoryRoot(root);
  if (repository === undefined) return { problem: nothingThere(base) };
  const prefix = await placeInRepository(repository, root);
  if (typeof prefix !== 'string') return prefix;
  // The disk is listed while git thinks.
  const disk = isHeadOnDisk ? diskSource(root) : undefined;
  const isHead = base === 'HEAD' && to?.type !== 'revision';
  const revisions = isHead ? headItself : await revisionsOf(root, base, to?.type === 'revision' ? head : undefined);
  if ('problem' in revisions) return revisions;
  const [before, after] = await Promise.all([
    commitSource(root, revisions.base.commit, prefix),
    disk ?? commitSource(root, revisions.head ?? '', prefix),
  ]);
  if ('problem' in before) {
    const why = isHead ? await revisionsOf(root, base, undefined) : before;
    return 'problem' in why ? why : before;
  }
  if ('problem' in after) return after;
  const only = to?.type === 'file' ? relativeTo(root, to.full) : undefined;
  const { commit, isCommonAncestor, isNamed } = revisions.base;
  return {
    before: only === undefined ? before : onlyFile(before, after, only),
    after,
    root,
    commonAncestor: isCommonAncestor && !isNamed ? commit : undefined,
    isPastUnknown: !isCommonAncestor,
  };
}

type Given =
  | { readonly type: 'file' | 'folder'; readonly full: string }
  | { readonly type: 'revision'; readonly ref: string };

async function given(cwd: string, word: string): Promise<Given> {
  const full = path.resolve(cwd, word);
  const type = word === '' || word.startsWith('-') ? 'missing' : await typeOfPath(full);
  return type === 'missing' ? { type: 'revision', ref: word } : { type, full };
}

/** What is not there as a file or folder, and can be no name of a revision either; one may be called by words, as in `:/a..b`. */
function noRevision(side: Given): GitProblem | undefined {
  if (side.type !== 'revision') return undefined;
  const { ref } = side;
  const [, from, to] = /^([^\s:{]+?)\.{2,3}([^\s:{./][^\s:{]*)$/.exec(ref) ?? [];
  if (from !== undefined) return { problem: `“${ref}” is two revisions in one word. Write “diff ${from} ${to}”.` };
  return /^\.{0,2}[\\/]|[\\/]$/.test(ref) ? { problem: `There is no file or folder “${ref}” here.` } : undefined;
}

interface Revisions {
  readonly base: Revision;
  readonly head: string | undefined;
}

/** Git is not asked which commit that is, unless it has none. */
const headItself: Revisions = { base: { commit: 'HEAD', isCommonAncestor: true, isNamed: true }, head: undefined };

async function revisionsOf(root: string, base: string, head: string | undefined): Promise<Revisions | GitProblem> {
  if (head !== undefined) return revisionsBetween(root, base, head);
  const revision = await baseRevision(root, base);
  return 'problem' in revision ? revision : { base: revision, head: undefined };
}

async function onDisk(side: Given): Promise<Source> {
  if (side.type === 'revision') return diskSource(side.ref);
  return side.type === 'file' ? fileSource(side.full) : diskSource(side.full);
}

function nothingThere(base: string): string {
  return `There is no file or folder “${base}” here, and this folder is in no git repository.`;
}
