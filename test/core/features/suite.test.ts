// The suite of cursor cases as a whole: enough of them, each a different situation, a third in text that is not neat.
import { expect, test } from 'vitest';
import { fileTypeOf } from '#core';
import { features } from '../../../server/src/handlers/list.ts';
import { suites } from './suites.ts';

const all = Object.values(suites).flatMap((ofFeature) => Object.entries(ofFeature));

test.each(all)('%s has at least 25 cases, each a different situation', (_, cases) => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(new Set(cases.map(({ files }) => JSON.stringify(files))).size).toBe(cases.length);
});

test('at least 400 in all, a third of them in broken, half-typed, flow, CRLF or multi-document text', () => {
  const cases = all.flatMap(([, each]) => each);
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(cases.filter(({ form }) => form !== 'plain').length).toBeGreaterThanOrEqual(cases.length / 3);
});

test('every feature that the server lists has its cases', () => {
  expect(Object.keys(suites)).toEqual(features.map(({ name }) => name));
});

/** These are asked by a word or by a move, not at a place. */
const withoutPlace = ['Workspace symbols', 'Moved files'];

test.each(features.filter(({ name }) => !withoutPlace.includes(name)))(
  '$name works where the docs say so',
  ({ name, worksIn }) => {
    const places = Object.values(suites[name] ?? {}).flatMap((cases) =>
      cases.flatMap(({ files, expected }) =>
        Object.entries(files)
          .filter(([, text]) => text.includes('$0') && !isNothing(expected))
          .map(([path]) => fileTypeOf(path)),
      ),
    );
    expect(worksIn.filter((type) => !places.includes(type))).toEqual([]);
  },
);

function isNothing(expected: unknown): boolean {
  return expected === undefined || expected === null || (Array.isArray(expected) && expected.length === 0);
}
