// What `git diff` sees: the same values, in one form.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalText } from '../../../core/src/features/normal-text.ts';
import { readYaml } from '../../../core/src/yaml/read.ts';
import type { Node } from '../../../core/src/yaml/tree.ts';
import { sampleTexts } from '../workspace/fernway.ts';

const playbooks = Object.entries(sampleTexts).filter(([file]) => file.endsWith('.playbook.yaml'));

/** Without positions, forms and the order of keys. */
function meaning(content: string): unknown {
  return readYaml(content)
    .filter(({ document }) => document.root)
    .map(({ document }) => document.root && plainOf(document.root));
}

function plainOf(node: Node): unknown {
  if (node.kind === 'scalar') return node.style === 'missing' ? null : node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(
    node.pairs.map(({ key, value }) => [key.source, plainOf(value)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test.each(playbooks)('%s reads the same, and its normal text stays as it is', (_, content) => {
  const normal = normalText(content);
  expect(normal).not.toBe(content);
  expect(meaning(normal)).toEqual(meaning(content));
  expect(normalText(normal)).toBe(normal);
});

const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, tie('scalar'), tie('list'), tie('map')),
  scalar: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'yes',
      'null',
      'True',
      '~',
      '012',
      '1e3',
      '-',
      '- a',
      'a: b',
      'a #b',
      ' a',
      'a ',
      'a\nb\n',
      '\n',
      'a\n\nb',
      ' a\nb',
      'a\n\n',
      'a\n b\n  c',
      '\ta\nb',
      '#',
      '{{x}}',
      '2027-01-01',
      "it's",
    ),
    fc.integer({ min: -1000, max: 1000 }),
    fc.boolean(),
    fc.constant(null),
  ),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z-]{0,8}$/), tie('any'), { maxKeys: 4 }),
})).any;

test('any value survives', () => {
  fc.assert(
    fc.property(value, (spec) => {
      const content = JSON.stringify({ spec, kind: 'SunsetPlan' });
      const before = readYaml(content);
      fc.pre(before.every(({ document }) => document.problems.length === 0));
      const normal = normalText(content);
      expect(readYaml(normal).flatMap(({ document }) => document.problems)).toEqual([]);
      expect(meaning(normal)).toEqual(meaning(content));
      expect(normalText(normal)).toBe(normal);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    'keys come in the order of the reference',
    'spec: {}\nkind: SunsetPlan\nmetadata: { owner: b, name: a }\n',
    'kind: SunsetPlan\nmetadata:\n  name: a\n  owner: b\nspec: {}\n',
  ],
  [
    'anchors are written out',
    'kind: SunsetPlan\na: &x { b: 1 }\nc: *x\n',
    'kind: SunsetPlan\na:\n  b: 1\nc:\n  b: 1\n',
  ],
  [
    'comments go, but not those that silence',
    '# hello\nkind: SunsetPlan # support-playbooks-ignore no-reminder: told\n',
    'kind: SunsetPlan\n# support-playbooks-ignore no-reminder: told\n',
  ],
  ['an empty value stays empty', 'kind: SunsetPlan\nspec:\n', 'kind: SunsetPlan\nspec:\n'],
  ['documents stay apart', 'kind: A\n---\nkind: "B"\n', 'kind: A\n---\nkind: B\n'],
  ['what is broken stays', 'kind: "A\n', 'kind: "A\n'],
  ['what is empty stays', '# nothing\n', '# nothing\n'],
])('%s', (_, content, expected) => {
  expect(normalText(content)).toBe(expected);
});
