// Writes files whole or not at all: each to a temporary neighbour first, then all put in place, and all taken back when one fails.
import { randomBytes } from 'node:crypto';
import { constants, renameSync, rmSync, type Stats } from 'node:fs';
import { copyFile, link, lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, isAbsence, reasonOf, wayOutOf } from './error-code.ts';
import { isInside } from './inside.ts';
import { hasByteOrderMark } from './read-file.ts';

export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly content: string;
}

export interface WriteOptions {
  /** What exists already is replaced; otherwise it stops everything. */
  readonly overwrite: boolean;
  /** Absolute; no file lands outside of it, not even by a link. */
  readonly within: string;
  /** What began with a byte order mark begins with one again. */
  readonly keepsMark?: boolean;
}

export interface WriteProblem {
  readonly path: string;
  readonly reason: 'exists' | 'failed';
  /** Ends a sentence: "… was not written, because". */
  readonly because: string;
  /** What helps, to go behind that sentence: with a blank before it, or empty. */
  readonly wayOut: string;
}

/** `undefined` when all are written; else nothing new is left behind, and what was there before is whole. */
export async function writeFiles(
  files: readonly WrittenFile[],
  options: WriteOptions,
): Promise<WriteProblem | undefined> {
  const work = wholeOrNothing(files, { ...options, isOneOfMany: files.length > 1, leftovers: new Set(), undo: [] });
  underWay.add(work);
  try {
    return await work;
  } finally {
    underWay.delete(work);
  }
}

/** For the moment before a signal ends the process: what is not whole by then is taken back, and nothing new begins. */
export async function stopWriting(): Promise<void> {
  isStopping = true;
  await Promise.allSettled(underWay);
}

const underWay: Set<Promise<unknown>> = new Set();
let isStopping = false;

interface Writing extends WriteOptions {
  readonly isOneOfMany: boolean;
  /** Temporary files, and old ones under another name: gone in the end, whatever the end is. */
  readonly leftovers: Set<string>;
  /** Puts one file back as it was, or takes a new one away. */
  readonly undo: (() => void)[];
}

