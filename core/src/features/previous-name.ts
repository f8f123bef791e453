// What a renamed document says of its earlier name, so that a later comparison of revisions reads a rename as one.
import type { PlaybookDocument } from '../playbook/document.ts';
import { previousNameIn, withoutPreviousName, withPreviousName } from '../playbook/previous-name.ts';
import type { Edit } from '../text/edit.ts';

export interface NameChange {
  readonly from: string;
  readonly to: string;
}

/**
 * An older `previousName` stays: it is the one that the last revision knows, when a document gets two new names in a
 * row. Back to the name that it says, it goes again, so that nothing is left of a rename that was taken back.
 */
export function previousNameEdits(document: PlaybookDocument, { from, to }: NameChange): readonly Edit[] {
  const before = previousNameIn(document);
  if (before && before.value !== to) return [];
  const edit = before ? withoutPreviousName(document) : withPreviousName(document, from);
  return edit ? [edit] : [];
}
