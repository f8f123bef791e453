// What completion offers in a template: `|` is the cursor.
import { expect, test } from 'vitest';
import { completeTemplate } from '../../../core/src/features/template-completion.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample } from '../workspace/fernway.ts';

const path = 'templates/sunset-announcement/en.hbs';

function offered(marked: string, at = path): { readonly labels: readonly string[]; readonly replaced: string } {
  const offset = marked.indexOf('|');
  const content = marked.slice(0, offset) + marked.slice(offset + 1);
  const proposals = completeTemplate(withFiles(sample, [[at, { content }]]), at, offset);
  const [first] = proposals;
  return {
    labels: proposals.map(({ label }) => label),
    replaced: first ? content.slice(first.range.start, first.range.end) : '',
  };
}

test.each<readonly [string, readonly string[], string]>([
  ['{{plan.dates.cl|}}', ['announceOn', 'closeOn', 'lastDayOn'], 'cl'],
  ['{{plan.dates.cl|', ['announceOn', 'closeOn'], 'cl'],
  ['{{#each alternatives}}{{channel.|}}{{/each}}', ['id', 'title', 'reachedBy'], ''],
  ['{{#each alternatives}}{{ch|}}', ['channel', 'promise', '../'], 'ch'],
  ['{{#each alternatives}}{{../pl|}}', ['plan', 'channel', 'alternatives'], 'pl'],
  ['{{#each alternatives}}{{@|}}{{/each}}', ['index', 'key', 'first', 'last', 'root'], ''],
  ['{{|}}', ['plan', 'channel', 'brand', 'date', 'recipient'], ''],
  ['{{#|}}', ['if', 'unless', 'each', 'with'], ''],
  ['{{> op|}}', ['opening-hours', 'addresses'], 'op'],
  ['{{recipient "|"}}', ['firstName'], ''],
  ['{{date plan.dates.closeOn |}}', ['weekday', 'year'], ''],
  ['{{date (plan.|', ['dates'], ''],
  ['---\nsubject: "{{plan.dates.|}}"\n---\n', ['closeOn'], ''],
  ['{{#if plan.scope}}a{{else if plan.|}}', ['dates', 'reasons'], ''],
])('%s', (marked, expected, replaced) => {
  const found = offered(marked);
  expect(found.labels).toEqual(expect.arrayContaining([...expected]));
  expect(found.replaced).toBe(replaced);
});

test('names that a block gives are known', () => {
  const content = '{{#each alternatives as |way|}}{{way.';
  const labels = completeTemplate(withFiles(sample, [[path, { content }]]), path, content.length).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(expect.arrayContaining(['channel', 'promise']));
});

test('names in brackets are one word, also many of them before a quote', () => {
  expect(offered('{{date plan.[the dates].|}}')).toEqual(offered('{{date plan.nothing.|}}'));
  expect(offered(`{{date ${'[a]'.repeat(100)}"|`)).toEqual(offered('{{date [a]"|'));
});

test('what fits stands first', () => {
  expect(offered('{{#each |}}').labels[0]).toBe('channels');
  expect(offered('{{#each alternatives}}{{date |').labels[0]).toBe('until');
});

test('a list has no names, and outside tags there is nothing', () => {
  expect(offered('{{alternatives.|}}').labels).toEqual([]);
  expect(offered('Hello |').labels).toEqual([]);
  expect(offered('{{! plan.|}}').labels).toEqual([]);
});

test('a shared piece is completed with the data that it gets', () => {
  const piece = 'templates/partials/way/en.hbs';
  const content = '{{ti';
  const snapshot = withFiles(sample, [
    [path, { content: '{{#each alternatives}}{{#with channel}}{{> way}}{{/with}}{{/each}}' }],
    [piece, { content }],
  ]);
  const labels = completeTemplate(snapshot, piece, content.length).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['title', 'reachedBy', 'endpoints']));
});
