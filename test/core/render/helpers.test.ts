// Every helper in five languages, and in one that has no table of ours.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { helpersFor } from '../../../core/src/render/helpers/list-of-helpers.ts';
import { wordsOf } from '../../../core/src/render/words.ts';

function call(
  locale: string,
  name: string,
  args: readonly unknown[],
  options: Readonly<Record<string, unknown>> = {},
): unknown {
  const helper = helpersFor({
    locale,
    words: wordsOf(locale),
    timeZone: 'Europe/Amsterdam',
    recipient: (field) => (field === 'firstName' ? 'there' : undefined),
  })(name);
  return helper?.(args, options);
}

const locales = ['en', 'fr', 'nl', 'de', 'zh-CN'];

test.each([
  ['date', ['2027-04-06'], {}, ['6 April 2027', '6 avril 2027', '6 april 2027', '6. April 2027', '2027年4月6日']],
  [
    'date',
    ['2027-03-01'],
    { weekday: true },
    [
      'Monday, 1 March 2027',
      'lundi 1er mars 2027',
      'maandag 1 maart 2027',
      'Montag, 1. März 2027',
      '2027年3月1日星期一',
    ],
  ],
  ['date', ['2027-12-25'], { year: false }, ['25 December', '25 décembre', '25 december', '25. Dezember', '12月25日']],
  ['duration', ['1 business day'], {}, ['1 business day', '1 jour ouvré', '1 werkdag', '1 Arbeitstag', '1个工作日']],
  [
    'duration',
    ['2 business days'],
    { case: 'dative' },
    ['2 business days', '2 jours ouvrés', '2 werkdagen', '2 Arbeitstagen', '2个工作日'],
  ],
  [
    'duration',
    ['4bh'],
    {},
    ['4 business hours', '4 heures ouvrées', '4 werkuren', '4 Geschäftsstunden', '4个工作小时'],
  ],
  ['duration', ['1.5 hours'], {}, ['1.5 hours', '1,5 heure', '1,5 uur', '1,5 Stunden', '1.5小时']],
  ['duration', ['45 seconds'], {}, ['45 seconds', '45 secondes', '45 seconden', '45 Sekunden', '45秒']],
  ['duration', ['6 months'], {}, ['6 months', '6 mois', '6 maanden', '6 Monate', '6个月']],
  ['number', [12345.5], {}, ['12,345.5', '12\u202f345,5', '12.345,5', '12.345,5', '12,345.5']],
  ['number', ['45%'], {}, ['45%', '45\u00a0%', '45%', '45\u00a0%', '45%']],
  ['list', [['a', 'b', 'c']], {}, ['a, b and c', 'a, b et c', 'a, b en c', 'a, b und c', 'a、b和c']],
  [
    'list',
    [[{ x: { y: 'a' } }, { x: { y: 'b' } }], 'x.y'],
    { type: 'or' },
    ['a or b', 'a ou b', 'a of b', 'a oder b', 'a或b'],
  ],
  ['weekday', ['2027-04-06'], {}, ['Tuesday', 'mardi', 'dinsdag', 'Dienstag', '星期二']],
  ['weekday', ['sunday'], {}, ['Sunday', 'dimanche', 'zondag', 'Sonntag', '星期日']],
  [
    'hours',
    [
      [
        { opens: '09:00', closes: '12:00' },
        { opens: '13:00', closes: '17:30' },
      ],
    ],
    {},
    [
      '09:00–12:00 and 13:00–17:30',
      '09:00–12:00 et 13:00–17:30',
      '09:00–12:00 en 13:00–17:30',
      '09:00–12:00 und 13:00–17:30',
      '09:00–12:00和13:00–17:30',
    ],
  ],
  [
    'time',
    ['2027-04-06 09:00'],
    {},
    [
      '6 April 2027 at 09:00 (Europe/Amsterdam)',
      '6 avril 2027 à 09:00 (Europe/Amsterdam)',
      '6 april 2027 om 09:00 uur (Europe/Amsterdam)',
      '6. April 2027 um 09:00 Uhr (Europe/Amsterdam)',
      '2027年4月6日 09:00（Europe/Amsterdam）',
    ],
  ],
  [
    'time',
    ['2027-04-06 09:00'],
    { zone: false, weekday: true },
    [
      'Tuesday, 6 April 2027 at 09:00',
      'mardi 6 avril 2027 à 09:00',
      'dinsdag 6 april 2027 om 09:00 uur',
      'Dienstag, 6. April 2027 um 09:00 Uhr',
      '2027年4月6日星期二 09:00',
    ],
  ],
  [
    'time',
    ['2027-04-06 09:00'],
    { zone: 'Asia/Shanghai' },
    [
      '6 April 2027 at 09:00 (Asia/Shanghai)',
      '6 avril 2027 à 09:00 (Asia/Shanghai)',
      '6 april 2027 om 09:00 uur (Asia/Shanghai)',
      '6. April 2027 um 09:00 Uhr (Asia/Shanghai)',
      '2027年4月6日 09:00（Asia/Shanghai）',
    ],
  ],
  [
    'comparison',
    ['at least 60%'],
    {},
    ['at least 60%', 'au moins 60\u00a0%', 'minstens 60%', 'mindestens 60\u00a0%', '不低于60%'],
  ],
  [
    'comparison',
    ['above 20 per week'],
    {},
    ['above 20 per week', 'plus de 20 par semaine', 'meer dan 20 per week', 'mehr als 20 pro Woche', '高于20（每周）'],
  ],
  [
    'comparison',
    ['below 4 business hours'],
    {},
    [
      'below 4 business hours',
      'moins de 4 heures ouvrées',
      'minder dan 4 werkuren',
      'weniger als 4 Geschäftsstunden',
      '低于4个工作小时',
    ],
  ],
  [
    'point',
    ['75%'],
    {},
    [
      'once 75% of the time has passed',
      'après 75\u00a0% du délai',
      'als 75% van de tijd voorbij is',
      'sobald 75\u00a0% der Frist vergangen sind',
      '时限过去75%时',
    ],
  ],
  [
    'point',
    ['breach'],
    {},
    ['when the time runs out', "à l'échéance", 'als de tijd om is', 'bei Ablauf der Frist', '时限到期时'],
  ],
  [
    'point',
    ['breach + 2 business days'],
    {},
    [
      '2 business days after the time has run out',
      "2 jours ouvrés après l'échéance",
      '2 werkdagen nadat de tijd om is',
      '2 Arbeitstage nach Ablauf der Frist',
      '时限到期后2个工作日',
    ],
  ],
  [
    'point',
    ['start + 5 minutes'],
    {},
    [
      '5 minutes after the start',
      '5 minutes après le début',
      '5 minuten na het begin',
      '5 Minuten nach Beginn',
      '开始后5分钟',
    ],
  ],
  ['word', ['redirect'], {}, ['redirected', 'redirigé', 'doorverwezen', 'umgeleitet', '转到新的联系方式']],
  ['word', ['live-chat'], {}, ['Live chat', 'Discussion en direct', 'Livechat', 'Live-Chat', '在线聊天']],
  ['word', ['monday'], {}, ['Monday', 'lundi', 'maandag', 'Montag', '星期一']],
] as const)('%s %j %j', (name, args, options, expected) => {
  expect(locales.map((locale) => call(locale, name, args, options))).toEqual(expected);
});

