// The playbooks on disk that every shell tool is asked about: some sizes, and a small one that holds mistakes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { companiesOf } from './company.mjs';
import { asExtension, strategyOf, usualLines, withMistake, withQuotedDates } from './corpus.mjs';

/** The end of every name. */
export const fileEnding = '.playbook.yaml';

/** `name` is how the results know it. In this order, because what a slow tool takes is told from the sizes before. */
export const sizes = [
  ...[usualLines, 2000, 20_000].map((lines) => ({ name: `${lines} lines`, files: 1, lines })),
  ...[6, 200, 1000, 5000].map((files) => ({ name: `${files} files`, files, lines: usualLines })),
  { name: '1000 of all kinds', files: 1000 },
];

/** A corpus with mistakes in every third file; `broken` names them. */
export const twin = { name: 'broken', files: 12, lines: usualLines, brokenEvery: 3 };

/**
 * Writes one size below `folder`. Of each file there are two forms in two folders: `playbooks` as we know them, and
 * `extensions` as Redocly can read them.
 */
export function writeCorpus(root, folder, size) {
  const playbooks = path.join(folder, 'playbooks');
  const extensions = path.join(folder, 'extensions');
  for (const each of [playbooks, extensions]) mkdirSync(each, { recursive: true });
  const { config, texts } = size.lines === undefined ? companies(root, size) : strategies(size);
  if (config !== undefined) writeFileSync(path.join(playbooks, 'support-playbooks.config.yaml'), config);
  const broken = [];
  let lines = 0;
  for (const [index, [name, right]] of texts.entries()) {
    const isBroken = size.brokenEvery !== undefined && index % size.brokenEvery === 0;
    const text = isBroken ? withMistake(right, index / size.brokenEvery) : right;
    if (isBroken) broken.push(name);
    lines += text.split('\n').length - 1;
    writeFileSync(path.join(playbooks, name), text);
    writeFileSync(path.join(extensions, name), asExtension(text));
  }
  return { playbooks, extensions, files: texts.length, lines, broken };
}

function strategies({ files, lines }) {
  const names = Array.from({ length: files }, (_, index) => `company-${index}`);
  return { config: undefined, texts: names.map((name) => [`${name}${fileEnding}`, strategyOf(name, lines)]) };
}

/** The sample under other names: plans, policies, calendars and strategies that point to one another. */
function companies(root, { files }) {
  const [[, { content: config }], ...playbooks] = companiesOf(root).slice(0, files + 1);
  return {
    config,
    texts: playbooks.map(([file, { content }]) => [file.replaceAll('/', '-'), withQuotedDates(content)]),
  };
}
