// The table of what can go wrong is whole, and what it points to exists.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const groups = { A: 12, B: 18, C: 9, D: 16, E: 12, F: 11, G: 14, H: 8, I: 13 };
const cases: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>> = parse(
  readFileSync(path.join(import.meta.dirname, 'cases.yaml'), 'utf8'),
);

test('all 113 cases are there, in their order', () => {
  const ids = Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
  );
  expect(ids).toHaveLength(113);
  expect(Object.keys(cases)).toEqual(ids);
});

test('each names a test that exists, or says why there is none', () => {
  const broken = Object.entries(cases).flatMap(([id, holders]) => {
    if (typeof holders === 'string') return holders.length > 20 ? [] : [`${id}: no reason`];
    return holders.flatMap((holder) =>
      Object.entries(holder).flatMap(([file, words]) => {
        const full = path.join(root, file);
        return existsSync(full) && readFileSync(full, 'utf8').includes(words) ? [] : [`${id}: ${file}: ${words}`];
      }),
    );
  });
  expect(broken).toEqual([]);
});
