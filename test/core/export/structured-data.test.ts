// Structured data: hours and contact points in the words of schema.org, safe inside a script element.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFiles } from '../../../core/src/export/document-files.ts';
import { scriptJson } from '../../../core/src/export/script-json.ts';
import { type Edit, sample, today } from '../render/sample.ts';

const strategy = { kind: 'ChannelStrategy', name: 'fernway-support', path: 'support/channels.playbook.yaml' } as const;
const calendar = {
  kind: 'BusinessCalendar',
  name: 'amsterdam-office',
  path: 'support/calendars.playbook.yaml',
} as const;

function data(document: typeof strategy | typeof calendar, edits: readonly Edit[] = [], on = today) {
  const { files, findings } = documentFiles(sample(edits), document, { format: 'jsonld', today: on });
  expect(findings).toEqual([]);
  return JSON.parse(files[0]?.content ?? 'null');
}

const days = (names: readonly string[]) => names.map((name) => `https://schema.org/${name}`);
const hours = (fields: object) => ({ '@type': 'OpeningHoursSpecification', ...fields });
const closedOn = (date: string) => hours({ opens: '00:00', closes: '00:00', validFrom: date, validThrough: date });

test('the opening hours of a calendar, with the holidays that are still to come', () => {
  expect(data(calendar, [], '2027-05-06')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: 'Amsterdam office hours',
    openingHoursSpecification: [
      hours({ dayOfWeek: days(['Monday', 'Tuesday', 'Wednesday', 'Thursday']), opens: '09:00', closes: '17:30' }),
      hours({ dayOfWeek: days(['Friday']), opens: '09:00', closes: '17:00' }),
    ],
    specialOpeningHoursSpecification: [
      closedOn('2027-05-06'),
      closedOn('2027-05-17'),
      hours({ opens: '09:00', closes: '15:00', validFrom: '2027-12-24', validThrough: '2027-12-24' }),
      closedOn('2027-12-25'),
      closedOn('2027-12-26'),
    ],
  });
});

test('contact points: how to reach each channel, in which languages and when', () => {
  const points = data(strategy).contactPoint;
  expect(points.map(({ name }: { name: string }) => name)).toEqual([
    'Help centre',
    'Assistant',
    'E-mail',
    'Live chat',
    'Booked call',
    'Phone',
  ]);
  const { hoursAvailable, ...email } = points[2];
  expect(email).toEqual({
    '@type': 'ContactPoint',
    contactType: 'customer support',
    name: 'E-mail',
    email: 'help@fernway.example',
    availableLanguage: ['en', 'fr', 'nl', 'zh-CN'],
  });
  expect(hoursAvailable).toContainEqual(closedOn('2027-03-29'));
  expect(points[0].hoursAvailable).toEqual([
    hours({
      dayOfWeek: days(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
      opens: '00:00',
      closes: '23:59',
    }),
  ]);
  // The line closes on 6 April; what comes after is nobody's business.
  const phone = points[5];
  expect(phone.telephone).toBe('+31 20 555 0100');
  expect(phone.hoursAvailable).toEqual([
    hours({
      dayOfWeek: days(['Monday', 'Tuesday', 'Wednesday', 'Thursday']),
      opens: '09:00',
      closes: '17:30',
      validThrough: '2027-04-05',
    }),
    hours({ dayOfWeek: days(['Friday']), opens: '09:00', closes: '17:00', validThrough: '2027-04-05' }),
    closedOn('2027-03-29'),
  ]);
});

test('a channel that has closed is not offered any more', () => {
  const names = data(strategy, [], '2027-04-06').contactPoint.map(({ name }: { name: string }) => name);
  expect(names).not.toContain('Phone');
});

test('where customers come in person is a place', () => {
  const counter = `    - id: counter
      title: { en: Counter, fr: Guichet, nl: Balie, zh-CN: 柜台 }
      type: in-person
      calendar: amsterdam-office
      endpoints: [{ id: counter-place, kind: place, value: "Dam 1, Amsterdam" }]
    - id: phone\n`;
  const [place] = data(strategy, [[strategy.path, '    - id: phone\n', counter]]).location;
  expect([place['@type'], place.name, place.address, place.openingHoursSpecification.length]).toEqual([
    'Place',
    'Counter',
    'Dam 1, Amsterdam',
    2,
  ]);
});

test('a name that is not written in the language is a finding', () => {
  const made = documentFiles(sample(), strategy, { format: 'jsonld', today, locales: ['de'] });
  expect(new Set(made.findings.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(
    new Set(['error text-missing-locale']),
  );
});

test('nothing ends the script element, and the data stays the same', () => {
  const piece = fc.constantFrom(
    '</script>',
    '<!--',
    '-->',
    '<script',
    ']]>',
    '&lt;',
    '\u2028',
    '\u2029',
    '"',
    '\\',
    'é',
    '中',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const value = { '@type': parts.join(''), list: parts };
      const text = scriptJson(value);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(value);
    }),
  );
  const edits: Edit[] = [
    [calendar.path, 'title: Amsterdam office hours', 'title: "</script><script>alert(1)</script>"'],
  ];
  expect(data(calendar, edits).name).toBe('</script><script>alert(1)</script>');
});
