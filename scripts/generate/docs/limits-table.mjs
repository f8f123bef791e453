// The table of limits in SECURITY.md, with the figures of the sources; a limit that has no words here fails the generator.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadModule } from './load-module.mjs';
import { table } from './markdown.mjs';

const file = 'SECURITY.md';
const told = 'A finding at its place; the other files are checked as ever.';
const cut = 'A finding; the message is not finished.';

/** By the names of the sources. */
const words = {
  file: {
    maximumFileBytes: ['Bytes of a file', 'A finding; the file is not read.'],
    maximumEntries: [
      'Files and folders of a workspace',
      'The command says so and fails, because something may have been missed.',
    ],
    maximumIgnoreBytes: ['Bytes of a `.gitignore`', 'It counts as empty.'],
  },
  yaml: {
    depth: ['Levels of nesting', told],
    tokens: ['Tokens of a file', told],
    aliases: ['Aliases of a file', told],
    documents: ['Documents of a file', told],
    nodes: ['Values of a document, aliases written out', told],
    problems: ['Findings shown for a file', 'The last one says that there are more.'],
  },
  template: {
    characters: ['Characters of a template', told],
    tags: ['Tags of a template', told],
    tagLength: ['Characters of a tag', told],
    parentheses: ['Helpers inside helpers', told],
    depth: ['Blocks inside blocks', told],
    pathLength: ['Steps of a path', told],
    iterations: ['Turns of loops in a message', cut],
    output: ['Characters of a message', cut],
    expansions: ['Shared pieces put into a message', cut],
  },
};

export async function limitsTable(root) {
  const text = await readFile(path.join(root, file), 'utf8');
  const { maximumFileBytes } = await loadModule(root, 'core/src/text/decode.ts');
  const { limits } = await loadModule(root, 'core/src/yaml/limits.ts');
  const { templateLimits } = await loadModule(root, 'core/src/template/limits.ts');
  const { maximumEntries } = await loadModule(root, 'core/node/discover.ts');
  const { maximumIgnoreBytes } = await loadModule(root, 'core/node/git-ignore.ts');
  const figures = {
    file: { maximumFileBytes, maximumEntries, maximumIgnoreBytes },
    yaml: limits,
    template: templateLimits,
  };
  const rows = Object.entries(figures).flatMap(([group, own]) =>
    Object.entries(own).map(([name, figure]) => {
      const [what, beyond] = words[group][name] ?? [];
      if (what === undefined) throw new Error(`${file} has no words for the limit ${group}.${name}.`);
      return [what, figure.toLocaleString('en'), beyond];
    }),
  );
  const current = text.replace(
    /(^## Limits\n[^|]*)(?:\|.*\n)+/m,
    (_, start) => `${start}${table(['What', 'At most', 'Beyond that'], rows)}\n`,
  );
  return [file, current];
}
