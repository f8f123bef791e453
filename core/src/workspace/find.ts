// What a name or id in one document means: the thing it points to, wherever it is defined.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy, scopeOfType } from '../playbook/kinds.ts';
import type { Definition, Reference } from '../schema/checked.ts';
import { Unknowable } from '../schema/value.ts';
import { all, type DocumentOf, type Inquiry, isDocumentOf, mayBeHidden, named, template } from './inquiry.ts';
import { nameOfStrategy } from './reference-index.ts';

export interface Found {
  readonly type: string;
  readonly document: PlaybookDocument;
  readonly definition: Definition;
}

/** Words that mean something wherever a type is asked for, besides the words that the schema reserves. */
const builtinNames: Readonly<Record<string, readonly string[]>> = { calendar: ['24x7'] };

export function isBuiltinName(type: string, id: string): boolean {
  return builtinNames[type]?.includes(id) === true;
}

export function builtinNamesOf(type: string): readonly string[] {
  return builtinNames[type] ?? [];
}

/** The strategy that a policy or plan names, or the strategy itself; `undefined` when it is unknown or unreadable. */
export function strategyOf(inquiry: Inquiry, document: PlaybookDocument): DocumentOf<'ChannelStrategy'> | undefined {
  if (document.kind === 'ChannelStrategy') return isDocumentOf(document, 'ChannelStrategy') ? document : undefined;
  const name = nameOfStrategy(document);
  const strategy = name === undefined ? undefined : named(inquiry, 'ChannelStrategy', name)[0];
  return isDocumentOf(strategy, 'ChannelStrategy') ? strategy : undefined;
}

export type Resolution =
  | { readonly kind: 'found'; readonly found: Found }
  /** A name that the product itself knows, such as `24x7` or a template that ships. */
  | { readonly kind: 'builtin' }
  | { readonly kind: 'unknown' }
  /** The place where it would be defined is unknown or broken, which has a finding of its own. */
  | { readonly kind: 'unknowable' };

export function resolveReference(inquiry: Inquiry, document: PlaybookDocument, reference: Reference): Resolution {
  let isUnknowable = false;
  for (const type of reference.to.types) {
    const resolution = resolveAs(inquiry, document, type, reference.id);
    if (resolution.kind === 'found' || resolution.kind === 'builtin') return resolution;
    if (resolution.kind === 'unknowable') isUnknowable = true;
  }
  return { kind: isUnknowable ? 'unknowable' : 'unknown' };
}

function resolveAs(inquiry: Inquiry, document: PlaybookDocument, type: string, id: string): Resolution {
  if (isBuiltinName(type, id)) return { kind: 'builtin' };
  const kind = kindNamedBy(type);
  if (kind) {
    const target = named(inquiry, kind, id)[0];
    if (target) return definedIn(target, type, id);
    if (type === 'template' && template(inquiry, id)) return { kind: 'builtin' };
    return { kind: mayBeHidden(inquiry, kind, id) ? 'unknowable' : 'unknown' };
  }
  const home = scopeOfType(type) === 'strategy' ? strategyOf(inquiry, document) : document;
  return home ? definedIn(home, type, id) : { kind: 'unknowable' };
}

function definedIn(document: PlaybookDocument, type: string, id: string): Resolution {
  const definition = definitionIn(document, type, id);
  if (definition) return { kind: 'found', found: { type, document, definition } };
  return { kind: document.uncertain.has(type) || document.yaml.breaks.length > 0 ? 'unknowable' : 'unknown' };
}

const definitionIndexes = new WeakMap<PlaybookDocument, ReadonlyMap<string, Definition>>();

/** The first of its name. */
export function definitionIn(document: PlaybookDocument, type: string, id: string): Definition | undefined {
  let index = definitionIndexes.get(document);
  if (!index) {
    index = new Map(document.definitions.toReversed().map((each) => [`${each.type} ${each.id}`, each]));
    definitionIndexes.set(document, index);
  }
  return index.get(`${type} ${id}`);
}

/** All ids of a type that a document may point to, each once, in the order of their definition. */
export function candidates(inquiry: Inquiry, document: PlaybookDocument, type: string): readonly Found[] {
  const kind = kindNamedBy(type);
  if (kind) {
    const seen = new Set<string>();
    return all(inquiry, kind).flatMap((target) => {
      if (target.name === undefined || seen.has(target.name)) return [];
      seen.add(target.name);
      return ownDefinitions(target, type).slice(0, 1);
    });
  }
  const home = scopeOfType(type) === 'strategy' ? strategyOf(inquiry, document) : document;
  return home ? ownDefinitions(home, type) : [];
}

function ownDefinitions(document: PlaybookDocument, type: string): readonly Found[] {
  const seen = new Set<string>();
  return document.definitions.flatMap((definition) => {
    if (definition.type !== type || seen.has(definition.id)) return [];
    seen.add(definition.id);
    return [{ type, document, definition }];
  });
}

/** For rules: what is not known has its finding, so asking for it ends the question. */
export function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Unknowable();
  return value;
}
