// The places in one file that mean the same thing as the word at the cursor.
import type { Range } from '../text/range.ts';
import { occurrenceAt, occurrencesIn } from '../workspace/occurrences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { templateWordAt, templateWords } from './template-words.ts';

export interface Highlight {
  readonly range: Range;
  /** `write` where the thing gets its name. */
  readonly role: 'write' | 'read';
}

export function highlights(snapshot: Snapshot, path: string, offset: number): readonly Highlight[] {
  const occurrence = occurrenceAt(snapshot, path, offset);
  const file = snapshot.files.get(path);
  if (!occurrence || !file) return wordHighlights(snapshot, path, offset);
  return occurrencesIn(snapshot, file, occurrence.thing)
    .filter(({ form }) => form !== 'file')
    .map(({ range, role }) => ({ range, role: role === 'definition' ? 'write' : 'read' }));
}

/** In the text of a template also values, helpers, and the tags of a block. */
function wordHighlights(snapshot: Snapshot, path: string, offset: number): readonly Highlight[] {
  const here = templateWordAt(snapshot, path, offset);
  const same = here ? templateWords(snapshot, path, offset).filter(({ key }) => key === here.key) : [];
  return same.map(({ range, isDefinition }) => ({ range, role: isDefinition ? 'write' : 'read' }));
}
