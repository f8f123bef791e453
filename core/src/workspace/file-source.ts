// Where the files of a folder come from: a disk, an editor's virtual file system, a test.
import type { FileContent } from './source-file.ts';

export interface FileSource {
  /** All our files below the folder: relative POSIX paths, in path order. */
  list(): Promise<readonly string[]>;
  /** `undefined` when the file is gone; a file that cannot be read says why. */
  read(path: string): Promise<FileContent | undefined>;
  /** Whether the path is a folder that may hold files of ours; editors name only the folder when a whole one appears. */
  isFolder(path: string): Promise<boolean>;
}
