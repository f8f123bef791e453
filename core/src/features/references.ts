// All places that mean the same thing as the word at a place, across files.
import type { Range } from '../text/range.ts';
import { occurrenceAt, occurrencesOf } from '../workspace/occurrences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { templateDefinition } from './template-definition.ts';
import { templateWordAt, templateWords } from './template-words.ts';

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
  if (!occurrence) return wordReferences(snapshot, path, offset, { withDefinition });
  return occurrencesOf(snapshot, occurrence.thing)
    .filter(({ role }) => withDefinition || role === 'reference')
    .map(({ path: each, range }) => ({ path: each, range }));
}

/** In the texts of templates also values, wherever any template of the kind shows them, and helpers. */
function wordReferences(
  snapshot: Snapshot,
  path: string,
  offset: number,
  { withDefinition }: ReferenceOptions,
): readonly ReferencePlace[] {
  const here = templateWordAt(snapshot, path, offset);
  if (!here) return [];
  const isLocal = here.kind === 'given' || here.kind === 'block';
  const written = withDefinition && here.kind === 'value' ? templateDefinition(snapshot, path, offset)?.targets : [];
  return [...snapshot.files.keys()].flatMap((each) => [
    ...(written ?? []).filter((target) => target.path === each).map(({ range }) => ({ path: each, range })),
    ...(isLocal && each !== path ? [] : templateWords(snapshot, each, each === path ? offset : undefined))
      .filter(({ key, isDefinition }) => key === here.key && (withDefinition || !isDefinition))
      .map(({ range }) => ({ path: each, range })),
  ]);
}
