// What a name in a workspace stands for, so that two places that mean the same thing can be told to.
import type { PlaybookDocument } from '../playbook/document.ts';
import { scopeOfType } from '../playbook/kinds.ts';
import type { Definition, Reference } from '../schema/checked.ts';
import { definitionIn } from './find.ts';
import { fieldType, templatesOf, templatesSharing } from './recipient-fields.ts';
import { nameOfStrategy } from './reference-index.ts';
import { documentsNamed, type Snapshot } from './snapshot.ts';
import type { TemplateTextFile } from './source-file.ts';

/**
 * Something that has a name: a document, a thing in a strategy or a document, a language, a shared piece of templates.
 * Whether it exists is not said.
 */
export interface NamedThing {
  /** As in the schemas (`channel`, `calendar`, `phase`), or `locale`, or `piece`. */
  readonly type: string;
  readonly id: string;
  /** The same for the same thing, and for no other; fit as the key of a map. */
  readonly key: string;
}

export const localeType = 'locale';
/** A shared piece of templates, as in `{{> sign-off}}`. */
export const pieceType = 'piece';

export function thingDefined(snapshot: Snapshot, document: PlaybookDocument, { type, id }: Definition): NamedThing {
  return thingAt(snapshot, document, { type, id });
}

/** What the help desk fills in, as the text of a template or of a shared piece names it. */
export function fieldNamed(snapshot: Snapshot, file: TemplateTextFile, id: string): NamedThing {
  const [document] = templatesOf(snapshot, file);
  return document ? thingAt(snapshot, document, { type: fieldType, id }) : thing(fieldType, id, file.path);
}

/** Of several types that a reference may have, the first that exists; the first of all when none does. */
export function thingReferredTo(snapshot: Snapshot, document: PlaybookDocument, { to, id }: Reference): NamedThing {
  const [first = ''] = to.types;
  const type = to.types.length === 1 ? first : (to.types.find((each) => exists(snapshot, document, each, id)) ?? first);
  return thingAt(snapshot, document, { type, id });
}

/** Whether a name in a document could mean the thing at all: most documents name things of another strategy. */
export function canName(snapshot: Snapshot, document: PlaybookDocument, { type, id, key }: NamedThing): boolean {
  const isOfWorkspace = type === localeType || type === pieceType;
  return isOfWorkspace || thingAt(snapshot, document, { type, id }).key === key;
}

/** Something whose name counts in the whole workspace. */
export function thingOfWorkspace(type: string, id: string): NamedThing {
  return thing(type, id, '');
}

/** What the thing would be under another name. */
export function calledOtherwise({ type, id, key }: NamedThing, name: string): NamedThing {
  return { type, id: name, key: `${type} ${name}${key.slice(type.length + 1 + id.length)}` };
}

/** The strategy that a document names, or the document itself when it is one; the first of its name. */
export function strategyAround(snapshot: Snapshot, document: PlaybookDocument): PlaybookDocument | undefined {
  const name = nameOfStrategy(document);
  if (name === undefined) return undefined;
  const [first] = documentsNamed(snapshot, 'ChannelStrategy', name);
  return first;
}

function exists(snapshot: Snapshot, document: PlaybookDocument, type: string, id: string): boolean {
  const home = scopeOfType(type) === 'strategy' ? strategyAround(snapshot, document) : document;
  return home !== undefined && definitionIn(home, type, id) !== undefined;
}

function thingAt(snapshot: Snapshot, document: PlaybookDocument, { type, id }: TypedName): NamedThing {
  return thing(type, id, homeName(snapshot, document, { type, id }));
}

type TypedName = Pick<NamedThing, 'type' | 'id'>;

/** Which names do not mix: those of one strategy, of one document or of templates that share a piece, or of the workspace. */
function homeName(snapshot: Snapshot, document: PlaybookDocument, { type, id }: TypedName): string {
  const scope = scopeOfType(type);
  if (scope === 'workspace') return '';
  if (type === fieldType) return placeName(snapshot, templatesSharing(snapshot, id, document)[0] ?? document);
  const strategy = scope === 'strategy' ? nameOfStrategy(document) : undefined;
  return strategy === undefined ? placeName(snapshot, document) : `@${strategy}`;
}

/** A document by its place: its own name may be missing or taken twice. */
function placeName(snapshot: Snapshot, document: PlaybookDocument): string {
  const file = snapshot.files.get(document.path);
  const index = file?.type === 'playbooks' ? file.documents.findIndex((each) => each.document === document) : -1;
  return `${document.path}#${index}`;
}

function thing(type: string, id: string, home: string): NamedThing {
  return { type, id, key: `${type} ${id} ${home}` };
}
