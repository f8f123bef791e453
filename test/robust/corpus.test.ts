// What the rows of the scoreboard once found, and what was mended since: judged again by the same rows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rows } from '../../robust/index.mjs';

const corpus = path.join(import.meta.dirname, '../../robust/corpus');
const found = readdirSync(corpus).flatMap((id) => readdirSync(path.join(corpus, id)).map((name) => ({ id, name })));

test('each folder belongs to a row that can judge what is in it', () => {
  const able = new Set(rows.filter(({ again }) => again).map(({ id }) => id));
  expect(readdirSync(corpus).filter((id) => !able.has(id))).toEqual([]);
  expect(existsSync(corpus) && found.length > 0).toBe(true);
});

test.each(found)('$id $name', async ({ id, name }) => {
  const row = rows.find((each) => each.id === id);
  expect(await row?.again?.(readFileSync(path.join(corpus, id, name), 'utf8'))).toEqual([]);
});
