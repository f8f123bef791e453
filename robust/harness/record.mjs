// Keeps the figures of a run in `robust/figures` and writes docs/RELIABILITY.md from all that are kept.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rows } from '../rows/list.mjs';
import { root } from './core.mjs';
import { reliabilityPage } from './reliability-page.mjs';

const figures = path.join(root, 'robust/figures');

/** A row that ran takes the place of its older figures; the others stay. */
export function record(records) {
  mkdirSync(figures, { recursive: true });
  for (const part of ['ci', 'deep']) {
    const ran = records.filter((each) => each.part === part).map(withCount);
    const older = keptFigures(part).filter(({ id }) => ran.every((each) => each.id !== id));
    if (ran.length === 0) continue;
    const all = rows.flatMap(({ id }) => [...ran, ...older].find((each) => each.id === id) ?? []);
    writeFileSync(path.join(figures, `${part}.jsonl`), all.map((each) => `${JSON.stringify(each)}\n`).join(''));
  }
  writeFileSync(path.join(root, 'docs/RELIABILITY.md'), currentPage());
}

/** The page as the kept figures make it. */
export function currentPage() {
  return reliabilityPage(rows, { ci: keptFigures('ci'), deep: keptFigures('deep') });
}

function keptFigures(part) {
  const file = path.join(figures, `${part}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Titles and targets stand in the rows, and what failed stands in the corpus once it is mended. */
function withCount({ title: _, target: __, failures, ...figure }) {
  return { ...figure, failures: failures.length };
}
