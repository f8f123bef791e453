// The two revisions that are compared, and what one of them holds at a place.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Range } from '../text/range.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface Side {
  readonly snapshot: Snapshot;
  readonly inquiry: Inquiry;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** From `<type> <old name>` to the new name, of documents that were renamed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** One document in both revisions, or in one of them. */
export interface Pair {
  readonly before: PlaybookDocument | undefined;
  readonly after: PlaybookDocument | undefined;
}

/** Where something stands; the range counts from the start of the document, or of the file where there is none. */
export interface Spot {
  readonly path: string;
  readonly document: PlaybookDocument | undefined;
  readonly range: Range;
}
