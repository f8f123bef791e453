// Finds the playbooks, config files and templates below a folder, level by level.
import { type Dirent, readdirSync } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  acceptedFileName,
  baselineFileName,
  compareText,
  configFileName,
  type Exclusion,
  emptySnapshot,
  exclusionOf,
  fileTypeOf,
  withFiles,
} from '#core';
import { isAbsence, reasonOf, wayOutOf } from './error-code.ts';
import { type IgnoreRules, ignoreRulesAbove, ignoreRulesIn, isGitIgnored, type Unread } from './git-ignore.ts';
import { isInside, pathIn, relativeTo } from './inside.ts';
import type { Listing, Skipped } from './listing.ts';
import { mapPooled } from './pool.ts';
import { readFileSafely, whenUnreadable } from './read-file.ts';
import { othersTurn } from './take-turns.ts';
import { repositoryRoot } from './workspace-root.ts';

/** Files and folders that are looked at in one workspace. */
export const maximumEntries = 50_000;

/** So many folders are listed before others get their turn. */
const foldersAtOnce = 50;

const neverOurs: ReadonlySet<string> = new Set(['.git', 'node_modules']);

export interface DiscoverOptions {
  /** Fewer than the 50,000 that are usual; for tests. */
  readonly maximumEntries?: number;
}

/** `root` is absolute. Links to folders are never followed, links to files only inside the root. Never rejects. */
export async function discover(root: string, options: DiscoverOptions = {}): Promise<Listing> {
  const most = options.maximumEntries ?? maximumEntries;
  const skipped: Skipped[] = [];
  const unread: Unread = (file, message) => {
    skipped.push({ path: relativeTo(root, file), reason: 'no-access', message });
  };
  const walk: Walk = { root, files: [], links: [], skipped, unread, most, left: most };
  const top = (await repositoryRoot(root)) ?? root;
  let level: readonly Folder[] = [{ path: root, ignoring: await ignoreRulesAbove(root, top, unread), excluding: [] }];
  while (level.length > 0) {
    const next: Folder[] = [];
    for (const [index, each] of level.entries()) {
      const { folder, entries } = await openFolder(each, walk);
      next.push(...below(folder, entries, walk));
      if (index % foldersAtOnce === foldersAtOnce - 1) await othersTurn();
    }
    level = next;
  }
  await addLinks(walk);
  return { files: walk.files.sort(compareText), skipped: walk.skipped.sort((a, b) => compareText(a.path, b.path)) };
}

interface Walk {
  readonly root: string;
  readonly files: string[];
  readonly links: string[];
  readonly skipped: Skipped[];
  readonly unread: Unread;
  readonly most: number;
  left: number;
}

interface Folder {
  readonly path: string;
  readonly ignoring: readonly IgnoreRules[];
  readonly excluding: readonly { readonly folder: string; readonly excludes: Exclusion }[];
}

async function openFolder(folder: Folder, walk: Walk): Promise<{ folder: Folder; entries: readonly Dirent[] }> {
  try {
    // All at once: to wait for a folder costs more than to list it.
    const entries = readdirSync(folder.path, { withFileTypes: true });
    const has = (name: string): boolean => entries.some((entry) => entry.name === name);
    const ignoring = has('.gitignore')
      ? [...folder.ignoring, ...(await ignoreRulesIn(folder.path, walk.unread))]
      : folder.ignoring;
    const excluding = has(configFileName)
      ? [...folder.excluding, exclusionIn(folder.path, walk.unread)]
      : folder.excluding;
    return { folder: { path: folder.path, ignoring, excluding }, entries };
  } catch (error) {
    const message = `This folder could not be opened, because ${reasonOf(error)}.${wayOutOf(error, whenUnreadable)}`;
    walk.skipped.push({ path: `${relativeTo(walk.root, folder.path)}/`, reason: 'no-access', message });
    return { folder, entries: [] };
  }
}

/** The config is read on the way, so that an excluded folder is never entered. */
function exclusionIn(folder: string, unread: Unread): { folder: string; excludes: Exclusion } {
  const file = path.join(folder, configFileName);
  const content = readFileSafely(file, folder);
  if ('unreadable' in content && content.unreadable.reason === 'no-access') unread(file, content.unreadable.message);
  const { settings } = withFiles(emptySnapshot, [[configFileName, content]]);
  return { folder, excludes: exclusionOf(settings.exclude) };
}

