// The door to the disk: finding, reading and writing files for the server and the command line.
export { type BaseSnapshot, baseSnapshot } from './base-snapshot.ts';
export { type Compared, type ComparedWorkspace, comparedWorkspaces } from './compared-workspaces.ts';
export type { Contents } from './contents.ts';
export { discover, typeOfPath } from './discover.ts';
export { errorCode, reasonOf, wayOutOf } from './error-code.ts';
export type { GitProblem } from './git-process.ts';
export { relativeTo } from './inside.ts';
export { fileNamesIn } from './list-folder.ts';
export type { Listing, Skipped, SkipReason } from './listing.ts';
export { openFolder } from './open-folder.ts';
export {
  type OpenedWorkspace,
  type OpenedWorkspaces,
  type OpenOptions,
  openWorkspaces,
  unreadIn,
} from './open-workspaces.ts';
export { createPast } from './past.ts';
export { mapPooled } from './pool.ts';
export { readFileSafely } from './read-file.ts';
export { repositoryRoot, workspaceRoot } from './workspace-root.ts';
export {
  stopWriting,
  type WriteOptions,
  type WriteProblem,
  type WrittenFile,
  writeFiles,
} from './write-files.ts';
