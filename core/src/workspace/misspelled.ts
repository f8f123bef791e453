// Ids that are misspelled where they are defined: nobody uses them, and several places use the one they look like.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy, scopeOfType } from '../playbook/kinds.ts';
import type { Definition, Reference } from '../schema/checked.ts';
import { closest } from '../text/closest.ts';
import { definitionIn, type Found, isBuiltinName, strategyOf } from './find.ts';
import { all, type Inquiry, knownToRefer, named, referencedNames, referencedSet, shared, template } from './inquiry.ts';

export interface Misspelled {
  readonly definition: Definition;
  /** What others call it. */
  readonly meant: string;
  /** How often they do. */
  readonly uses: number;
}

/** The definitions of a document that are one slip away from what the rest of the workspace uses, twice or more. */
export const misspelledIn: (inquiry: Inquiry, document: PlaybookDocument) => readonly Misspelled[] = shared(
  (inquiry, document) => {
    const types = new Set(document.definitions.map(({ type }) => type));
    return [...types].flatMap((type) => misspelledOf(inquiry, document, type));
  },
);

/** Whether a name that points to nothing is right, and the thing it means is misspelled where it is defined. */
export function isMisspelledAtHome(inquiry: Inquiry, document: PlaybookDocument, { to, id }: Reference): boolean {
  return to.types.some((type) =>
    homesOf(inquiry, document, type).some((home) =>
      misspelledOf(inquiry, home, type).some(({ meant }) => meant === id),
    ),
  );
}

/** Whether nobody points to a thing; document, type and id as they were found. */
export function isUnused(inquiry: Inquiry, { document, type, definition }: Found): boolean {
  return usesOf(inquiry, document, type, definition.id) === 0;
}

/** Whether somebody uses an unknown name that is close to this one of the home: it may be what they mean. */
export function isMeantByUnknown(inquiry: Inquiry, home: PlaybookDocument, type: string, id: string): boolean {
  return usedNames(inquiry, home, type).some(
    (name) => isUnknown(inquiry, home, type, name) && closest(name, [id]) !== undefined,
  );
}

function homesOf(inquiry: Inquiry, document: PlaybookDocument, type: string): readonly PlaybookDocument[] {
  const kind = kindNamedBy(type);
  if (kind) return all(inquiry, kind);
  return [(scopeOfType(type) === 'strategy' ? strategyOf(inquiry, document) : document) ?? []].flat();
}

function misspelledOf(inquiry: Inquiry, home: PlaybookDocument, type: string): readonly Misspelled[] {
  const defined = home.definitions.filter((each) => each.type === type);
  const unused = unusedOf(inquiry, home, defined);
  if (unused.length === 0) return [];
  const unknown = usedNames(inquiry, home, type).filter((name) => isUnknown(inquiry, home, type, name));
  if (unknown.length === 0) return [];
  const ids = defined.map(({ id }) => id);
  return unused.flatMap((definition) => {
    const meant = closest(definition.id, unknown);
    if (meant === undefined || closest(meant, ids) !== definition.id) return [];
    const uses = usesOf(inquiry, home, type, meant);
    return uses < 2 ? [] : [{ definition, meant, uses }];
  });
}

/** One question for all that a strategy defines of a type; most things are used. */
function unusedOf(inquiry: Inquiry, home: PlaybookDocument, defined: readonly Definition[]): readonly Definition[] {
  const [first] = defined;
  if (!first) return [];
  const { type } = first;
  const scope = scopeOfType(type);
  if (scope === 'workspace') return defined.filter(({ id }) => knownToRefer(inquiry, type, id).length === 0);
  const used = scope === 'strategy' ? referencedSet(inquiry, type, home.name) : usesIn(home).get(type);
  return used ? defined.filter(({ id }) => !used.has(id)) : defined;
}

function isUnknown(inquiry: Inquiry, home: PlaybookDocument, type: string, name: string): boolean {
  const kind = kindNamedBy(type);
  const isShipped = kind === 'MessageTemplate' && template(inquiry, name) !== undefined;
  if (kind) return !isShipped && !isBuiltinName(type, name) && named(inquiry, kind, name).length === 0;
  return definitionIn(home, type, name) === undefined;
}

function usedNames(inquiry: Inquiry, home: PlaybookDocument, type: string): readonly string[] {
  if (scopeOfType(type) !== 'document') return referencedNames(inquiry, type, strategyAround(home, type));
  return [...(usesIn(home).get(type)?.keys() ?? [])];
}

function usesOf(inquiry: Inquiry, home: PlaybookDocument, type: string, name: string): number {
  const users =
    scopeOfType(type) === 'document' ? [home] : knownToRefer(inquiry, type, name, strategyAround(home, type));
  let count = 0;
  for (const user of users) count += usesIn(user).get(type)?.get(name) ?? 0;
  return count;
}

type UseCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const useCounts = new WeakMap<PlaybookDocument, UseCounts>();

/** How often a document points to each thing, by type and name. */
function usesIn(document: PlaybookDocument): UseCounts {
  const before = useCounts.get(document);
  if (before) return before;
  const counts = new Map<string, Map<string, number>>();
  for (const { to, id } of document.references) {
    for (const type of to.types.length > 1 ? new Set(to.types) : to.types) {
      const ofType = counts.get(type) ?? new Map<string, number>();
      counts.set(type, ofType.set(id, (ofType.get(id) ?? 0) + 1));
    }
  }
  useCounts.set(document, counts);
  return counts;
}

function strategyAround(home: PlaybookDocument, type: string): string {
  return scopeOfType(type) === 'strategy' ? (home.name ?? '') : '';
}
