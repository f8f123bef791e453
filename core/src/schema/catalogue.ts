// The packed schemas, each parsed when it is first asked for.

import { assert } from '../bug.ts';
import { schemaTexts } from '../generated/schemas.ts';
import { type RawSchema, rootOf, type Schema, type SchemaFile } from './schema.ts';

const files = new Map<string, SchemaFile>();

/** By file name inside `schemas/`, such as `sunset-plan.schema.json`. */
export function schemaNamed(name: string): Schema {
  return rootOf(schemaFile(name));
}

/** The same as it is written, with its definitions. */
export function schemaFile(name: string): SchemaFile {
  const known = files.get(name);
  if (known) return known;
  const text = schemaTexts[name];
  assert(text !== undefined, `There is no schema ${name}.`);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const root: RawSchema = JSON.parse(text);
  const file: SchemaFile = {
    name,
    root,
    files: (other) => schemaFile(other.startsWith('../') ? other.slice(3) : folder + other),
  };
  files.set(name, file);
  return file;
}
