// Writes files whole or not at all: each to a temporary neighbour first, then all put in place.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, reasonOf } from './error-code.ts';
import { isInside } from './read-file.ts';

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
}

export interface WriteProblem {
  readonly path: string;
  readonly reason: 'exists' | 'failed';
  /** Ends a sentence: "… was not written, because". */
  readonly because: string;
}

/** `undefined` when all are written; else nothing new is left behind, and what was there before is whole. */
export async function writeFiles(
  files: readonly WrittenFile[],
  options: WriteOptions,
): Promise<WriteProblem | undefined> {
  const staged: Staged[] = [];
  const placed: string[] = [];
  try {
    for (const file of files) {
      const problem = await obstacle(file.path, options);
      if (problem) return problem;
    }
    for (const file of files) {
      const result = await stage(file, options);
      if ('reason' in result) return result;
      staged.push(result);
    }
    for (const each of staged) {
      const problem = await place(each, options);
      if (problem) {
        if (!options.overwrite) await Promise.all(placed.map((file) => rm(file, { force: true })));
        return problem;
      }
      placed.push(each.target);
    }
    return undefined;
  } finally {
    await Promise.all(staged.map(({ temporary }) => discard(temporary)));
  }
}

const unfinished: Set<string> = new Set();

/** For the moment before a signal ends the process. */
export function removeTemporaryFiles(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

async function obstacle(target: string, { overwrite }: WriteOptions): Promise<WriteProblem | undefined> {
  const found = await lstat(target).catch(() => undefined);
  if (!found) return undefined;
  if (found.isDirectory()) return { path: target, reason: 'failed', because: 'there is a folder of that name' };
  if (found.isSymbolicLink()) return { path: target, reason: 'failed', because: 'it is a link to somewhere else' };
  if (!found.isFile()) return { path: target, reason: 'failed', because: 'it is not a regular file' };
  return overwrite ? undefined : { path: target, reason: 'exists', because: 'it exists already' };
}

async function stage(file: WrittenFile, { within }: WriteOptions): Promise<Staged | WriteProblem> {
  const folder = path.dirname(file.path);
  const temporary = path.join(folder, `.support-playbooks-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await mkdir(within, { recursive: true });
    if (!isInside(await realpath(folder), await realpath(within))) {
      return { path: file.path, reason: 'failed', because: 'a link on the way leads out of the folder' };
    }
    await sweep(folder);
    unfinished.add(temporary);
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(file.content, 'utf8');
      const replaced = await lstat(file.path).catch(() => undefined);
      if (replaced?.isFile()) await handle.chmod(replaced.mode & 0o777).catch(() => undefined);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { temporary, target: file.path };
  } catch (error) {
    await discard(temporary);
    return { path: file.path, reason: 'failed', because: reasonOf(error) };
  }
}

async function place({ temporary, target }: Staged, { overwrite }: WriteOptions): Promise<WriteProblem | undefined> {
  try {
    if (overwrite) await renamePatiently(temporary, target);
    else await linkOrRename(temporary, target);
    return undefined;
  } catch (error) {
    const reason = errorCode(error) === 'EEXIST' ? 'exists' : 'failed';
    return { path: target, reason, because: reasonOf(error) };
  }
}

/** A hard link never replaces a file that appeared meanwhile; some disks have none. */
async function linkOrRename(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(errorCode(error))) throw error;
    await rename(temporary, target);
  }
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

async function discard(temporary: string): Promise<void> {
  await rm(temporary, { force: true }).catch(() => undefined);
  unfinished.delete(temporary);
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
