// Where a workspace starts: at the nearest config file, no further up than the repository.
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { configFileName } from '#core';
import { isAbsence, reasonOf, wayOutOf } from './error-code.ts';
import type { GitProblem } from './git-process.ts';

/**
 * The folder of the nearest config file at or above `folder`, up to the repository root. Without one: the repository root,
 * as an editor that opens the repository sees it, or outside of any repository the folder itself.
 */
export async function workspaceRoot(folder: string): Promise<string> {
  const repository = await repositoryRoot(folder);
  for (const each of upwards(folder, repository)) {
    if (await exists(path.join(each, configFileName), { whenUnclear: true })) return each;
  }
  return repository ?? folder;
}

/** The nearest folder that holds `.git`, or `undefined`. */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  for (const each of upwards(folder, undefined)) {
    if (await exists(path.join(each, '.git'), { whenUnclear: false })) return each;
  }
  return undefined;
}

/** The folder inside its repository as git names it, without a slash at its end: the links on the way are followed. */
export async function placeInRepository(repository: string, folder: string): Promise<string | GitProblem> {
  try {
    const [top, real] = await Promise.all([realpath(repository), realpath(folder)]);
    return path.relative(top, real).split(path.sep).join('/');
  } catch (error) {
    return {
      problem: `${folder} could not be opened, because ${reasonOf(error)}.${wayOutOf(error, 'Give yourself access to it.')}`,
    };
  }
}

function* upwards(folder: string, last: string | undefined): Iterable<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (at === last || path.dirname(at) === at) return;
  }
}

/** A config that cannot be looked at is there, for reading it says why; a repository has to be seen. */
async function exists(file: string, { whenUnclear }: { readonly whenUnclear: boolean }): Promise<boolean> {
  try {
    // A disk may stumble once, and the whole folder would count as another one.
    await lstat(file).catch((error) => (isAbsence(error) ? Promise.reject(error) : lstat(file)));
    return true;
  } catch (error) {
    return whenUnclear && !isAbsence(error);
  }
}
