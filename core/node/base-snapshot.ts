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
import { baseRevision, filesAt, notARepository } from './git.ts';
import type { GitProblem } from './git-process.ts';
import { placeInRepository, repositoryRoot } from './workspace-root.ts';

export interface BaseSnapshot {
  readonly snapshot: Snapshot;
  /** `false` when the histories share nothing, as in a shallow clone: then all differences count. */
  readonly isCommonAncestor: boolean;
}

/** `root` is the absolute folder of a workspace. */
export async function baseSnapshot(root: string, ref: string): Promise<BaseSnapshot | GitProblem> {
  if ((await repositoryRoot(root)) === undefined) return notARepository;
  const revision = await baseRevision(root, ref);
  if ('problem' in revision) return revision;
  const snapshot = await snapshotAt(root, revision.commit, emptySnapshot);
  return 'problem' in snapshot ? snapshot : { snapshot, isCommonAncestor: revision.isCommonAncestor };
}

/** `like` is a snapshot of the same workspace: what is the same in both is not read again. */
export async function snapshotAt(root: string, commit: string, like: Snapshot): Promise<Snapshot | GitProblem> {
  const repository = await repositoryRoot(root);
  if (repository === undefined) return notARepository;
  const place = await placeInRepository(repository, root);
  if (typeof place !== 'string') return place;
  const start = place === '' ? '' : `${place}/`;
  const isWanted = (file: string): boolean => file.startsWith(start) && fileTypeOf(file) !== undefined;
  const files = await filesAt(root, commit, isWanted);
  if ('problem' in files) return files;
  const contents = new Map([...files].map(([file, bytes]) => [file.slice(start.length), decode(bytes)] as const));
  return snapshotFrom(contents, like);
}

/** Files of a workspace inside this one belong to that one, and what its own config excluded is left out. */
function snapshotFrom(contents: ReadonlyMap<string, ReturnType<typeof decode>>, like: Snapshot): Snapshot {
  const folders = workspaceFolders(contents.keys());
  const own = [...contents].filter(([file]) => folderOf(file, folders) === '');
  const config = contents.get(configFileName);
  const { settings } = withFiles(emptySnapshot, config ? [[configFileName, config]] : []);
  const excludes = exclusionOf(settings.exclude);
  const there = new Map(own.filter(([file]) => !excludes(file)));
  const gone = [...like.files.keys()].filter((file) => !there.has(file));
  return withFiles(like, [...there, ...gone.map((file) => [file, undefined] as const)]);
}
