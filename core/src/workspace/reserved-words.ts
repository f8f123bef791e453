// Words that mean something of their own where a thing of a type could be named, such as `all` or `24x7`.
import { kindNames, schemaOfKind } from '../playbook/kinds.ts';
import { resolve, type Schema } from '../schema/schema.ts';
import { builtinNamesOf } from './find.ts';

/** A thing of this name could not be told from the word. */
export function reservedWords(type: string): ReadonlySet<string> {
  known ??= collected();
  return new Set([...(known.words.get(type) ?? []), ...builtinNamesOf(type)]);
}

/** Types that may stand in the same place, so that one name for two of them leaves open which is meant. */
export function typesBeside(type: string): ReadonlySet<string> {
  known ??= collected();
  return known.beside.get(type) ?? new Set([type]);
}

interface Collected {
  readonly words: Map<string, Set<string>>;
  readonly beside: Map<string, Set<string>>;
}

let known: Collected | undefined;

function collected(): Collected {
  const all: Collected = { words: new Map(), beside: new Map() };
  const seen = new Set<Schema>();
  for (const kind of kindNames) collect(schemaOfKind(kind), seen, all);
  return all;
}

function collect(schema: Schema, seen: Set<Schema>, all: Collected): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const to = schema['x-refers'];
  for (const type of to?.types ?? []) {
    all.words.set(type, new Set([...(all.words.get(type) ?? []), ...(to?.words ?? [])]));
    all.beside.set(type, new Set([...(all.beside.get(type) ?? []), ...(to?.types ?? [])]));
  }
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(schema.propertyNames ? [schema.propertyNames] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  for (const part of parts) collect(resolve(part, schema.home), seen, all);
}
