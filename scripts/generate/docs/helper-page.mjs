// `docs/reference/helpers.md`: what a template can call, from the same words as hover and completion.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadModule } from './load-module.mjs';
import { code, either, fence, page } from './markdown.mjs';

export async function helperPage(root) {
  const { helperShapes } = await loadModule(root, 'core/src/template/helper-names.ts');
  const { blockNames } = await loadModule(root, 'core/src/template/tree.ts');
  const blocks = blockNames.map((name) => code(`{{#${name} …}}`));
  const entries = await readdir(path.join(root, 'templates/partials'), { withFileTypes: true });
  const pieces = entries.filter((entry) => entry.isDirectory()).map(({ name }) => code(`{{> ${name}}}`));
  const sections = Object.entries(helperShapes).flatMap(([name, { words, example, options }]) => [
    `## ${code(name)}`,
    words,
    fence(example, 'handlebars'),
    Object.keys(options).length > 0 ? `Options: ${Object.keys(options).map(code).join(', ')}.` : undefined,
  ]);
  const content = page([
    '# Helpers',
    'A helper writes a value as the reader’s language does. It stands in double braces, before the value.',
    `Beside helpers, a template has the blocks ${either(blocks)}, each with an \`{{else}}\` if you like, and the pieces that ship: ${either(pieces.sort())}. There is nothing else, and no way to run code.`,
    ...sections,
  ]);
  return ['docs/reference/helpers.md', content];
}
