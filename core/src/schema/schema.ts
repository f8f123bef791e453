// Our JSON Schemas (draft-07) as the engine reads them: `$ref` and `allOf` resolved, one plain object per place.

export interface RefersTo {
  readonly types: readonly string[];
  /** Reserved words that are allowed too, such as `all` and `none`. */
  readonly words?: readonly string[];
  /** An absolute https address is allowed too. */
  readonly url?: boolean;
}

/** A schema as written in `schemas/`; `schemas/README.md` names the keywords. */
export interface RawSchema {
  readonly $ref?: string;
  readonly allOf?: readonly RawSchema[];
  readonly anyOf?: readonly RawSchema[];
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | RawSchema;
  readonly propertyNames?: RawSchema;
  readonly items?: RawSchema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly 'x-enum-words'?: Readonly<Record<string, string>>;
  readonly 'x-scalar'?: string;
  readonly 'x-defines'?: string;
  readonly 'x-refers'?: RefersTo;
  readonly 'x-identity'?: unknown;
  readonly 'x-impact'?: string;
  readonly 'x-snippet'?: string;
  readonly 'x-default'?: unknown;
  readonly 'x-from'?: string;
  readonly definitions?: Readonly<Record<string, RawSchema>>;
}

/** One place in a schema, with nothing left to look up: the parts of `allOf` merged, the outer words first. */
export type Schema = Omit<RawSchema, '$ref' | 'allOf' | 'definitions'> & { readonly home: SchemaFile };

/** A schema file and those beside it, by file name. */
export interface SchemaFile {
  readonly name: string;
  readonly root: RawSchema;
  readonly files: (name: string) => SchemaFile;
}

const resolved = new WeakMap<RawSchema, Schema>();

/** Follows references and merges `allOf`; memoised, so that the same place is always the same object. */
export function resolve(raw: RawSchema, home: SchemaFile): Schema {
  const known = resolved.get(raw);
  if (known) return known;
  const schema = merge(raw, home);
  resolved.set(raw, schema);
  return schema;
}

export function rootOf(file: SchemaFile): Schema {
  return resolve(file.root, file);
}

export function propertyOf(schema: Schema, key: string): Schema | undefined {
  const raw = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  if (raw) return resolve(raw, schema.home);
  const rest = schema.additionalProperties;
  return typeof rest === 'object' ? resolve(rest, schema.home) : undefined;
}

export function itemsOf(schema: Schema): Schema | undefined {
  return schema.items && resolve(schema.items, schema.home);
}

/** The alternatives of a union, unions inside it opened; a schema without `anyOf` is its own only branch. */
export function branchesOf(schema: Schema): readonly Schema[] {
  const known = branches.get(schema);
  if (known) return known;
  const all = schema.anyOf
    ? schema.anyOf.flatMap((raw) => branchesOf(resolve(raw, schema.home))).map((branch) => inherit(schema, branch))
    : [schema];
  branches.set(schema, all);
  return all;
}

const branches = new WeakMap<Schema, readonly Schema[]>();

/** A branch speaks with the words of the place where the union stands, and keeps its own otherwise. */
function inherit(union: Schema, branch: Schema): Schema {
  const { anyOf: _, ...words } = union;
  return { ...words, ...branch, ...pick(union, 'title'), ...pick(union, 'description'), ...pick(union, 'x-impact') };
}

function pick<Key extends keyof Schema>(schema: Schema, key: Key): Partial<Schema> {
  return schema[key] === undefined ? {} : { [key]: schema[key] };
}

function merge(raw: RawSchema, home: SchemaFile): Schema {
  if (raw.$ref) {
    const { raw: target, home: targetHome } = lookUp(raw.$ref, home);
    return resolve(target, targetHome);
  }
  if (!raw.allOf) return { ...raw, home };
  const { allOf, ...own } = raw;
  let merged: Schema = { ...own, home };
  for (const part of allOf.toReversed()) {
    const schema = resolve(part, home);
    merged = Object.assign({}, schema, merged, { home: schema.home });
  }
  return merged;
}

/** Where a `$ref` leads. */
export function lookUp(ref: string, home: SchemaFile): { readonly raw: RawSchema; readonly home: SchemaFile } {
  const [name = '', pointer = ''] = ref.split('#');
  const file = name === '' || name === home.name ? home : home.files(name);
  const definition = /^\/definitions\/(.+)$/.exec(pointer)?.[1];
  const raw = definition === undefined ? file.root : file.root.definitions?.[definition];
  if (!raw) throw new Error(`Schema reference ${ref} in ${home.name} leads nowhere.`);
  return { raw, home: file };
}
