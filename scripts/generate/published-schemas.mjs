// What the command `schema` prints, each self-contained: `cli/src/generated/schemas.ts`, as texts that are parsed when asked for, and `schemas/report.schema.json`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle, combinedName, readSchemas, reportName } from './read-schemas.mjs';

export async function packPublishedSchemas(root) {
  const playbook = JSON.parse(await readFile(path.join(root, 'schemas', combinedName), 'utf8'));
  delete playbook.$comment;
  const definitions = {};
  const config = bundle('config.schema.json', await readSchemas(root), definitions);
  const report = JSON.parse(await readFile(path.join(root, 'cli/src', reportName), 'utf8'));
  const texts = { playbook, config: { ...config, definitions }, report };
  const lines = Object.entries(texts).map(([name, schema]) => `  ${name}: ${JSON.stringify(JSON.stringify(schema))},`);
  const packed = `// Generated from schemas/ by npm run generate. Do not edit.
export const publishedSchemas = {
${lines.join('\n')}
} as const;
`;
  const { $schema, ...rest } = report;
  const $comment = 'Generated from cli/src/report.schema.json by npm run generate. Do not edit.';
  return [
    ['cli/src/generated/schemas.ts', packed],
    [`schemas/${reportName}`, `${JSON.stringify({ $schema, $comment, ...rest }, null, 2)}\n`],
  ];
}
