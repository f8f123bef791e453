// Every file of the public YAML test suite as input: nothing is thrown, and what is not YAML is reported.
import { expect, test } from 'vitest';
import { readYaml } from '../../../core/src/yaml/read.ts';
import { yamlSuite } from '../../data/yaml-test-suite/cases.mjs';

function problemsIn(text: string) {
  return readYaml(text).flatMap(({ start, document }) =>
    document.problems.map(({ rule, range }) => ({ rule, start: start + range.start, end: start + range.end })),
  );
}

test('every problem of every file has its place in the file', () => {
  expect(yamlSuite.length).toBeGreaterThan(400);
  for (const { id, text } of yamlSuite) {
    for (const { start, end } of problemsIn(text)) {
      expect([id, start <= end, end <= text.length]).toEqual([id, true, true]);
    }
  }
});

test('what is not YAML is reported', () => {
  const missed = yamlSuite.filter(({ isInvalid, text }) => isInvalid && problemsIn(text).length === 0);
  expect(missed.map(({ id }) => id)).toEqual(knownToPass);
});

/** Two equal directives: invalid by the letter, harmless, and taken by the library. */
const knownToPass: readonly string[] = ['SF5V'];
