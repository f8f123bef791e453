// Every scalar's right forms pass; every wrong one gets one sentence, a suggestion where it can mean one thing, and a place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScalar, type ScalarName } from '../../../core/src/time/scalar.ts';

const right: Record<ScalarName, string[]> = {
  duration: [
    '30 minutes',
    '1 hours',
    '1.5 hours',
    '4 business hours',
    '2.5 business minutes',
    '1 business day',
    '2 weeks',
    '45 seconds',
    '45s',
    '30m',
    '1.5h',
    '2d',
    '1w',
    '30bm',
    '4bh',
    '2bd',
  ],
  period: ['1 day', '2 weeks', '12 months', '1 years'],
  date: ['2027-04-30', '2028-02-29'],
  'date-expression': [
    '2027-04-06',
    'closeOn',
    'redirect.starts - 3 days',
    'announceOn + 1 business day',
    'closeOn + 12 months',
  ],
  moment: ['2027-04-06', '2027-04-06 09:00', '2027-04-06 23:59'],
  point: ['75%', 'start', 'breach', 'start + 5 minutes', 'breach + 2 business days', 'breach - 1 hour'],
  comparison: ['at least 60%', 'at most 4 business hours', 'above 20 per week', 'below 85%', 'below 4.5', 'above -20'],
  hours: ['09:00-17:30', '00:00-24:00', '23:59-24:00'],
  'time-zone': [
    'Europe/Amsterdam',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Europe/Kyiv',
    'US/Pacific',
    'UTC',
    'Etc/UTC',
    'CET',
    'customer',
  ],
  locale: ['en', 'nl-BE', 'zh-CN', 'zh-Hant-TW', 'es-419'],
  percentage: ['0%', '80%', '99.95%', '120%'],
  url: [
    'https://x.example',
    'http://localhost:3000/a?b#c',
    'https://[::1]/',
    'https://bücher.example/ä',
    'mailto:a@b.example',
    'tel:+31205550100',
  ],
};

test.each(Object.entries(right).flatMap(([name, texts]) => texts.map((text) => [name, text] as const)))(
  '%s: %s',
  (name, text) => {
    expect(checkScalar(name as ScalarName, text)).toBeUndefined();
  },
);

/** The text, what it should have been if that is certain, and the wrong part if it is not all of it. */
type Wrong = readonly [text: string, suggestion?: string | undefined, part?: string];

