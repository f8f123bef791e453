// A folder on disk as the server sees it: what is gone is simply absent.
import path from 'node:path';
import type { FileSource } from '#core';
import { discover, typeOfPath } from './discover.ts';
import { readFileSafely } from './read-file.ts';

/** `root` is an absolute path. */
export function openFolder(root: string): FileSource {
  return {
    list: async () => (await discover(root)).files,
    read: async (relative) => {
      const full = path.join(root, relative);
      return (await typeOfPath(full)) === 'missing' ? undefined : readFileSafely(full, root);
    },
    isFolder: async (relative) => (await typeOfPath(path.join(root, relative))) === 'folder',
  };
}
