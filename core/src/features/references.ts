// All places that mean the same thing as the word at a place, across files.
import type { Range } from '../text/range.ts';
import { occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface ReferencePlace {
  readonly path: string;
  /** Without quotes; the very start of a file that is named so. */
  readonly range: Range;
}

export interface ReferenceOptions {
  readonly withDefinition: boolean;
}

/** By path and then by place. */
export function references(
  snapshot: Snapshot,
  path: string,
  offset: number,
  { withDefinition }: ReferenceOptions,
): readonly ReferencePlace[] {
  const occurrence = occurrenceAt(snapshot, path, offset);
  const all = occurrence ? occurrencesOf(snapshot, occurrence.thing) : [];
  return all
    .filter(({ role }) => withDefinition || role === 'reference')
    .map(({ path: each, range }) => ({ path: each, range }));
}
