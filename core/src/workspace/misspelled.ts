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
    const isUsed = usesAround(inquiry, document);
    const unused = document.definitions.filter(({ type, id }) => !isUsed(type, id));
    return unused.flatMap((definition) => misspelled(inquiry, document, definition) ?? []);
  },
);

/** Whether a name that points to nothing is right, and the thing it means is misspelled where it is defined. */
export function isMisspelledAtHome(inquiry: Inquiry, document: PlaybookDocument, { to, id }: Reference): boolean {
  return to.types.some((type) =>
    homesOf(inquiry, document, type).some((home) =>
      home.definitions.some(
        (definition) =>
          definition.type === type &&
          !usesAround(inquiry, home)(type, definition.id) &&
          misspelled(inquiry, home, definition)?.meant === id,
      ),
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

/** For a definition that nobody uses. */
function misspelled(inquiry: Inquiry, home: PlaybookDocument, definition: Definition): Misspelled | undefined {
  const { type, id } = definition;
  const names = home.definitions.filter((each) => each.type === type).map((each) => each.id);
  const meant = closest(
    id,
    usedNames(inquiry, home, type).filter((name) => isUnknown(inquiry, home, type, name)),
  );
  if (meant === undefined || closest(meant, names) !== id) return undefined;
  const uses = usesOf(inquiry, home, type, meant);
  return uses < 2 ? undefined : { definition, meant, uses };
}

function isUnknown(inquiry: Inquiry, home: PlaybookDocument, type: string, name: string): boolean {
  const kind = kindNamedBy(type);
  const isShipped = kind === 'MessageTemplate' && template(inquiry, name) !== undefined;
  if (kind) return !isShipped && !isBuiltinName(type, name) && named(inquiry, kind, name).length === 0;
  return definitionIn(home, type, name) === undefined;
}

function usedNames(inquiry: Inquiry, home: PlaybookDocument, type: string): readonly string[] {
  if (scopeOfType(type) !== 'document') return referencedNames(inquiry, type, strategyAround(home, type));
  return [...new Set(home.references.filter(({ to }) => to.types.includes(type)).map(({ id }) => id))];
}

/** Whether anybody uses what a document defines; one question for all that a strategy defines of a type. */
function usesAround(inquiry: Inquiry, home: PlaybookDocument): (type: string, id: string) => boolean {
  const used = new Map<string, ReadonlySet<unknown>>();
  return (type, id) => {
    const before = used.get(type);
    if (before) return before.has(id);
    const scope = scopeOfType(type);
    if (scope === 'document') return usesIn(home).has(`${type} ${id}`);
    if (scope !== 'strategy') return knownToRefer(inquiry, type, id).length > 0;
    const names = referencedSet(inquiry, type, home.name);
    used.set(type, names);
    return names.has(id);
  };
}

function usesOf(inquiry: Inquiry, home: PlaybookDocument, type: string, name: string): number {
  const users =
    scopeOfType(type) === 'document' ? [home] : knownToRefer(inquiry, type, name, strategyAround(home, type));
  let count = 0;
  for (const user of users) count += usesIn(user).get(`${type} ${name}`) ?? 0;
  return count;
}

const useCounts = new WeakMap<PlaybookDocument, ReadonlyMap<string, number>>();

/** How often a document points to each thing, by type and name. */
function usesIn(document: PlaybookDocument): ReadonlyMap<string, number> {
  const before = useCounts.get(document);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { to, id } of document.references) {
    for (const type of new Set(to.types)) counts.set(`${type} ${id}`, (counts.get(`${type} ${id}`) ?? 0) + 1);
  }
  useCounts.set(document, counts);
  return counts;
}

function strategyAround(home: PlaybookDocument, type: string): string {
  return scopeOfType(type) === 'strategy' ? (home.name ?? '') : '';
}
