// Which workspace a file belongs to: the nearest folder above it that holds a config file.
import { configFileName } from './settings.ts';

/** `paths` relative to one root folder; folders come back relative to it, the root itself as an empty text. */
export function workspaceFolders(paths: Iterable<string>): readonly string[] {
  const folders = new Set(['']);
  for (const path of paths) {
    if (path === configFileName) continue;
    if (path.endsWith(`/${configFileName}`)) folders.add(path.slice(0, -configFileName.length - 1));
  }
  return [...folders].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** `folders` as `workspaceFolders` gives them: longest first. */
export function folderOf(path: string, folders: readonly string[]): string {
  return folders.find((folder) => folder === '' || path.startsWith(`${folder}/`)) ?? '';
}