const wrong: Record<ScalarName, Wrong[]> = {
  duration: [
    ['2 busness hours', '2 business hours', 'busness'],
    ['two buisness days', '2 business days', 'two buisness'],
    ['2 working days', '2 business days', 'working'],
    ['1 Business Day', '1 business day', 'Business Day'],
    ['4hrs', '4 hours', 'hrs'],
    ['1,5 hours', '1.5 hours', '1,5'],
    ['1.5 days', '36 hours'],
    ['1 hour 30 minutes', '90 minutes'],
    ['2h30m', '150 minutes'],
    ['PT4H', '4 hours'],
    ['P2D', '2 days'],
    ['4  hours', '4 hours'],
    [' 4 hours', '4 hours'],
    ['1,000 hours'],
    ['1 business day 2 business hours'],
    ['0.5 business days'],
    ['2 business weeks'],
    ['3 business seconds'],
    ['2 months'],
    ['0 hours'],
    ['-2 hours'],
    ['4'],
    ['business hours'],
    ['as soon as possible'],
    [''],
  ],
  period: [
    ['1 mnth', '1 month', 'mnth'],
    ['P3M', '3 months'],
    ['2 business days'],
    ['1.5 weeks'],
    ['0 days'],
    ['4 hours'],
    ['quarterly'],
  ],
  date: [
    ['2027-04-36', '2027-04-30', '36'],
    ['2027-02-29', '2027-02-28', '29'],
    ['2027-13-01', '2027-01-13', '13'],
    ['2027-13-14', undefined, '13'],
    ['2027-04-00', undefined, '00'],
    ['0000-01-01', undefined, '0000'],
    ['2027-4-6', '2027-04-06'],
    ['2027/04/06', '2027-04-06'],
    ['20270406', '2027-04-06'],
    ['29-02-2016', '2016-02-29'],
    ['6 April 2027', '2027-04-06'],
    ['Apr 6th, 2027', '2027-04-06'],
    ['2027-04-06T00:00:00Z', '2027-04-06'],
    ['06-04-2027'],
    ['tomorrow'],
  ],
  'date-expression': [
    ['closon - 1 week', 'closeOn - 1 week', 'closon'],
    ['close-on + 1 day', 'closeOn + 1 day', 'close-on'],
    ['announcedOn', 'announceOn', 'announcedOn'],
    ['closeOn+5 days', 'closeOn + 5 days', 'closeOn+5'],
    ['closeOn-5 days', 'closeOn - 5 days', 'closeOn-5'],
    ['5 weeks before closeOn', 'closeOn - 5 weeks', '5 weeks before closeOn'],
    ['closeOn + 2 working days', 'closeOn + 2 business days', 'working'],
    ['redirect.start', 'redirect.starts', 'redirect.start'],
    ['2027-04-36 + 1 day', '2027-04-30 + 1 day', '36'],
    ['2027-4-6 + 1 day', '2027-04-06 + 1 day', '2027-4-6'],
    ['closeOn + 5 hours', undefined, '5 hours'],
    ['redirect'],
    ['none'],
  ],
  moment: [
    ['2027-04-06 9:00', '2027-04-06 09:00', '9:00'],
    ['2027-04-06T09:00', '2027-04-06 09:00', '2027-04-06T09:00'],
    ['2027-04-36 09:00', '2027-04-30 09:00', '36'],
    ['6 April 2027 9am', '2027-04-06 09:00', '6 April 2027 9am'],
    ['2027-04-06 25:00'],
    ['2027-04-06T09:00:00Z'],
  ],
  point: [
    ['75 %', '75%', '75 %'],
    ['0.75', '75%', '0.75'],
    ['breached + 2 business days', 'breach + 2 business days', 'breached'],
    ['breach + 2 busness days', 'breach + 2 business days', 'busness'],
    ['2 business days after breach', 'breach + 2 business days', '2 business days after breach'],
    ['later'],
  ],
  comparison: [
    ['>= 60%', 'at least 60%', '>='],
    ['at lest 60%', 'at least 60%', 'lest'],
    ['more than 20 per week', 'above 20 per week', 'more than'],
    ['above 20/week', 'above 20 per week', '20/week'],
    ['at least 60 %', 'at least 60%', '60 %'],
    ['over 4 hrs', 'above 4 hours', 'over 4 hrs'],
    ['20 per week'],
    ['above 20 per year'],
    ['at least'],
  ],
  hours: [
    ['9-17', '09:00-17:00', '9-17'],
    ['9am-5pm', '09:00-17:00', '9am-5pm'],
    ['09:00–17:30', '09:00-17:30', '09:00–17:30'],
    ['17:00-00:00', '17:00-24:00', '17:00-00:00'],
    ['09:00-25:00', undefined, '25:00'],
    ['22:00-06:00'],
    ['09:00-09:00'],
    ['closed'],
  ],
  'time-zone': [
    ['Brisbane', 'Australia/Brisbane'],
    ['(GMT+10:00) Brisbane', 'Australia/Brisbane'],
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['europe/amsterdam', 'Europe/Amsterdam'],
    ['Europe/Amsterdm', 'Europe/Amsterdam'],
    ['America/New York', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['Customer', 'customer'],
    ['+01:00'],
    ['Mars'],
  ],
  locale: [['zh-cn', 'zh-CN'], ['en_US', 'en-US'], ['en-UK', 'en-GB'], ['français', 'fr'], ['xx'], ['e']],
  percentage: [
    ['80 %', '80%'],
    ['80', '80%'],
    ['0.8', '80%'],
    ['80,5%', '80.5%'],
    ['80 percent', '80%'],
    ['lots'],
    ['-5%'],
  ],
  url: [
    ['www.x.example', 'https://www.x.example'],
    ['https//x.example/a', 'https://x.example/a'],
    ['http:/x.example', 'http://x.example'],
    ['a@b.example', 'mailto:a@b.example'],
    ['https://a b.example', undefined, ' '],
    ['help'],
    ['javascript:alert(1)'],
  ],
};

test.each(Object.entries(wrong).flatMap(([name, cases]) => cases.map((each) => [name, each[0], each] as const)))(
  '%s: %j is wrong',
  (name, text, [, suggestion, part]) => {
    const found = checkScalar(name as ScalarName, text);
    const place = found?.from === undefined ? undefined : text.slice(found.from, found.to);
    expect([found?.suggestion, place]).toEqual([suggestion, part]);
    expect(found?.message).toMatch(/^“.*” .*\.$/);
  },
);

test.each<[ScalarName, string, string]>([
  [
    'duration',
    '2 busness hours',
    '“2 busness hours” is not a duration; write it like “4 business hours”, “30 minutes” or “2 business days”.',
  ],
  ['duration', '0 hours', '“0 hours” is not a duration; it must be more than zero.'],
  ['duration', '2 months', '“2 months” is not a duration; months differ in length, so write weeks or days.'],
  ['date', '2027-04-36', '“2027-04-36” is not a date: April has 30 days.'],
  ['date', '2027-02-29', '“2027-02-29” is not a date: February 2027 has 28 days.'],
  [
    'date-expression',
    'closeOn + 5 hours',
    '“closeOn + 5 hours” is not a date; dates move by days, weeks, months, years or business days.',
  ],
  [
    'hours',
    '22:00-06:00',
    '“22:00-06:00” is not opening hours of one day; write “22:00-24:00” on this day and “00:00-06:00” on the next.',
  ],
  ['time-zone', 'EST', '“EST” never changes to summer time; name a place, like “America/New_York”.'],
  ['locale', 'zh-cn', '“zh-cn” is written “zh-CN”.'],
  ['percentage', 'lots', '“lots” is not a percentage; write it like “80%”.'],
])('%s: the sentence for %s', (name, text, message) => {
  expect(checkScalar(name, text)?.message).toBe(message);
});

test('every suggestion is right, every part lies in the text, and no text takes long', () => {
  const pieces = fc.constantFrom(
    '2',
    ' ',
    'busness',
    'hours',
    'closeOn',
    '+',
    '-',
    '2027-04-36',
    '%',
    'at least',
    '9',
    ':',
    '00',
    'x',
    '/',
    '.',
    'after',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  const names = fc.constantFrom(...(Object.keys(right) as ScalarName[]));
  fc.assert(
    fc.property(names, texts, (name, text) => {
      const found = checkScalar(name, text);
      if (found?.suggestion !== undefined) expect(checkScalar(name, found.suggestion)).toBeUndefined();
      const { from = 0, to = 1 } = found ?? {};
      expect(0 <= from && from < to && (found?.to === undefined || to <= text.length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each(Object.keys(right))('%s: a very long text is refused at once', (name) => {
  for (const piece of ['9', 'a', ' ', '1 hour ', 'after a ', 'a.', '-']) {
    expect(checkScalar(name as ScalarName, piece.repeat(100_000))).toBeDefined();
  }
});
