// Facts, stray marks, lengths and readability: what the rules about words find in a text, and what they leave in peace.
import { expect, test } from 'vitest';
import { driftBetween, factText } from '../../../core/src/rules/facts-in-text.ts';
import { smsParts, socialLength, spokenSeconds } from '../../../core/src/rules/message-length.ts';
import { hardSentences } from '../../../core/src/rules/reading-ease.ts';
import { shownPaths } from '../../../core/src/rules/shown-paths.ts';
import { strayMarks } from '../../../core/src/rules/stray-marks.ts';
import { readingsOf } from '../../../core/src/rules/template-words.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, sample, sampleTexts } from '../workspace/fernway.ts';

type Side = readonly [locale: string, text: string];

test.each([
  [
    ['en', 'We answer within a minute.'],
    ['zh-CN', '我们在1分钟内回复。'],
  ],
  [
    ['en', 'Open 9:00 to 5 pm.'],
    ['fr', 'Ouvert de 9 h à 17 h.'],
  ],
  [
    ['en', 'Open until 5:30 pm.'],
    ['fr', 'Ouvert jusqu’à 17 h 30.'],
  ],
  [
    ['en', 'On 6 April 2027.'],
    ['de', 'Am 6. April 2027.'],
  ],
  [
    ['en', 'On April 6th, 2027.'],
    ['fr', 'Le 6 avril 2027.'],
  ],
  [
    ['en', 'On 1 May.'],
    ['fr', 'Le 1er mai.'],
  ],
  [
    ['en', 'On 6 April 2027.'],
    ['zh-CN', '2027年4月6日。'],
  ],
  [
    ['en', 'On 6 April 2027.'],
    ['nl', 'Op 6 april.'],
  ],
  [
    ['en', '80% of 1,234.5 cases.'],
    ['fr', '80 % de 1 234,5 cas.'],
  ],
  [
    ['en', '80 percent.'],
    ['de', '80 Prozent.'],
  ],
  [
    ['en', 'Call +31 20 555 0199.'],
    ['nl', 'Bel +31 20 5550199.'],
  ],
  [
    ['en', 'See https://a.example/en/help.'],
    ['fr', 'Voir https://a.example/fr/help.'],
  ],
  [
    ['en', 'Two people, ten days.'],
    ['nl', '2 mensen, 10 dagen.'],
  ],
  [
    ['en', 'Twenty days.'],
    ['zh-CN', '二十天。'],
  ],
] as readonly (readonly [Side, Side])[])('the same facts: %j and %j', (a, b) => {
  expect(driftBetween(factText(a[1], a[0]), factText(b[1], b[0]))).toBeUndefined();
});

test.each([
  [['en', 'Only 16% call.'], ['fr', 'Seuls 5 % appellent.'], ['16%'], ['5 %']],
  [['en', 'From 6 April 2027.'], ['fr', 'À partir du 9 avril 2027.'], ['6 April 2027'], ['9 avril 2027']],
  [['en', 'On 6 April 2027.'], ['nl', 'Op 6 april 2028.'], ['6 April 2027'], ['6 april 2028']],
  [['en', 'Call +31 20 555 0199.'], ['nl', 'Bel +31 20 555 0100.'], ['+31 20 555 0199'], ['+31 20 555 0100']],
  [['en', 'Write to a@b.example.'], ['de', 'Schreiben Sie uns.'], ['a@b.example'], []],
  [
    ['en', 'See https://a.example/one.'],
    ['fr', 'Voir https://a.example/two.'],
    ['https://a.example/one'],
    ['https://a.example/two'],
  ],
  [['en', 'Within 48 hours.'], ['zh-CN', '24小时内。'], ['48'], ['24']],
] as readonly (readonly [Side, Side, readonly string[], readonly string[]])[])(
  'different facts: %j and %j',
  (a, b, here, there) => {
    const drift = driftBetween(factText(a[1], a[0]), factText(b[1], b[0]));
    expect({ here: drift?.here.map(({ words }) => words), there: drift?.there.map(({ words }) => words) }).toEqual({
      here,
      there,
    });
  },
);

