// `cli/src/generated/schemas.ts`: what the command `schema` prints, each self-contained, as texts that are parsed when asked for.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle, combinedName, readSchemas } from './read-schemas.mjs';

export async function packPublishedSchemas(root) {
  const playbook = JSON.parse(await readFile(path.join(root, 'schemas', combinedName), 'utf8'));
  delete playbook.$comment;
  const definitions = {};
  const config = bundle('config.schema.json', await readSchemas(root), definitions);
  const texts = { playbook, config: { ...config, definitions } };
  const lines = Object.entries(texts).map(([name, schema]) => `  ${name}: ${JSON.stringify(JSON.stringify(schema))},`);
  const packed = `// Generated from schemas/ by npm run generate. Do not edit.
export const publishedSchemas = {
${lines.join('\n')}
} as const;
`;
  return [['cli/src/generated/schemas.ts', packed]];
}
