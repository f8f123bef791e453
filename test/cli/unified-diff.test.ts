// The diff that --dry-run prints: git applies it and gets the new text.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../cli/src/unified-diff.ts';
import { temporaryFolder } from './run-cli.ts';

const text = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd e', ''), fc.constantFrom('\n', '\n', '\n', '\r\n')), {
    maxLength: 30,
  })
  .chain((lines) => fc.constantFrom('', 'last').map((end) => lines.map((line) => line.join('')).join('') + end));

test('git applies it and gets the new text', { timeout: 30_000 }, () => {
  const folder = temporaryFolder({});
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== '' && after !== '');
      const diff = unifiedDiff('x/f.txt', before, after);
      if (before === after) {
        expect(diff).toBe('');
        return;
      }
      execFileSync('mkdir', ['-p', 'x'], { cwd: folder });
      writeFileSync(path.join(folder, 'x/f.txt'), before);
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
        cwd: folder,
        input: diff,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      expect(readFileSync(path.join(folder, 'x/f.txt'), 'utf8')).toBe(after);
    }),
    { numRuns: 60 },
  );
});

test('many lines cost no more than a table of a few million cells', () => {
  const lines = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word} ${index}\n`).join('');
  expect(unifiedDiff('f', lines('a'), lines('b')).split('\n')).toHaveLength(10_004);
});
