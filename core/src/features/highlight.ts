// The places in one file that mean the same thing as the word at the cursor.
import type { Range } from '../text/range.ts';
import { occurrenceAt, occurrencesIn } from '../workspace/occurrences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface Highlight {
  readonly range: Range;
  /** `write` where the thing gets its name. */
  readonly role: 'write' | 'read';
}

export function highlights(snapshot: Snapshot, path: string, offset: number): readonly Highlight[] {
  const occurrence = occurrenceAt(snapshot, path, offset);
  const file = snapshot.files.get(path);
  const all = occurrence && file ? occurrencesIn(snapshot, file, occurrence.thing) : [];
  return all
    .filter(({ form }) => form !== 'file')
    .map(({ range, role }) => ({ range, role: role === 'definition' ? 'write' : 'read' }));
}
