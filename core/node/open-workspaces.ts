// From paths that a person names to whole workspaces, and which of their files are meant.
import path from 'node:path';
import {
  emptySnapshot,
  type FileContent,
  fileTypeOf,
  folderOf,
  type Snapshot,
  withFiles,
  workspaceFolders,
} from '#core';
import { type Contents, contentsOf } from './contents.ts';
import { discover, typeOfPath } from './discover.ts';
import { isInside, relativeTo } from './inside.ts';
import { isUnread, type Listing, type Skipped } from './listing.ts';
import { mapPooled } from './pool.ts';
import { readerIn } from './read-file.ts';
import { workspaceRoot } from './workspace-root.ts';

export interface OpenedWorkspace {
  /** Absolute; the paths of the snapshot are relative to it. */
  readonly root: string;
  /** All files of the workspace, since rules look across files. */
  readonly contents: Contents;
  /** The same, read when somebody first asks: that is where the time goes. */
  readonly snapshot: Snapshot;
  /** The files below the named paths: what to report on. Never empty. */
  readonly focus: readonly string[];
}

export interface OpenedWorkspaces {
  /** In the order of their roots. */
  readonly workspaces: readonly OpenedWorkspace[];
  /** Below the named paths, and what could not be read anywhere; `path` is absolute, a folder ends with a slash. */
  readonly skipped: readonly Skipped[];
  /** Named paths where there is nothing, as they were given. */
  readonly missing: readonly string[];
}

export interface OpenOptions {
  /** Relative to `cwd`, or absolute. None means the folder `cwd`. */
  readonly paths: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** A text that counts instead of what the disk holds under this path, whether or not that exists. */
  readonly instead?: { readonly path: string; readonly content: FileContent };
}

export async function openWorkspaces({ paths, cwd, instead }: OpenOptions): Promise<OpenedWorkspaces> {
  const given = paths.length === 0 && !instead ? ['.'] : paths;
  const named = await mapPooled(given, async (each) => {
    const full = path.resolve(cwd, each);
    return { given: each, full, type: await typeOfPath(full) };
  });
  const present: readonly Named[] = named.filter(({ type }) => type !== 'missing');
  const overlay = instead && { full: path.resolve(cwd, instead.path), content: instead.content };
  const targets: readonly Named[] = overlay ? [...present, { full: overlay.full, type: 'file' }] : present;
  const roots = outermost(
    await mapPooled(targets, ({ full, type }) => workspaceRoot(type === 'folder' ? full : path.dirname(full))),
  );
  const opened = await mapPooled(roots, (root) => openRoot(root, targets, overlay));
  return {
    workspaces: opened.flatMap(({ workspaces }) => workspaces),
    skipped: opened.flatMap(({ skipped }) => skipped),
    missing: named.filter(({ type }) => type === 'missing').map((each) => each.given),
  };
}

interface Named {
  readonly full: string;
  readonly type: 'file' | 'folder' | 'missing';
}

interface Overlay {
  readonly full: string;
  readonly content: FileContent;
}

/** A root inside another one is found by walking that one. */
function outermost(roots: readonly string[]): readonly string[] {
  const distinct = [...new Set(roots)].sort();
  return distinct.filter((root) => !distinct.some((other) => other !== root && isInside(root, other)));
}

async function openRoot(
  root: string,
  targets: readonly Named[],
  overlay: Overlay | undefined,
): Promise<Pick<OpenedWorkspaces, 'workspaces' | 'skipped'>> {
  const mine = targets.filter(({ full }) => isInside(full, root));
  const listing = withNamedFiles(await discover(root), root, mine);
  const isMeant = focusOf(root, mine);
  const folders = workspaceFolders(listing.files);
  const byFolder = new Map<string, string[]>(folders.map((folder) => [folder, []]));
  for (const file of listing.files) byFolder.get(folderOf(file, folders))?.push(file);
  const workspaces = folders
    .toSorted()
    .filter((folder) => byFolder.get(folder)?.some(isMeant))
    .map((folder) => openWorkspace(root, folder, byFolder.get(folder) ?? [], { isMeant, overlay }));
  const skipped = listing.skipped
    .filter((each) => isUnread(each) || isMeant(each.path) || isInMeant(each, root, mine))
    .map((each) => ({ ...each, path: path.join(root, each.path) }));
  return { workspaces, skipped: [...skipped, ...workspaces.flatMap(unreadBeside)] };
}