test.each([
  ['We answer **soon', false, ['**']],
  ['Use <b>this</b>', false, ['<b>', '</b>']],
  ['Dear %s', false, ['%s']],
  ['Dear {name}', false, ['{name}']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the mark.
  ['Dear ${name}', false, ['${name}']],
  ['Dear {{name}}', false, ['{{name}}']],
  ['Lorem ipsum dolor', false, ['Lorem ipsum']],
  ['CafÃ©', false, ['Ã©']],
  ['100% sure, 5% of all; A & B; #1; a * b', false, []],
  ['**Bold** and *light*', true, []],
  ['A stray ** in a line', true, ['**']],
  ['#No blank', true, ['#']],
  ['# A heading\n\n- **one**\n- **two**', true, []],
  ['Business Plan Collection |', true, ['Business Plan Collection |']],
  ['| a | b |\n|---|---|\n| 1 | 2 |', true, []],
  ['`{name}` is a token', true, []],
] as const)('stray marks in %j', (text, isMarkdown, expected) => {
  expect(strayMarks(text, { isMarkdown }).map(({ words }) => words)).toEqual(expected);
});

test('lengths are those of the place where a message appears', () => {
  expect(smsParts('a'.repeat(160))).toEqual({ parts: 1, length: 160, perPart: 160 });
  expect(smsParts('a'.repeat(161))).toEqual({ parts: 2, length: 161, perPart: 153 });
  expect(smsParts('€'.repeat(81))).toEqual({ parts: 2, length: 162, perPart: 153 });
  expect(smsParts('电'.repeat(70))).toEqual({ parts: 1, length: 70, perPart: 70 });
  expect(smsParts('电'.repeat(71))).toEqual({ parts: 2, length: 71, perPart: 67 });
  expect(socialLength('电话 https://a.example/very/long/address/that/goes/on')).toBe(28);
  expect(Math.round(spokenSeconds('word '.repeat(75), 'en'))).toBe(30);
  expect(Math.round(spokenSeconds('电'.repeat(120), 'zh-CN'))).toBe(30);
});

const limits = { words: 25, characters: 80, ease: 40 };

test('only long sentences of hard words are hard', () => {
  const hard =
    'Customers unable to communicate electronically may alternatively authorise telephone representatives to initiate appropriate individual consultations, provided that preferred availability information accompanying their registered identification is communicated beforehand.';
  const easy = `We will ${'call you and help you and '.repeat(6)}that is all.`;
  expect(hardSentences(`Hello. ${hard} Bye.`, 'en', limits)).toEqual([{ start: 7, end: 7 + hard.length }]);
  expect(hardSentences(easy, 'en', limits)).toEqual([]);
  expect(hardSentences('Communication unavailability.', 'en', limits)).toEqual([]);
  expect(hardSentences(hard, 'ja', limits)).toEqual([]);
  expect(hardSentences('电'.repeat(81), 'zh-CN', limits)).toEqual([{ start: 0, end: 81 }]);
});

test('values are the same however a template reaches them', () => {
  const paths = (content: string) => [...shownPaths(content).keys()].sort();
  const expected = ['alternatives[].channel.title', 'brand.name', 'recipient firstName'];
  expect(
    paths('{{recipient "firstName"}} {{#if plan.title}}{{brand.name}}{{/if}} {{list alternatives "channel.title"}}'),
  ).toEqual(expected);
  expect(
    paths('{{#each alternatives}}{{channel.title}}{{../brand.name}}{{recipient "firstName"}}{{@index}}{{/each}}'),
  ).toEqual(expected);
  expect(
    paths(
      '{{#each alternatives as |a|}}{{#with a.channel}}{{title}}{{/with}}{{@root.brand.name}}{{/each}}{{recipient "firstName"}}',
    ),
  ).toEqual(expected);
});

test.each([
  ['Call us.', ['Call us.']],
  ['{{#if a}}x{{/if}}', ['{{#if a}}x{{/if}}']],
  ['{{#if a}}one{{else}}two{{/if}}!', ['{{#if a}}one{{else}}   {{/if}}!', '{{#if a}}   {{else}}two{{/if}}!']],
  ['{{#if a}}1{{^}}2{{/if}}', ['{{#if a}}1{{^}} {{/if}}', '{{#if a}} {{^}}2{{/if}}']],
  [
    '{{#if a}}1{{else if b}}2{{else}}3{{/if}}',
    [
      '{{#if a}}1{{else if b}} {{else}} {{/if}}',
      '{{#if a}} {{else if b}}2{{else}} {{/if}}',
      '{{#if a}} {{else if b}} {{else}}3{{/if}}',
    ],
  ],
  [
    '{{#if a}}1{{#each b}}2{{else}}3{{/each}}{{else}}4\n5{{/if}}',
    ['{{#if a}}1{{#each b}}2{{else}} {{/each}}{{else}} \n {{/if}}', `{{#if a}}${' '.repeat(31)}{{else}}4\n5{{/if}}`],
  ],
])('what one reader gets of %s', (content, readings) => {
  expect(readingsOf(content)).toEqual(readings);
});

const branch = 'customers unable to communicate electronically may authorise telephone representatives';

test.each([
  ['each branch is short, both together are not', `{{#if plan.owner}}${branch}{{else}}${branch}{{/if}}`, 0],
  ['a branch is long', `{{#if plan.owner}}${branch} and ${branch} and ${branch}{{else}}you write{{/if}}`, 1],
  ['what both share is long', `${branch} and ${branch} and ${branch} {{#if plan.owner}}soon{{else}}now{{/if}}`, 1],
])('a sentence with two branches: %s', (_, words, expected) => {
  const path = 'templates/sunset-announcement/en.hbs';
  const content = sampleTexts.get(path)?.replace('Something missing?', `Today ${words}.`) ?? '';
  const found = findingsIn(withFiles(sample, [[path, { content }]])).map(({ rule }) => rule);
  expect(found).toEqual(Array.from({ length: expected }, () => 'readability-high'));
});
