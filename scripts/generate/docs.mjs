// `docs/reference/`, `docs/rules/`, the table of features, the page of figures and what README.md quotes: for people, from the same source as hover and `explain`.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { benchmarkPage } from './docs/benchmark-page.mjs';
import { changePage } from './docs/change-page.mjs';
import { featurePage } from './docs/feature-page.mjs';
import { limitsTable } from './docs/limits-table.mjs';
import { readme } from './docs/readme.mjs';
import { referencePages } from './docs/reference-pages.mjs';
import { rulePages } from './docs/rule-pages.mjs';

const folders = ['docs/reference', 'docs/rules'];

export async function generateDocs(root) {
  const { pages: rules, fixable } = await rulePages(root);
  const pages = [...(await referencePages(root)), ...rules];
  await refuseLeftovers(
    root,
    pages.map(([file]) => file),
  );
  const results = await benchmarkResults(root);
  const figures = ['docs/BENCHMARKS.md', benchmarkPage(results)];
  return [
    ...pages,
    figures,
    await changePage(root),
    await featurePage(root),
    await limitsTable(root),
    await readme(root, rules, results),
    ['cli/src/generated/fixable-rules.ts', fixableRules(fixable)],
  ];
}

/** To find this out takes seconds, so `rules` looks it up. */
function fixableRules(ids) {
  return `// Generated from the examples of the rules by npm run generate. Do not edit.
/** The rules whose finding in their own example carries a fix. */
export const fixableRules: ReadonlySet<string> = new Set([
${ids.map((id) => `  '${id}',`).join('\n')}
]);
`;
}

/** What `npm run bench` wrote; `undefined` where it has not run yet. */
async function benchmarkResults(root) {
  const file = path.join(root, 'bench/results.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/** A page without a source would go on telling what is no longer true. */
async function refuseLeftovers(root, made) {
  const leftovers = [];
  for (const folder of folders) {
    const names = await readdir(path.join(root, folder)).catch(() => []);
    leftovers.push(...names.map((name) => `${folder}/${name}`).filter((file) => !made.includes(file)));
  }
  if (leftovers.length > 0) {
    throw new Error(`These pages belong to nothing any more; delete them:\n  ${leftovers.sort().join('\n  ')}`);
  }
}
