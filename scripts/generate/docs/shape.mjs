// Reads a schema as a reader meets it: references followed, words merged, and the parts of a mapping in order.

/** A place in the schemas with its references followed; `name` is the definition that gave it its shape. */
export function follow(schema, file, schemas) {
  const target = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0].$ref : undefined);
  if (target === undefined) return { schema, file, name: undefined };
  const [other, pointer] = target.split('#');
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const home = other === '' ? file : folder + other;
  const id = pointer.replace('/definitions/', '');
  const found = schemas.get(home)?.definitions?.[id];
  if (!found) throw new Error(`${file}: ${target} leads nowhere`);
  const inner = follow(found, home, schemas);
  const { $ref: _, allOf: __, ...own } = schema;
  return { schema: { ...inner.schema, ...own }, file: inner.file, name: inner.name ?? `${home}#${id}` };
}

/**
 * Every mapping with fields of its own, in reading order: its path, its schema and its fields.
 * A mapping that occurs at several places is described at the first; `children` say where for each field.
 * `impact` and `identity` are those of the field that leads to it.
 */
export function sectionsOf(rootSchema, file, schemas) {
  const sections = [];
  const paths = new Map();
  const visit = (place, path, field) => {
    const key = place.name ?? path;
    if (paths.has(key)) return;
    paths.set(key, path);
    const { schema } = place;
    const fields = Object.entries(schema.properties).map(([name, child]) => ({
      name,
      isRequired: schema.required?.includes(name) ?? false,
      place: follow(child, place.file, schemas),
    }));
    const { 'x-impact': impact, 'x-identity': identity } = field?.place.schema ?? {};
    const section = { path, schema, fields, children: [], impact, identity };
    sections.push(section);
    for (const field of fields) {
      for (const [inner, suffix] of mappingsIn(field.place, schemas)) {
        const childPath = `${path === '' ? '' : `${path}.`}${field.name}${suffix}`;
        visit(inner, childPath, field);
        section.children.push({ field: field.name, path: paths.get(inner.name ?? childPath) ?? childPath });
      }
    }
  };
  visit(follow(rootSchema, file, schemas), '');
  return sections;
}

/** The mappings with fields inside a value, with what leads there: `[]` into a list, `.*` into a map. */
function mappingsIn(place, schemas, suffix = '') {
  const { schema, file } = place;
  const inside = (child, more) => mappingsIn(follow(child, file, schemas), schemas, suffix + more);
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => inside(branch, ''));
  if (schema.type === 'array') return schema.items ? inside(schema.items, '[]') : [];
  if (schema.type !== 'object') return [];
  if (schema.properties) return [[place, suffix]];
  return typeof schema.additionalProperties === 'object' ? inside(schema.additionalProperties, '.*') : [];
}

/** The values with fixed words in them, and what each word means. */
export function wordsIn(place, schemas) {
  const { schema, file } = place;
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : []), ...keysOf(schema)];
  return [
    ...Object.entries(schema['x-enum-words'] ?? {}),
    ...inner.flatMap((child) => wordsIn(follow(child, file, schemas), schemas)),
  ].filter(([word], index, all) => all.findIndex(([other]) => other === word) === index);
}

function keysOf(schema) {
  if (schema.type !== 'object' || schema.properties) return [];
  return [schema.propertyNames, schema.additionalProperties].filter((each) => typeof each === 'object');
}
