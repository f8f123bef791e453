// How often a thing is pointed to, and where: from the index of who points to what, without a walk over the workspace.
import type { PlaybookDocument } from '../playbook/document.ts';
import { scopeOfType } from '../playbook/kinds.ts';
import type { Definition } from '../schema/checked.ts';
import { type Range, shift } from '../text/range.ts';
import { usersOf } from '../workspace/reference-index.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';

/** What is pointed to; plain, so that an editor can hand it back. */
export interface Used {
  readonly type: string;
  readonly name: string;
  /** Of the strategy in which the name is looked up; empty for names of the whole workspace. */
  readonly strategy: string;
}

export interface UsePlace {
  readonly path: string;
  /** From the start of the file. */
  readonly range: Range;
}

/** `undefined` for what lives in one document only. */
export function usedDefinition({ name }: PlaybookDocument, { type, id }: Definition): Used | undefined {
  const scope = scopeOfType(type);
  if (scope === 'document') return undefined;
  return { type, name: id, strategy: scope === 'strategy' ? (name ?? '') : '' };
}

export function countUses(snapshot: Snapshot, used: Used): number {
  let count = 0;
  for (const document of usersOf(snapshot, used)) count += rangesIn(document, used).length;
  return count;
}

/** By path and then by place. */
export function usesOf(snapshot: Snapshot, used: Used): readonly UsePlace[] {
  return usersOf(snapshot, used).flatMap((document) => {
    const start = startOf(snapshot, document);
    return rangesIn(document, used).map((range) => ({ path: document.path, range: shift(range, start) }));
  });
}

const byDocument = new WeakMap<PlaybookDocument, ReadonlyMap<string, readonly Range[]>>();

/** What an alias or a merge key repeats counts once. */
function rangesIn(document: PlaybookDocument, { type, name }: Used): readonly Range[] {
  const known = byDocument.get(document) ?? rangesByName(document);
  byDocument.set(document, known);
  return known.get(`${type} ${name}`) ?? [];
}

function rangesByName({ references }: PlaybookDocument): ReadonlyMap<string, readonly Range[]> {
  const ranges = new Map<string, Range[]>();
  for (const { to, id, range } of references) {
    for (const type of to.types) {
      const key = `${type} ${id}`;
      const same = ranges.get(key);
      if (!same) ranges.set(key, [range]);
      else if (!same.some(({ start }) => start === range.start)) same.push(range);
    }
  }
  for (const same of ranges.values()) same.sort((a, b) => a.start - b.start);
  return ranges;
}
