// Files that some systems cannot tell apart: their names differ only in capitals, or in how an accent is put together.
import type { PlaybookDocument } from '../playbook/document.ts';
import { keptIndex } from './kept-index.ts';
import type { Snapshot } from './snapshot.ts';

/** By the name that all of them have there: of each file the first document, in path order. */
const byName = keptIndex<ReadonlyMap<string, readonly PlaybookDocument[]>>({
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
    return names;
  },
  addedBy: ({ path }) => path,
  update(names, edited) {
    const now = new Map(names);
    for (const { before, after } of edited) {
      const name = foldedName(after.path);
      now.set(name, now.get(name)?.map((each) => (each === before ? after : each)) ?? []);
    }
    return now;
  },
});

/** The first documents of all files that are one with this one, itself among them. */
export function documentsOfSameName(snapshot: Snapshot, path: string): readonly PlaybookDocument[] {
  return byName(snapshot).get(foldedName(path)) ?? [];
}

/** As file systems of macOS and Windows compare names, which is near enough to what Unicode calls caseless matching. */
function foldedName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