async function wholeOrNothing(files: readonly WrittenFile[], writing: Writing): Promise<WriteProblem | undefined> {
  try {
    const problem = await stageAndPlace(files, writing);
    return problem && takenBack(writing, problem);
  } finally {
    await Promise.all([...writing.leftovers].map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

async function stageAndPlace(files: readonly WrittenFile[], writing: Writing): Promise<WriteProblem | undefined> {
  for (const { path: target } of files) {
    const problem = await attempted(target, () => obstacle(target, writing));
    if (problem) return problem;
  }
  for (const folder of new Set(files.map(({ path: target }) => path.dirname(target)))) {
    const first = files.find(({ path: target }) => path.dirname(target) === folder)?.path ?? folder;
    const problem = await attempted(first, () => prepare(folder, first, writing));
    if (problem) return problem;
  }
  const staged: Staged[] = [];
  for (const file of files) {
    const each = { temporary: temporaryBeside(file.path, writing), target: file.path };
    const problem = await attempted(file.path, () => stage(file, each.temporary, writing));
    if (problem) return problem;
    staged.push(each);
  }
  for (const each of staged) {
    const problem = await attempted(each.target, () => place(each, writing));
    if (problem) return problem;
  }
  return undefined;
}

async function attempted(
  target: string,
  step: () => Promise<WriteProblem | undefined>,
): Promise<WriteProblem | undefined> {
  if (isStopping) return { path: target, reason: 'failed', because: 'the run was stopped', wayOut: '' };
  try {
    return await step();
  } catch (error) {
    return {
      path: target,
      reason: 'failed',
      because: reasonOf(error),
      wayOut: wayOutOf(error, 'Give yourself write access, or choose another place.'),
    };
  }
}

async function obstacle(target: string, { overwrite }: WriteOptions): Promise<WriteProblem | undefined> {
  const found = await statOf(target);
  if (!found) return undefined;
  const refused = { path: target, reason: 'failed', wayOut: ' Choose another name.' } as const;
  if (found.isDirectory()) return { ...refused, because: 'there is a folder of that name' };
  if (found.isSymbolicLink()) return { ...refused, because: 'it is a link to somewhere else' };
  if (!found.isFile()) return { ...refused, because: 'it is not a regular file' };
  return overwrite ? undefined : existing(target);
}

function existing(target: string): WriteProblem {
  return { path: target, reason: 'exists', because: 'it exists already', wayOut: ' Choose another name.' };
}

async function prepare(folder: string, first: string, { within }: WriteOptions): Promise<WriteProblem | undefined> {
  for (const each of [folder, within]) {
    const found = await mkdir(each, { recursive: true }).catch((error) => error);
    if (['EEXIST', 'ENOTDIR'].includes(errorCode(found))) {
      const because = 'a part of its path is a file, not a folder';
      return { path: first, reason: 'failed', because, wayOut: ' Choose another place.' };
    }
    if (found instanceof Error) throw found;
  }
  if (!isInside(await realpath(folder), await realpath(within))) {
    const because = 'a link on the way leads out of the folder';
    return { path: first, reason: 'failed', because, wayOut: ' Choose another place.' };
  }
  await sweep(folder);
  return undefined;
}

/** Nobody may read the new text who may not read the old one, not even for a moment. */
async function stage(file: WrittenFile, temporary: string, { keepsMark }: WriteOptions): Promise<undefined> {
  const replaced = await statOf(file.path);
  const mark = keepsMark && replaced && (await hasByteOrderMark(file.path)) ? '\ufeff' : '';
  const mode = replaced?.isFile() ? replaced.mode & 0o777 : undefined;
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(`${mark}${file.content}`, 'utf8');
    // Some disks have no modes.
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function place({ temporary, target }: Staged, writing: Writing): Promise<WriteProblem | undefined> {
  if (writing.overwrite) {
    if (writing.isOneOfMany) await keepOld(target, writing);
    await renamePatiently(temporary, target);
    return undefined;
  }
  try {
    await linkOrRename(temporary, target);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return existing(target);
  }
  writing.undo.push(() => rmSync(target, { force: true }));
  return undefined;
}

/** The old file stays under another name until all are in place. */
async function keepOld(target: string, writing: Writing): Promise<void> {
  const old = temporaryBeside(target, writing);
  try {
    await link(target, old).catch((error) => {
      if (!hasNoLinks(error)) throw error;
      return copyFile(target, old, constants.COPYFILE_EXCL);
    });
    writing.undo.push(() => renameSync(old, target));
  } catch (error) {
    if (!isAbsence(error)) throw error;
    writing.undo.push(() => rmSync(target, { force: true }));
  }
}

/** A hard link never replaces a file that appeared meanwhile; some disks have none. */
async function linkOrRename(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    await rename(temporary, target);
  }
}

function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(errorCode(error));
}

/** On Windows a virus scanner or an editor may hold the file for a moment. */
async function renamePatiently(temporary: string, target: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      if (attempt === 4 || !['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error)) || process.platform !== 'win32')
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
    }
  }
}

function takenBack({ undo }: Writing, problem: WriteProblem): WriteProblem {
  const stuck = undo.toReversed().filter((step) => !succeeds(step)).length;
  if (stuck === 0) return problem;
  const files = stuck === 1 ? '1 file that was' : `${stuck} files that were`;
  return { ...problem, because: `${problem.because}, and ${files} written already could not be put back` };
}

function succeeds(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  return lstat(file).catch((error) => {
    if (isAbsence(error)) return undefined;
    throw error;
  });
}

function temporaryBeside(target: string, { leftovers }: Writing): string {
  const name = `.support-playbooks-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  const file = path.join(path.dirname(target), name);
  leftovers.add(file);
  return file;
}

/** Takes away what runs left behind that were killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = /^\.support-playbooks-(\d+)-[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(path.join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
