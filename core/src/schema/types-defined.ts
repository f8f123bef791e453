// Which types of things a part of a schema can define.
import { resolve, type Schema } from './schema.ts';

const known = new WeakMap<Schema, ReadonlySet<string>>();

/** Everything that `x-defines` names anywhere below; memoised. */
export function typesDefinedBy(schema: Schema): ReadonlySet<string> {
  const before = known.get(schema);
  if (before) return before;
  const types = new Set<string>();
  known.set(schema, types);
  if (schema['x-defines']) types.add(schema['x-defines']);
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(schema.propertyNames ? [schema.propertyNames] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  for (const part of parts) for (const type of typesDefinedBy(resolve(part, schema.home))) types.add(type);
  return types;
}
