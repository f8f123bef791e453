// `core/src/generated/templates.ts`: the templates that ship, as texts by path.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export async function packTemplates(root) {
  const folder = path.join(root, 'templates');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/')).sort();
  const lines = [];
  for (const name of names.filter((each) => /\.(hbs|playbook\.yaml)$/.test(each))) {
    lines.push(`  ${JSON.stringify(name)}: ${JSON.stringify(await readFile(path.join(folder, name), 'utf8'))},`);
  }
  const packed = `// Generated from templates/ by npm run generate. Do not edit.
export const templateTexts: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
  return [['core/src/generated/templates.ts', packed]];
}
