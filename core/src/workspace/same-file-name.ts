// Files that some systems cannot tell apart: their names differ only in capitals, or in how an accent is put together.
import type { PlaybookDocument } from '../playbook/document.ts';
import { keptIndex } from './kept-index.ts';
import type { Snapshot } from './snapshot.ts';

/** Only names that several files have, by what they are there: of each file the first document, in path order. */
const sharedNames = keptIndex<ReadonlyMap<string, readonly PlaybookDocument[]>>({
  build(documents) {
    const names = new Map<string, PlaybookDocument[]>();
    let path: string | undefined;
    for (const document of documents) {
      if (document.path === path) continue;
      path = document.path;
      const sameName = names.get(foldedName(path));
      if (sameName) sameName.push(document);
      else names.set(foldedName(path), [document]);
    }
    return new Map([...names].filter(([, sameName]) => sameName.length > 1));
  },
  addedBy: ({ path }) => path,
  update(names, edited) {
    const now = new Map(names);
    for (const [name, sameName] of names) {
      now.set(
        name,
        sameName.map((each) => edited.find(({ before }) => before === each)?.after ?? each),
      );
    }
    return now;
  },
});

const nobody: readonly PlaybookDocument[] = [];

/** The first documents of all files that are one with this one, itself among them; none where it stands alone. */
export function documentsOfSameName(snapshot: Snapshot, path: string): readonly PlaybookDocument[] {
  const names = sharedNames(snapshot);
  return names.size === 0 ? nobody : (names.get(foldedName(path)) ?? nobody);
}

/** As file systems of macOS and Windows compare names, which is near enough to what Unicode calls caseless matching. */
function foldedName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
