// The helper “table”: which lines and columns come out of promises and targets, in which words.
import { expect, test } from 'vitest';
import { helpersFor } from '../../../core/src/render/helpers/list-of-helpers.ts';
import { wordsOf } from '../../../core/src/render/words.ts';

function table(value: unknown, locale = 'en'): unknown {
  const context = { locale, words: wordsOf(locale), timeZone: 'Europe/Amsterdam', recipient: () => undefined };
  return helpersFor(context)('table')?.([value], {});
}

const email = { id: 'email', title: 'E-mail', type: 'email' };
const chat = { id: 'chat', title: 'Live chat', type: 'live-chat' };
const row = (channels: readonly object[], times: object, more: object = {}) => ({
  channels,
  segments: [],
  queryTypes: [],
  times: { share: {}, byPriority: [], ...times },
  ...more,
});
const lines = (result: unknown): readonly string[] => {
  const { markup } = result as { readonly markup: string };
  return markup.split('\n');
};

test('rows for one group are one line, and a column nobody needs is left out', () => {
  const rows = [
    row([email], { firstReply: '1 business day' }),
    row([chat], { speedOfAnswer: '60 seconds', share: { speedOfAnswer: '80%' } }),
    row([email], { resolution: '3 business days' }),
  ];
  expect(lines(table(rows))).toEqual([
    '| Channel | First reply within | Solution within | Waiting time up to |',
    '| --- | --- | --- | --- |',
    '| E-mail | 1 business day | 3 business days | – |',
    '| Live chat | – | – | 60 seconds in 80% of cases |',
  ]);
});

test('priorities that differ are a line each; what is the same for all stands in each', () => {
  const byPriority = [
    { priority: { id: 'urgent' }, times: { firstReply: '1 business hour', share: {} } },
    { priority: { id: 'on-fire', title: 'Fire' }, times: { share: {} } },
    { priority: { id: 'very-low' }, times: { firstReply: '2 business days', share: { firstReply: '90%' } } },
  ];
  const rows = [
    row([email], { firstReply: '2 business days', byPriority }),
    row([email], { resolution: '1 week' }),
    row([], { firstReply: '1 business day' }, { segments: [{ id: 'vip', title: 'Very | important' }] }),
  ];
  expect(lines(table(rows, 'nl'))).toEqual([
    '| Manier van contact | Voor wie | Prioriteit | Eerste antwoord binnen | Oplossing binnen |',
    '| --- | --- | --- | --- | --- |',
    '| E-mail | Iedereen | Dringend | 1 werkuur | 1 week |',
    '| E-mail | Iedereen | Fire | – | 1 week |',
    '| E-mail | Iedereen | very low | 2 werkdagen in 90% van de gevallen | 1 week |',
    '| Alle | Very \\| important | Alle | 1 werkdag | – |',
  ]);
});

test('two groups that are called the same stay two lines; a condition makes a group of its own', () => {
  const rows = [
    row([email], { firstReply: '1 day' }),
    row([{ ...email, id: 'email-2' }], { firstReply: '2 days' }),
    row([email], { firstReply: '3 days' }, { condition: 'In July' }),
    row([email, chat], { firstReply: '4 days' }, { queryTypes: [{ id: 'billing' }] }),
  ];
  expect(lines(table(rows))).toEqual([
    '| Channel | Question | When | First reply within |',
    '| --- | --- | --- | --- |',
    '| E-mail | All | – | 1 day |',
    '| E-mail | All | – | 2 days |',
    '| E-mail | All | In July | 3 days |',
    '| E-mail and Live chat | billing | – | 4 days |',
  ]);
});

test('every language has its own words for the columns and for a share', () => {
  const rows = [row([], { firstReply: '2 business days', share: { firstReply: '90%' } })];
  const all = ['en', 'fr', 'nl', 'de', 'zh-CN'].map((locale) => lines(table(rows, locale)).slice(0, 3));
  expect(all).toEqual([
    ['| First reply within |', '| --- |', '| 2 business days in 90% of cases |'],
    ['| Première réponse sous |', '| --- |', '| 2 jours ouvrés dans 90\u00a0% des cas |'],
    ['| Eerste antwoord binnen |', '| --- |', '| 2 werkdagen in 90% van de gevallen |'],
    ['| Erste Antwort (höchstens) |', '| --- |', '| 2 Arbeitstage in 90\u00a0% der Fälle |'],
    ['| 首次回复时限 |', '| --- |', '| 90%的情况下为2个工作日 |'],
  ]);
});

test('what is no table is told', () => {
  expect(table('soon')).toEqual({ wrong: '“table” wants promises or targets, and gets “soon”.' });
  expect(table([{ at: '75%' }])).toEqual({ wrong: '“table” wants promises or targets, and gets other things.' });
  const none = { wrong: 'There is no time to write: none of these rows gives one. Ask with “{{#if}}” first.' };
  expect(table([])).toEqual(none);
  expect(table([row([email], {})])).toEqual(none);
  expect(table([row([email], { firstReply: '1 day' })], 'es')).toEqual({
    wrong: 'There are no words for tables of response times in “es” yet.',
  });
});
