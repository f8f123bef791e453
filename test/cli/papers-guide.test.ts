// The guide to the reports on paper shows what they print, and its pictures are what they draw.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = readFileSync(path.join(root, 'docs/reports-on-paper.md'), 'utf8');
const shown = [...guide.matchAll(/^```text of (.+)\n([\s\S]*?)^```$/gm)].map(([, words = '', text = '']) => ({
  words,
  text,
}));

test('there is something to compare', () => {
  expect(shown.length).toBe(2);
});

test.each(shown)('$words', async ({ words, text }) => {
  const argv = words
    .replace(/ (\d\d:\d\d)/, '_$1')
    .split(' ')
    .map((word) => word.replace('_', ' '));
  expect(await runIn(path.join(root, 'examples/fernway'), argv)).toMatchObject({ code: 0, stdout: text });
});

test.each([
  ['timeline.svg', 'examples/fernway', ['timeline', 'phone-sunset']],
  ['coverage.svg', 'examples/real/hmrc-2023', ['coverage']],
] as const)('%s is current', async (name, folder, argv) => {
  expect(readdirSync(path.join(root, 'docs/images'))).toContain(name);
  const { stdout } = await runIn(path.join(root, folder), [...argv, '--format', 'svg']);
  expect(readFileSync(path.join(root, 'docs/images', name), 'utf8')).toBe(stdout);
});
