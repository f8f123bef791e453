// The names of the files in one folder.
import { readdir } from 'node:fs/promises';

/** Sorted; none when there is no such folder, or when it cannot be opened. `folder` is absolute. */
export async function fileNamesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
