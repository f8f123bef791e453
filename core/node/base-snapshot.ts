// A workspace as it was at another revision of git.
import {
  configFileName,
  decode,
  emptySnapshot,
  exclusionOf,
  fileTypeOf,
  folderOf,
  type Snapshot,
  withFiles,
  workspaceFolders,
} from '#core';
import { baseRevision, filesAt, type GitProblem } from './git.ts';
import { placeInRepository, repositoryRoot } from './workspace-root.ts';

export interface BaseSnapshot {
  readonly snapshot: Snapshot;
  /** `false` when the histories share nothing, as in a shallow clone: then all differences count. */
  readonly isCommonAncestor: boolean;
}

/** `root` is the absolute folder of a workspace. */
export async function baseSnapshot(root: string, ref: string): Promise<BaseSnapshot | GitProblem> {
  const repository = await repositoryRoot(root);
  if (repository === undefined)
    return { problem: 'This folder is in no git repository, so there is nothing to compare with.' };
  const revision = await baseRevision(root, ref);
  if ('problem' in revision) return revision;
  const place = await placeInRepository(repository, root);
  if (typeof place !== 'string') return place;
  const start = place === '' ? '' : `${place}/`;
  const isWanted = (file: string): boolean => file.startsWith(start) && fileTypeOf(file) !== undefined;
  const files = await filesAt(root, revision.commit, isWanted);
  if ('problem' in files) return files;
  const contents = new Map([...files].map(([file, bytes]) => [file.slice(start.length), decode(bytes)] as const));
  return { snapshot: snapshotFrom(contents), isCommonAncestor: revision.isCommonAncestor };
}

/** Files of a workspace inside this one belong to that one, and what its own config excluded is left out. */
function snapshotFrom(contents: ReadonlyMap<string, ReturnType<typeof decode>>): Snapshot {
  const folders = workspaceFolders(contents.keys());
  const own = [...contents].filter(([file]) => folderOf(file, folders) === '');
  const config = contents.get(configFileName);
  const { settings } = withFiles(emptySnapshot, config ? [[configFileName, config]] : []);
  const excludes = exclusionOf(settings.exclude);
  return withFiles(
    emptySnapshot,
    own.filter(([file]) => !excludes(file)),
  );
}
