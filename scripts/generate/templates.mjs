// `core/src/generated/templates.ts` and `parsed-templates.ts`: the templates that ship, as texts by path, and as core's own reader parses them.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadModule } from './docs/load-module.mjs';

export async function packTemplates(root) {
  const folder = path.join(root, 'templates');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/')).sort();
  const lines = [];
  const parsed = new Map();
  const { parseTemplateText } = await loadModule(root, 'core/src/template/read.ts');
  const { hashText } = await loadModule(root, 'core/src/text/hash.ts');
  for (const name of names.filter((each) => /\.(hbs|playbook\.yaml)$/.test(each))) {
    const text = await readFile(path.join(folder, name), 'utf8');
    lines.push(`  ${JSON.stringify(name)}: ${JSON.stringify(text)},`);
    if (!name.endsWith('.hbs')) continue;
    // Spread by name, because what is worked out on demand is not copied as a getter.
    const { fields, fieldProblems, bodyStart, body, problems } = parseTemplateText(text);
    const read = { path: name, text: { fields, fieldProblems, bodyStart, body, problems } };
    parsed.set(hashText(text), JSON.stringify(read));
  }
  const packed = `// Generated from templates/ by npm run generate. Do not edit.
export const templateTexts: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
  const packedParsed = `// Generated from templates/ by npm run generate. Do not edit.
/** By the hash of the text. */
export const parsedTemplates: Readonly<Record<string, string>> = {
${[...parsed].map(([hash, read]) => `  ${JSON.stringify(hash)}: ${JSON.stringify(read)},`).join('\n')}
};
`;
  return [
    ['core/src/generated/templates.ts', packed],
    ['core/src/generated/parsed-templates.ts', packedParsed],
  ];
}
