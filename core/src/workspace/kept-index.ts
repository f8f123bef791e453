// What is worked out from all documents of a workspace, and seldom changes when one of them is edited.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Settings } from './settings.ts';
import { allDocuments, fewAtMost, type Snapshot } from './snapshot.ts';

/** A document, and what stood at its place before the edit. */
interface Edited {
  readonly before: PlaybookDocument;
  readonly after: PlaybookDocument;
}

interface IndexLaw<Index> {
  readonly build: (documents: readonly PlaybookDocument[]) => Index;
  /** What a document adds to the index, as one text: while it stays the same, the index is only brought up to date. */
  readonly addedBy: (document: PlaybookDocument) => string;
  readonly update: (index: Index, edited: readonly Edited[]) => Index;
}

interface Kept<Index> {
  readonly documents: readonly PlaybookDocument[];
  readonly index: Index;
}

/** Settings stay the same object while a workspace is edited, so they stand for it. */
export function keptIndex<Index>({ build, addedBy, update }: IndexLaw<Index>): (snapshot: Snapshot) => Index {
  const known = new WeakMap<Snapshot, Index>();
  const latest = new WeakMap<Settings, Kept<Index>>();
  return (snapshot) => {
    const before = known.get(snapshot);
    if (before !== undefined) return before;
    const documents = allDocuments(snapshot);
    const kept = latest.get(snapshot.settings);
    const edited = kept && editedSince(kept.documents, documents);
    const isSame = edited?.every((each) => addedBy(each.before) === addedBy(each.after)) === true;
    const index = kept && edited && isSame ? update(kept.index, edited) : build(documents);
    known.set(snapshot, index);
    latest.set(snapshot.settings, { documents, index });
    return index;
  };
}

function editedSince(
  before: readonly PlaybookDocument[],
  now: readonly PlaybookDocument[],
): readonly Edited[] | undefined {
  if (before.length !== now.length) return undefined;
  const edited: Edited[] = [];
  for (const [place, after] of now.entries()) {
    const earlier = before[place];
    if (!earlier || earlier === after) continue;
    edited.push({ before: earlier, after });
    if (edited.length > fewAtMost) return undefined;
  }
  return edited;
}