/** What could not be looked at. Rules and messages look across files, so wherever it is, something may be missing. */
export function unreadIn({
  workspaces,
  skipped,
}: Pick<OpenedWorkspaces, 'workspaces' | 'skipped'>): readonly Skipped[] {
  const all = [...skipped.filter(isUnread), ...workspaces.flatMap((each) => unreadAmong(each, each.focus))];
  return [...new Map(all.map((each) => [each.path, each])).values()];
}

function unreadBeside(workspace: OpenedWorkspace): readonly Skipped[] {
  const named = new Set(workspace.focus);
  return unreadAmong(
    workspace,
    [...workspace.contents.sources.keys()].filter((file) => !named.has(file)),
  );
}

function unreadAmong({ root, contents }: OpenedWorkspace, files: readonly string[]): readonly Skipped[] {
  return files.flatMap((file) => {
    const source = contents.sources.get(file);
    if (!source || !('unreadable' in source) || source.unreadable.reason !== 'no-access') return [];
    return [{ path: path.join(root, file), reason: 'no-access' as const, message: source.unreadable.message }];
  });
}

/** A hook may name thousands of files: those are looked up, and only folders are compared. */
function focusOf(root: string, named: readonly Named[]): (file: string) => boolean {
  const files = new Set(named.map(({ full }) => relativeTo(root, full)));
  const folders = named.filter(({ type }) => type === 'folder').map(({ full }) => relativeTo(root, full));
  const isAll = folders.includes('.');
  return (file) => isAll || files.has(file) || folders.some((folder) => file.startsWith(`${folder}/`));
}

/** A folder that could not be opened matters to those who named something in it. */
function isInMeant({ path: skipped }: Skipped, root: string, mine: readonly Named[]): boolean {
  return skipped.endsWith('/') && mine.some(({ full }) => isInside(full, path.join(root, skipped)));
}

/** A file that somebody names is looked at even when git ignores it; what the config excludes stays out, for hooks name every file. */
function withNamedFiles(listing: Listing, root: string, mine: readonly Named[]): Listing {
  const files = new Set(listing.files);
  const skipped = new Map(listing.skipped.map((each) => [each.path, each]));
  for (const { full, type } of mine) {
    const relative = relativeTo(root, full);
    if (type !== 'file' || files.has(relative)) continue;
    const why = skipped.get(relative)?.reason;
    const isExcluded = listing.skipped.some(
      ({ path: folder, reason }) => reason === 'excluded' && isBelow(relative, folder),
    );
    if (!fileTypeOf(relative)) {
      const message = 'Playbooks are called *.playbook.yaml, templates *.hbs.';
      skipped.set(relative, { path: relative, reason: 'not-ours', message });
    } else if (!isExcluded && (why === undefined || why === 'git-ignored')) {
      files.add(relative);
      skipped.delete(relative);
    }
  }
  return { files: [...files].sort(), skipped: [...skipped.values()] };
}

function isBelow(file: string, skipped: string): boolean {
  return file === skipped || (skipped.endsWith('/') && file.startsWith(skipped));
}

function openWorkspace(
  root: string,
  folder: string,
  files: readonly string[],
  { isMeant, overlay }: { readonly isMeant: (file: string) => boolean; readonly overlay: Overlay | undefined },
): OpenedWorkspace {
  const start = folder === '' ? 0 : folder.length + 1;
  const read = readerIn(root);
  const sources = files.map((file) => {
    const full = path.join(root, file);
    const source = overlay?.full === full ? overlay.content : read(full);
    return [file.slice(start), source] as const;
  });
  const contents = contentsOf(new Map(sources));
  let snapshot: Snapshot | undefined;
  return {
    root: path.join(root, folder),
    contents,
    focus: files.filter(isMeant).map((file) => file.slice(start)),
    get snapshot() {
      snapshot ??= withFiles(emptySnapshot, contents);
      return snapshot;
    },
  };
}
