// docs/outputs.md shows what really comes out of the sample, and the placeholders that are really written.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outputFormats } from '../../cli/src/output-format.ts';
import { helpDesks } from '../../core/src/export/help-desk.ts';
import { exampleTexts } from '../../core/src/generated/example.ts';
import { runIn, temporaryFolder, textsIn } from '../cli/run-cli.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/outputs.md'), 'utf8');

test('every example stands in the file that it is of, word for word', async () => {
  const folder = temporaryFolder(exampleTexts);
  const { code } = await runIn(folder, ['render', '--all', '--format', outputFormats.join(','), '--out', 'out']);
  expect(code).toBe(0);
  const files = textsIn(folder);
  const blocks = [...guide.matchAll(/^```\w+ of (\S+)\n([\s\S]*?)\n```$/gm)];
  expect(blocks.length).toBeGreaterThan(12);
  for (const [, file = '', shown = ''] of blocks) {
    const text = `\n${(files[`out/${file}`] ?? '').replaceAll('\r\n', '\n')}\n`;
    const parts = shown.split(/^…$/m).map((part) => part.replace(/^\n|\n$/g, ''));
    for (const part of parts.filter((each) => each !== ''))
      expect([file, text.includes(`\n${part}\n`)]).toEqual([file, true]);
    if (parts[0] !== '') expect(text.startsWith(`\n${parts[0]}`)).toBe(true);
  }
});

test('every format is in the guide', () => {
  const table = guide.slice(guide.indexOf('| Format |'), guide.indexOf('## Messages'));
  expect(outputFormats.filter((format) => !table.includes(`\`${format}\``))).toEqual([]);
});

test('the table of placeholders is the one that is used', () => {
  const rows = [...guide.matchAll(/^\| `(\w+)` \| (.*\{.*) \|$/gm)].map(([, field = '', cells = '']) => [
    field,
    ...cells.split(' | '),
  ]);
  expect(rows).toHaveLength(8);
  for (const [field = '', ...cells] of rows) {
    const fallback = field === 'firstName' ? 'there' : '';
    const used = Object.values(helpDesks).map(({ placeholder }) => placeholder(field, fallback));
    expect([field, ...cells]).toEqual([
      field,
      ...used.map((text) => (text === undefined ? 'the fallback' : `\`${text}\``)),
    ]);
  }
});
