// The names of the files in one folder.
import { readdir } from 'node:fs/promises';
import { isAbsence, reasonOf, wayOutOf } from './error-code.ts';

/** Sorted; none when there is no such folder. `folder` is absolute. */
export async function fileNamesIn(folder: string): Promise<readonly string[] | { readonly problem: string }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isAbsence(error)) return [];
    const wayOut = wayOutOf(error, 'Give yourself read access.');
    return { problem: `${folder} could not be opened, because ${reasonOf(error)}.${wayOut}` };
  }
}
