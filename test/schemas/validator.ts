// Ajv over the hand-written schemas, strict, with our keywords known: the second opinion beside our own engine.
import { Ajv, type ValidateFunction } from 'ajv';
import { schemas } from './read-schemas.ts';

export const ourKeywords = [
  'x-defines',
  'x-refers',
  'x-identity',
  'x-impact',
  'x-scalar',
  'x-enum-words',
  'x-snippet',
  'x-default',
  'x-from',
];

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: true });
for (const keyword of ourKeywords) ajv.addKeyword(keyword);
for (const schema of schemas.values()) ajv.addSchema(schema);

/** Fails on a file that is no valid draft-07, or that refers to something that is not there. */
export function validatorOf(file: string): ValidateFunction {
  const validate = ajv.getSchema(file);
  if (!validate) throw new Error(`There is no schema ${file}`);
  return validate;
}

const fileOfKind = new Map<unknown, string>(
  [...schemas].flatMap(([file, { properties }]) => (properties?.kind ? [[properties.kind.const, file]] : [])),
);

/** What is wrong with a document, or with the config where there is no `kind`: one line each. */
export function mistakesIn(document: unknown): readonly string[] {
  const kind = typeof document === 'object' && document !== null && 'kind' in document ? document.kind : undefined;
  const file = kind === undefined ? 'config.schema.json' : fileOfKind.get(kind);
  if (file === undefined) return [`/kind ${String(kind)} is unknown`];
  const validate = validatorOf(file);
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
