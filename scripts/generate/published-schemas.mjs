// What the command `schema` prints, each self-contained: `cli/src/generated/schemas.ts`, as texts that are parsed when asked for, and the schemas of the reports in `schemas/`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle, combinedName, diffReportName, readSchemas, reportName } from './read-schemas.mjs';

export async function packPublishedSchemas(root) {
  const playbook = JSON.parse(await readFile(path.join(root, 'schemas', combinedName), 'utf8'));
  delete playbook.$comment;
  const definitions = {};
  const config = bundle('config.schema.json', await readSchemas(root), definitions);
  const report = JSON.parse(await readFile(path.join(root, 'cli/src', reportName), 'utf8'));
  const diff = JSON.parse(await readFile(path.join(root, 'cli/src', diffReportName), 'utf8'));
  const texts = { playbook, config: { ...config, definitions }, report, diff };
  const lines = Object.entries(texts).map(([name, schema]) => `  ${name}: ${JSON.stringify(JSON.stringify(schema))},`);
  const packed = `// Generated from schemas/ by npm run generate. Do not edit.
export const publishedSchemas = {
${lines.join('\n')}
} as const;
`;
  return [['cli/src/generated/schemas.ts', packed], copyOf(reportName, report), copyOf(diffReportName, diff)];
}

function copyOf(name, { $schema, ...rest }) {
  const $comment = `Generated from cli/src/${name} by npm run generate. Do not edit.`;
  return [`schemas/${name}`, `${JSON.stringify({ $schema, $comment, ...rest }, null, 2)}\n`];
}
