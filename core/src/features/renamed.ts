// What a rename is asked about, and what it comes to.
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Move } from './moved-paths.ts';

export interface Renameable {
  readonly kind: 'renameable';
  /** The name at the place, without quotes, from the start of the file. */
  readonly range: Range;
  readonly name: string;
}

export interface Renamed {
  readonly kind: 'renamed';
  /** By path as it is before anything moves. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Files and folders that are named after the thing, to be moved after the edits. */
  readonly moves: readonly Move[];
}
