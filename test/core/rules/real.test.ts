// Real policies and closures: each folder of examples/real gives exactly the findings that its expected.txt lists.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptySnapshot, positionAt, validate, withFiles } from '#core';

const root = path.resolve(import.meta.dirname, '../../../examples/real');
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(cases)('%s', (name) => {
  const found = findingsIn(path.join(root, name));
  const expected = path.join(root, name, 'expected.txt');
  // UPDATE=1 writes what was found; read the difference before you commit it.
  if (process.env.UPDATE === '1') writeFileSync(expected, found);
  expect(found).toBe(readFileSync(expected, 'utf8'));
});

/** One finding a line: `path:line:column severity rule message`. */
function findingsIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.(yaml|hbs)$/.test(file))
    .map((file) => [file, { content: readFileSync(path.join(folder, file), 'utf8') }] as const);
  const snapshot = withFiles(emptySnapshot, files);
  const { asOf } = snapshot.settings;
  if (asOf === undefined) throw new Error(`${folder} pins no day.`);
  const lines: string[] = [];
  for (const { path: file, findings } of validate(snapshot, { today: asOf })) {
    const text = snapshot.files.get(file)?.text;
    if (!text) continue;
    for (const { range, severity, rule, message } of findings) {
      const { line, character } = positionAt(text, range.start);
      lines.push(`${file}:${line + 1}:${character + 1} ${severity} ${rule} ${message}\n`);
    }
  }
  return lines.join('');
}
