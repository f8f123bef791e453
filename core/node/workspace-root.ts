// Where a workspace starts: at the nearest config file, no further up than the repository.
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { configFileName } from '#core';

/**
 * The folder of the nearest config file at or above `folder`, up to the repository root. Without one: the repository root,
 * as an editor that opens the repository sees it, or outside of any repository the folder itself.
 */
export async function workspaceRoot(folder: string): Promise<string> {
  const repository = await repositoryRoot(folder);
  for (const each of upwards(folder, repository)) {
    if (await exists(path.join(each, configFileName))) return each;
  }
  return repository ?? folder;
}

/** The nearest folder that holds `.git`, or `undefined`. */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  for (const each of upwards(folder, undefined)) {
    if (await exists(path.join(each, '.git'))) return each;
  }
  return undefined;
}

function* upwards(folder: string, last: string | undefined): Iterable<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (at === last || path.dirname(at) === at) return;
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
