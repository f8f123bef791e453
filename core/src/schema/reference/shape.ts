// Reads a schema as a reader meets it: references followed, words merged, and the parts of a mapping in order.
import { lookUp, type RawSchema, type SchemaFile } from '../schema.ts';

export interface Place {
  readonly schema: RawSchema;
  /** In which its references count. */
  readonly home: SchemaFile;
  /** The definition that gave it its shape, such as `common.schema.json#duration`. */
  readonly name: string | undefined;
}

export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly place: Place;
}

/** A mapping with fields of its own. */
export interface Section {
  /** From the root, such as `plan.reasons[]`; empty for the root itself. */
  readonly path: string;
  readonly schema: RawSchema;
  readonly fields: readonly Field[];
  /** Where what is inside a field is described. */
  readonly children: readonly { readonly field: string; readonly path: string }[];
  /** Of the field that leads here. */
  readonly impact: string | undefined;
  readonly identity: unknown;
}

/** Its references followed, the outer words first. */
export function follow(schema: RawSchema, home: SchemaFile): Place {
  const target = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]?.$ref : undefined);
  if (target === undefined) return { schema, home, name: undefined };
  const found = lookUp(target, home);
  const inner = follow(found.raw, found.home);
  const { $ref: _, allOf: __, ...own } = schema;
  const name = inner.name ?? `${found.home.name}${target.slice(target.indexOf('#')).replace('/definitions/', '')}`;
  return { schema: { ...inner.schema, ...own }, home: inner.home, name };
}

/** Every mapping with fields of its own, in reading order. One that occurs at several places is described at the first. */
export function sectionsOf({ root, ...rest }: SchemaFile): readonly Section[] {
  const sections: Section[] = [];
  const paths = new Map<string, string>();
  const visit = (place: Place, path: string, field?: Field): void => {
    const key = place.name ?? path;
    if (paths.has(key)) return;
    paths.set(key, path);
    const { 'x-impact': impact, 'x-identity': identity } = field?.place.schema ?? {};
    const fields = fieldsOf(place);
    const children: { field: string; path: string }[] = [];
    sections.push({ path, schema: place.schema, fields, children, impact, identity });
    for (const inside of fields) {
      for (const [inner, suffix] of mappingsIn(inside.place)) {
        const childPath = `${path === '' ? '' : `${path}.`}${inside.name}${suffix}`;
        visit(inner, childPath, inside);
        children.push({ field: inside.name, path: paths.get(inner.name ?? childPath) ?? childPath });
      }
    }
  };
  visit(follow(root, { root, ...rest }), '');
  return sections;
}

function fieldsOf({ schema, home }: Place): readonly Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, child]) => ({
    name,
    isRequired: schema.required?.includes(name) ?? false,
    place: follow(child, home),
  }));
}

/** The mappings with fields inside a value, with what leads there: `[]` into a list, `.*` into a map. */
function mappingsIn(place: Place, suffix = ''): readonly (readonly [Place, string])[] {
  const { schema, home } = place;
  const inside = (child: RawSchema, more: string) => mappingsIn(follow(child, home), suffix + more);
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => inside(branch, ''));
  if (schema.type === 'array') return schema.items ? inside(schema.items, '[]') : [];
  if (schema.type !== 'object') return [];
  if (schema.properties) return [[place, suffix]];
  return typeof schema.additionalProperties === 'object' ? inside(schema.additionalProperties, '.*') : [];
}

/** The values with fixed words in them, and what each word means. */
export function wordsIn({ schema, home }: Place): readonly (readonly [word: string, meaning: string])[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : []), ...keysOf(schema)];
  const all = [
    ...Object.entries(schema['x-enum-words'] ?? {}),
    ...inner.flatMap((child) => wordsIn(follow(child, home))),
  ];
  return all.filter(([word], index) => all.findIndex(([other]) => other === word) === index);
}

function keysOf(schema: RawSchema): readonly RawSchema[] {
  if (schema.type !== 'object' || schema.properties) return [];
  return [schema.propertyNames, schema.additionalProperties].filter((each) => typeof each === 'object');
}
