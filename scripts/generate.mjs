// Writes everything that follows from `schemas/`, `templates/` and the rule files; `--check` compares instead and fails on a difference.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDocs } from './generate/docs.mjs';
import { packExamples } from './generate/examples.mjs';
import { packPublishedSchemas } from './generate/published-schemas.mjs';
import { packSchemas } from './generate/schemas.mjs';
import { packTemplates } from './generate/templates.mjs';
import { generateTypes } from './generate/types.mjs';
import { generateValidators } from './generate/validators.mjs';
import { generateWords } from './generate/words.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const isCheck = process.argv.includes('--check');

/** In order: the docs are made by the product itself, from what the earlier steps wrote. */
const steps = [
  packSchemas,
  packPublishedSchemas,
  generateTypes,
  generateValidators,
  generateWords,
  packTemplates,
  packExamples,
  generateDocs,
];

const different = [];
for (const step of steps) {
  for (const [file, content] of await step(root)) {
    const target = path.join(root, file);
    const current = existsSync(target) ? await readFile(target, 'utf8') : undefined;
    if (current === content) continue;
    different.push(file);
    if (isCheck) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
if (isCheck && different.length > 0) {
  console.error(`These generated files are not current; run npm run generate:\n  ${different.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.error(isCheck ? 'Generated files are current.' : `Wrote ${different.length} files.`);
}
