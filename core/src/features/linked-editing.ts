// The places in one document that change together while a name is typed: only where nothing else has to change with them.
import { kindNamedBy } from '../playbook/kinds.ts';
import type { Range } from '../text/range.ts';
import { occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { localeType, pieceType } from '../workspace/symbols.ts';
import { whyNotRenamed } from './rename-refusals.ts';

export interface LinkedRanges {
  readonly ranges: readonly Range[];
  /** What the text may become while it is typed. */
  readonly pattern: string;
}

/**
 * Only from where a thing gets its name: whoever types over a reference wants to point to something else. `undefined`
 * also for what other files name too, is named once, is written in several ways, or could not be renamed.
 */
export function linkedEditing(snapshot: Snapshot, path: string, offset: number): LinkedRanges | undefined {
  const here = occurrenceAt(snapshot, path, offset);
  if (here?.role !== 'definition' || !here.document || here.document.yaml.breaks.length > 0) return undefined;
  const { type, id } = here.thing;
  if (type === localeType || type === pieceType || kindNamedBy(type) || whyNotRenamed(snapshot, here) !== undefined)
    return undefined;
  const all = occurrencesOf(snapshot, here.thing);
  const content = snapshot.files.get(path)?.text.content ?? '';
  const isOneText = all.every(
    ({ document, form, range }) =>
      document === here.document && form === 'text' && content.slice(range.start, range.end) === id,
  );
  if (!isOneText || all.length < 2) return undefined;
  return { ranges: all.map(({ range }) => range), pattern: '[a-z0-9-]+' };
}
