// The tools of the scoreboard: chance that repeats, texts that break, findings made small, and the page of figures.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chanceFrom, currentPage, minimal, mutated, reliabilityPage, rows } from '../../robust/index.mjs';

const root = path.join(import.meta.dirname, '../..');

test('one seed gives one sequence, another seed another one', () => {
  const draw = (seed: number) => {
    const chance = chanceFrom(seed);
    return Array.from({ length: 20 }, () => chance.below(1000));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((each) => each >= 0 && each < 1000)).toBe(true);
  expect(new Set(draw(1)).size).toBeGreaterThan(15);
});

test('a text is broken in many ways, the same ones for the same seed', () => {
  const text = 'kind: SlaPolicy\nmetadata:\n  name: x\n';
  const draw = (seed: number) => Array.from({ length: 50 }, () => mutated(text, chanceFrom(seed++), [text]));
  expect(draw(1)).toEqual(draw(1));
  expect(new Set(draw(1)).size).toBeGreaterThan(40);
});

test('what fails is made small', () => {
  const text = `${'a line\n'.repeat(40)}here [ it is\n${'another\n'.repeat(40)}`;
  expect(minimal(text, (smaller) => smaller.includes('['))).toBe('[');
});

test('the page says what the kept figures say', () => {
  expect(readFileSync(path.join(root, 'docs/RELIABILITY.md'), 'utf8')).toBe(currentPage());
});

test('each row has an id of its own, in order, and a line on the page', () => {
  const ids = rows.map(({ id }) => Number(id.slice(1)));
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  const page = currentPage();
  expect(rows.filter(({ id, title }) => !page.includes(`| ${id} | ${title} |`))).toEqual([]);
});

test('figures stand in the table, seeds and machine above it, and what falls short below', () => {
  const row = { id: 'S2', title: 'Mutated files', target: 'nothing thrown', fallsShort: 'One is slow.' };
  const figure = { id: 'S2', n: 12345, failures: 1, slowestMs: 12.3, seconds: 90, seeds: [7], node: 'v20.1.0' };
  const page = reliabilityPage([row], {
    ci: [{ ...figure, machine: '2 × Chip', date: '2026-11-30', notes: ['All of them.'] }],
    deep: [],
  });
  expect(page).toContain('| S2 | Mutated files | 12,345 | 1 | 12 ms | – | – | – |');
  expect(page).toContain(
    '**CI:** 2026-11-30, Node 20.1.0, 2 × Chip. 1.5 minutes of one processor core, at most. Seeds: 7.',
  );
  expect(page).toContain('**S2. Mutated files.** Wanted: nothing thrown. All of them. **Falls short:** One is slow.');
});
