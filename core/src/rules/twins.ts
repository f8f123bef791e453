// Ids that two things share: one of the two may be what an unknown name means.
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy } from '../playbook/kinds.ts';
import type { Definition } from '../schema/checked.ts';

export interface Twins {
  readonly first: Definition;
  readonly second: Definition;
}

const known = new WeakMap<PlaybookDocument, readonly Twins[]>();

export function twinsIn(document: PlaybookDocument): readonly Twins[] {
  const before = known.get(document);
  if (before) return before;
  const firsts = new Map<string, Definition>();
  const twins: Twins[] = [];
  for (const definition of document.definitions) {
    const { type, id, range } = definition;
    if (kindNamedBy(type)) continue;
    const key = `${places.has(type) ? 'place' : type} ${id}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, definition);
    else if (first.range.start !== range.start) twins.push({ first, second: definition });
  }
  known.set(document, twins);
  return twins;
}

/** One word may point to either. */
const places: ReadonlySet<string> = new Set(['surface', 'endpoint']);
