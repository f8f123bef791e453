// Ids that are misspelled where they are defined: nobody uses them, and several places use the one they look like.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy, scopeOfType } from '../playbook/kinds.ts';
import type { Definition, Reference } from '../schema/checked.ts';
import { closest } from '../text/closest.ts';
import { isBuiltinName, strategyOf } from './find.ts';
import { all, type Inquiry, knownToRefer, named, referencedNames } from './inquiry.ts';

export interface Misspelled {
  readonly definition: Definition;
  /** What others call it. */
  readonly meant: string;
  /** How often they do. */
  readonly uses: number;
}

/** The definitions of a document that are one slip away from what the rest of the workspace uses, twice or more. */
export function misspelledIn(inquiry: Inquiry, document: PlaybookDocument): readonly Misspelled[] {
  return document.definitions.flatMap((definition) => misspelled(inquiry, document, definition) ?? []);
}

/** Whether a name that points to nothing is right, and the thing it means is misspelled where it is defined. */
export function isMisspelledAtHome(inquiry: Inquiry, document: PlaybookDocument, { to, id }: Reference): boolean {
  return to.types.some((type) =>
    homesOf(inquiry, document, type).some((home) =>
      home.definitions.some(
        (definition) => definition.type === type && misspelled(inquiry, home, definition)?.meant === id,
      ),
    ),
  );
}

function homesOf(inquiry: Inquiry, document: PlaybookDocument, type: string): readonly PlaybookDocument[] {
  const kind = kindNamedBy(type);
  if (kind) return all(inquiry, kind);
  return [(scopeOfType(type) === 'strategy' ? strategyOf(inquiry, document) : document) ?? []].flat();
}

function misspelled(inquiry: Inquiry, home: PlaybookDocument, definition: Definition): Misspelled | undefined {
  const { type, id } = definition;
  if (usesOf(inquiry, home, type, id) > 0) return undefined;
  const names = home.definitions.filter((each) => each.type === type).map((each) => each.id);
  const meant = closest(
    id,
    referencedNames(inquiry, type).filter((name) => isUnknown(inquiry, home, type, name)),
  );
  if (meant === undefined || closest(meant, names) !== id) return undefined;
  const uses = usesOf(inquiry, home, type, meant);
  return uses < 2 ? undefined : { definition, meant, uses };
}

function isUnknown(inquiry: Inquiry, home: PlaybookDocument, type: string, name: string): boolean {
  const kind = kindNamedBy(type);
  if (kind) return !isBuiltinName(type, name) && named(inquiry, kind, name).length === 0;
  return !home.definitions.some((each) => each.type === type && each.id === name);
}

function usesOf(inquiry: Inquiry, home: PlaybookDocument, type: string, name: string): number {
  let count = 0;
  for (const user of knownToRefer(inquiry, type, name)) {
    if (!homesOf(inquiry, user, type).includes(home)) continue;
    for (const { to, id } of user.references) if (id === name && to.types.includes(type)) count++;
  }
  return count;
}
