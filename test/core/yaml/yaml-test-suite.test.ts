// Every file of the public YAML test suite as input: nothing is thrown, and what is not YAML is reported.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../../core/src/yaml/read.ts';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly isInvalid: boolean;
}

const folder = join(import.meta.dirname, '../../data/yaml-test-suite/src');

const cases: readonly Case[] = readdirSync(folder).flatMap((name) => {
  const entries: readonly { readonly yaml?: string; readonly fail?: boolean }[] = parse(
    readFileSync(join(folder, name), 'utf8'),
  );
  let text = '';
  return entries.map((entry, index) => {
    text = entry.yaml === undefined ? text : visible(entry.yaml);
    return { id: `${name.replace('.yaml', '')}${index > 0 ? `-${index}` : ''}`, text, isInvalid: entry.fail === true };
  });
});

/** The suite writes white space with signs that can be seen. */
function visible(text: string): string {
  return text
    .replaceAll('␣', ' ')
    .replace(/—*»/g, '\t')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\uFEFF')
    .replaceAll('↵', '')
    .replace(/∎\n$/, '');
}

function problemsIn(text: string) {
  return readYaml(text).flatMap(({ start, document }) =>
    document.problems.map(({ rule, range }) => ({ rule, start: start + range.start, end: start + range.end })),
  );
}

test('every problem of every file has its place in the file', () => {
  expect(cases.length).toBeGreaterThan(400);
  for (const { id, text } of cases) {
    for (const { start, end } of problemsIn(text)) {
      expect([id, start <= end, end <= text.length]).toEqual([id, true, true]);
    }
  }
});

test('what is not YAML is reported', () => {
  const missed = cases.filter(({ isInvalid, text }) => isInvalid && problemsIn(text).length === 0);
  expect(missed.map(({ id }) => id)).toEqual(knownToPass);
});

/** Two equal directives: invalid by the letter, harmless, and taken by the library. */
const knownToPass: readonly string[] = ['SF5V'];
