// Deep input can end a Node process, uncaught, when its regular expressions are cold; so each form is read twice in a fresh child.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'deep-nesting-'));
const reader = join(folder, 'read.cjs');

beforeAll(() => {
  const entryPoints = [join(import.meta.dirname, '../../../core/src/yaml/read.ts')];
  buildSync({ entryPoints, outfile: reader, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Code that builds the text inside the child, so that no file here holds it. */
const forms: readonly (readonly [string, string])[] = [
  ['brackets', `'['.repeat(n)`],
  ['braces', `'{'.repeat(n)`],
  ['closed brackets', `'['.repeat(n) + ']'.repeat(n)`],
  ['flow mappings', `'{a: '.repeat(n)`],
  ['pairs in brackets', `'[a: '.repeat(n)`],
  ['dashes', `'- '.repeat(n)`],
  ['question marks', `'? '.repeat(n)`],
  ['dashes and question marks', `'- ? '.repeat(n)`],
  ['block mappings', `Array.from({ length: n }, (_, at) => ' '.repeat(at) + 'a:').join('\\n')`],
  ['block lists', `Array.from({ length: n }, (_, at) => ' '.repeat(at) + '-').join('\\n')`],
  ['brackets on lines', `'[\\n'.repeat(n)`],
  ['anchors', `'- &a '.repeat(n)`],
  ['tags', `'- !t '.repeat(n)`],
  ['keys of keys', `'{? '.repeat(n)`],
  ['braces after a key', `'say: ' + '{'.repeat(n)`],
];

test.each(forms)('%s', (_, text) => {
  const script = `
    const { readYaml } = require(${JSON.stringify(reader)});
    const out = [];
    for (const n of [1000, 1000, 200, 60]) out.push(readYaml(${text}).flatMap(({ document }) => document.problems.map(({ rule, range }) => [rule, range.end > 0])).slice(0, 1));
    console.log(JSON.stringify(out));
  `;
  const [first, again, fewer] = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
  // Anchors and tags in front of a dash are wrong before they are deep.
  const told = [[/^- [&!]/.test(text.slice(1)) ? 'yaml-syntax' : 'file-too-complex', true]];
  expect([first, again, fewer]).toEqual([told, told, told]);
});