test('every fixed word that a template can be given has words in each language', async () => {
  const schemas = new URL('../../../schemas/view/', import.meta.url);
  const names = (await readdir(schemas)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, schemas), 'utf8')));
  const fixed = new Set(texts.flatMap((text) => wordsIn(JSON.parse(text))));
  expect(fixed.size).toBeGreaterThan(60);
  const silent = locales.flatMap((locale) =>
    [...fixed].filter((each) => typeof call(locale, 'word', [each]) !== 'string').map((each) => `${locale} ${each}`),
  );
  expect(silent).toEqual([]);
});

function wordsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'enum' && Array.isArray(value) ? value.map(String) : wordsIn(value),
  );
}

test('one or many, by the rules of the language', () => {
  const forms = { one: 'one', other: 'other' };
  expect([0, 1, 2].map((n) => call('en', 'plural', [n], forms))).toEqual(['other', 'one', 'other']);
  expect([0, 1, 2].map((n) => call('fr', 'plural', [n], forms))).toEqual(['one', 'one', 'other']);
  expect(call('zh-CN', 'plural', [1], forms)).toBe('other');
});

test('links are safe and their words are text', () => {
  expect(call('en', 'link', ['https://a.example/x', 'a [b]'])).toEqual({
    markup: '[a \\[b\\]](<https://a.example/x>)',
  });
  expect(call('en', 'link', ['help@a.example'])).toEqual({ markup: '[help@a.example](<mailto:help@a.example>)' });
  expect(call('en', 'link', ['+31 20 555 0100'])).toEqual({ markup: '[+31 20 555 0100](<tel:+31205550100>)' });
  for (const bad of ['javascript:alert(1)', 'command:x', 'data:text/html,x', 'file:///etc/passwd', 'https://a>b']) {
    expect(call('en', 'link', [bad])).toHaveProperty('wrong');
  }
});

test('what is not the right thing is told', () => {
  expect(call('en', 'comparison', ['60%'])).toEqual({
    wrong: '“comparison” wants what a value has to be, such as at least 60%, and gets “60%”.',
  });
  expect(call('en', 'point', ['noon'])).toEqual({
    wrong: '“point” wants a moment such as breach + 2 business days, and gets “noon”.',
  });
  expect(call('en', 'word', ['turquoise'])).toEqual({ wrong: 'There are no words for “turquoise” in “en” yet.' });
  expect(call('it', 'point', ['breach'])).toEqual({ wrong: 'There are no words for “breach” in “it” yet.' });
  expect(call('en', 'date', ['soon'])).toEqual({ wrong: '“date” wants a date such as 2027-04-06, and gets “soon”.' });
  expect(call('en', 'duration', [4])).toEqual({
    wrong: '“duration” wants a length of time such as 4 business hours, and gets “4”.',
  });
  expect(call('en', 'recipient', ['lastName'])).toEqual({
    wrong: 'The template does not describe “lastName” under “recipient”.',
  });
  expect(call('en', 'recipient', ['firstName'])).toBe('there');
});

test('a language without a table takes what Intl knows, and says what nobody knows', () => {
  expect(call('es', 'date', ['2027-04-06'])).toBe('6 de abril de 2027');
  expect(call('es', 'duration', ['2 hours'])).toBe('2 horas');
  expect(call('es', 'duration', ['2 business hours'])).toEqual({
    wrong: 'There are no words for business time in “es” yet. Write the sentence without “duration”.',
  });
  expect(call('fr-CA', 'duration', ['2 business days'])).toBe('2 jours ouvrés');
  expect(call('zh-Hant', 'duration', ['2 business days'])).toHaveProperty('wrong');
});
