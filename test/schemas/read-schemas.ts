// The hand-written schemas, and every place inside them that describes a value.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly 'x-defines'?: string;
  readonly 'x-refers'?: {
    readonly types: readonly string[];
    readonly words?: readonly string[];
    readonly url?: boolean;
  };
  readonly 'x-identity'?: 'id' | { readonly fields: readonly string[]; readonly expand?: readonly string[] };
  readonly 'x-impact'?: string;
  readonly 'x-scalar'?: string;
  readonly 'x-enum-words'?: Readonly<Record<string, string>>;
  readonly 'x-snippet'?: string;
  readonly 'x-default'?: string;
  readonly 'x-from'?: string;
}

export interface Located {
  readonly schema: Schema;
  readonly file: string;
}

export interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly schema: Schema;
  /** How the schema around it speaks of it. */
  readonly role: 'root' | 'definition' | 'property' | 'item' | 'branch' | 'value' | 'name' | 'part';
}

export const root = path.resolve(import.meta.dirname, '../..');

/** Made by `npm run generate`, for outside tools; they have rules of their own. */
const generated = ['playbook.schema.json', 'report.schema.json', 'diff-report.schema.json'];

export const schemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync(path.join(root, 'schemas'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.json') && !generated.includes(name))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8'))]),
);

export const places: readonly Place[] = [...schemas].flatMap(([file, schema]) => [
  ...placesIn({ file, pointer: '', schema, role: 'root' }),
]);

export function nameOf(place: Place): string {
  return `${place.file}#${place.pointer}`;
}

/** Where `$ref` leads, or the schema itself. */
export function follow(schema: Schema, file: string): Located {
  if (schema.$ref === undefined) return { schema, file };
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const home = name === '' ? file : path.posix.join(path.posix.dirname(file), name);
  const target = schemas.get(home)?.definitions?.[pointer.replace('/definitions/', '')];
  if (!target) throw new Error(`${file}: ${schema.$ref} leads nowhere`);
  return follow(target, home);
}

/** A keyword of a schema, or of what it refers to. */
export function keyword(schema: Schema, file: string, name: keyof Schema): unknown {
  const here = follow(schema, file);
  if (here.schema[name] !== undefined) return here.schema[name];
  for (const part of here.schema.allOf ?? []) {
    const found = keyword(part, here.file, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* placesIn(place: Place): Generator<Place> {
  yield place;
  const { schema, pointer } = place;
  const at = (child: Schema, step: string, role: Place['role']) =>
    placesIn({ file: place.file, pointer: `${pointer}/${step}`, schema: child, role });
  for (const [name, child] of Object.entries(schema.definitions ?? {}))
    yield* at(child, `definitions/${name}`, 'definition');
  for (const [name, child] of Object.entries(schema.properties ?? {}))
    yield* at(child, `properties/${name}`, 'property');
  for (const [index, child] of (schema.anyOf ?? []).entries()) yield* at(child, `anyOf/${index}`, 'branch');
  for (const [index, child] of (schema.allOf ?? []).entries()) yield* at(child, `allOf/${index}`, 'part');
  if (schema.items) yield* at(schema.items, 'items', 'item');
  if (schema.propertyNames) yield* at(schema.propertyNames, 'propertyNames', 'name');
  if (typeof schema.additionalProperties === 'object')
    yield* at(schema.additionalProperties, 'additionalProperties', 'value');
}