function below(folder: Folder, entries: readonly Dirent[], walk: Walk): readonly Folder[] {
  const folders: Folder[] = [];
  for (const entry of [...entries].sort((a, b) => compareText(a.name, b.name))) {
    if (neverOurs.has(entry.name)) continue;
    if (walk.left <= 0) {
      tooMany(walk);
      return [];
    }
    walk.left--;
    const full = pathIn(folder.path, entry.name);
    if (entry.isDirectory()) {
      if (!isLeftOut(`${full}/`, folder, walk)) folders.push({ ...folder, path: full });
    } else if (fileTypeOf(entry.name)) {
      if (!isLeftOut(full, folder, walk)) keep(entry, full, walk);
    } else if (meantBy(entry.name) && !isLeftOut(full, folder, walk)) {
      const message = `Under this name nobody reads it. Call it “${meantBy(entry.name)}”.`;
      walk.skipped.push({ path: relativeTo(walk.root, full), reason: 'not-ours', message });
    }
  }
  return folders;
}

/** Settings and their kin have one name each; under another one whatever stands there does not hold. */
function meantBy(name: string): string | undefined {
  const [, what] = /^support-?playbooks?\.([a-z]+)\.(?:ya?ml|json)$/.exec(name.toLowerCase()) ?? [];
  return what && [configFileName, baselineFileName, acceptedFileName].find((each) => each.includes(`.${what}.`));
}

function keep(entry: Dirent, full: string, walk: Walk): void {
  const relative = relativeTo(walk.root, full);
  if (entry.name.includes('\ufffd')) {
    const message = 'The name of this file is not UTF-8, so it could not be opened. Rename it.';
    walk.skipped.push({ path: relative, reason: 'no-access', message });
  } else if (entry.isFile()) {
    walk.files.push(relative);
  } else if (entry.isSymbolicLink()) {
    walk.links.push(full);
  } else {
    const message = 'This is a pipe or a device, not a file.';
    walk.skipped.push({ path: relative, reason: 'not-a-file', message });
  }
}

function isLeftOut(full: string, { ignoring, excluding }: Folder, walk: Walk): boolean {
  const isFolder = full.endsWith('/');
  if (isGitIgnored(full, ignoring)) {
    // Ignored folders such as dist/ are nobody's surprise; an ignored playbook may be.
    const message = 'A .gitignore file leaves it out.';
    if (!isFolder) walk.skipped.push({ path: relativeTo(walk.root, full), reason: 'git-ignored', message });
    return true;
  }
  if (!excluding.some(({ folder, excludes }) => excludes(relativeTo(folder, full)))) return false;
  const relative = relativeTo(walk.root, full) + (isFolder ? '/' : '');
  walk.skipped.push({ path: relative, reason: 'excluded', message: '“exclude” in the config leaves it out.' });
  return true;
}

/** A link counts as a file of its own when it leads to a file of the workspace that has no playbook's name. */
async function addLinks(walk: Walk): Promise<void> {
  if (walk.links.length === 0) return;
  const realRoot = await realpath(walk.root).catch(() => walk.root);
  const listed = new Set(await mapPooled(walk.files, (file) => realpath(path.join(walk.root, file)).catch(() => file)));
  for (const link of walk.links) {
    const relative = relativeTo(walk.root, link);
    const target = await fileBehind(link);
    if ('error' in target) {
      if (isAbsence(target.error)) skipLink(walk, relative, 'This link does not lead to a file.');
      else
        walk.unread(
          link,
          `This link could not be followed, because ${reasonOf(target.error)}.${wayOutOf(target.error, whenUnreadable)}`,
        );
    } else if (!target.isFile) skipLink(walk, relative, 'This link does not lead to a file.');
    else if (!isInside(target.path, realRoot)) skipLink(walk, relative, 'This link leads out of the folder.');
    else if (listed.has(target.path)) skipLink(walk, relative, 'This link leads to a file that is read already.');
    else {
      listed.add(target.path);
      walk.files.push(relative);
    }
  }
}

async function fileBehind(
  link: string,
): Promise<{ readonly path: string; readonly isFile: boolean } | { readonly error: unknown }> {
  try {
    const target = await realpath(link);
    return { path: target, isFile: (await stat(target)).isFile() };
  } catch (error) {
    return { error };
  }
}

function skipLink(walk: Walk, path: string, message: string): void {
  walk.skipped.push({ path, reason: 'link', message });
}

function tooMany(walk: Walk): void {
  if (walk.skipped.some(({ reason }) => reason === 'too-many')) return;
  const message = `This folder holds more than ${walk.most.toLocaleString('en')} files and folders; the rest was not looked at. List what is none of ours under “exclude” in the config.`;
  walk.skipped.push({ path: './', reason: 'too-many', message });
}

/** Whether a path is there, as what; a broken link is there too, and so is what cannot be looked at: reading it says why. */
export async function typeOfPath(file: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const found = await stat(file).catch(() => lstat(file));
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return isAbsence(error) ? 'missing' : 'file';
  }
}
