// What the walk asks of a schema at every value: worked out once for each place, and kept.
import type { ScalarNode } from '../yaml/tree.ts';
import { patternOf } from './pattern.ts';
import { branchesOf, itemsOf, propertyOf, type RefersTo, resolve, type Schema } from './schema.ts';

/** A schema by the form of what may stand there. */
export interface Place {
  readonly schema: Schema;
  readonly map: MapPlace | undefined;
  readonly list: ListPlace | undefined;
  /** In the order of the alternatives. */
  readonly scalars: readonly ScalarPlace[];
}

export interface MapPlace {
  readonly schema: Schema;
  readonly keys: ReadonlyMap<string, KeyPlace>;
  /** Of keys that the schema does not name, and of the key itself then. */
  readonly rest: Schema | undefined;
  readonly restName: Schema | undefined;
  /** How many keys have to be there. */
  readonly required: number;
}

export interface KeyPlace {
  /** The key as the schema writes it. */
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

export interface ListPlace {
  readonly schema: Schema;
  readonly items: Schema | undefined;
}

export interface ScalarPlace {
  readonly schema: Schema;
  readonly type: Schema['type'];
  readonly words: readonly ScalarNode['value'][] | undefined;
  readonly minimum: number;
  readonly maximum: number;
  readonly minLength: number;
  readonly maxLength: number;
  readonly grammar: string | undefined;
  readonly pattern: RegExp | undefined;
  readonly defines: string | undefined;
  readonly refers: RefersTo | undefined;
}

const places = new WeakMap<Schema, Place>();

export function placeOf(schema: Schema): Place {
  const known = places.get(schema);
  if (known) return known;
  const branches = branchesOf(schema);
  const map = branches.find(({ type }) => type === 'object');
  const list = branches.find(({ type }) => type === 'array');
  const scalars = branches.filter(({ type }) => type !== 'object' && type !== 'array');
  const place: Place = {
    schema,
    map: map && mapPlace(map),
    list: list && { schema: list, items: itemsOf(list) },
    scalars: scalars.map(scalarPlace),
  };
  places.set(schema, place);
  return place;
}

function mapPlace(schema: Schema): MapPlace {
  const required = new Set(schema.required);
  const keys = new Map<string, KeyPlace>();
  for (const name of Object.keys(schema.properties ?? {})) {
    const property = propertyOf(schema, name);
    if (property) keys.set(name, { name, schema: property, isRequired: required.has(name) });
  }
  const { additionalProperties: rest, propertyNames, home } = schema;
  return {
    schema,
    keys,
    rest: typeof rest === 'object' ? resolve(rest, home) : undefined,
    restName: propertyNames && resolve(propertyNames, home),
    required: required.size,
  };
}

function scalarPlace(schema: Schema): ScalarPlace {
  return {
    schema,
    type: schema.type,
    words: schema.enum ?? (schema.const === undefined ? undefined : [schema.const]),
    minimum: schema.minimum ?? -Infinity,
    maximum: schema.maximum ?? Infinity,
    minLength: schema.minLength ?? 0,
    maxLength: schema.maxLength ?? Infinity,
    grammar: schema['x-scalar'],
    pattern: schema.pattern === undefined ? undefined : patternOf(schema.pattern),
    defines: schema['x-defines'],
    refers: schema['x-refers'],
  };
}
