// Calendar files read back by a calendar library: any text, any zone, any plan.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile, textValue } from '../../../core/src/export/calendar-file.ts';
import { documentFiles } from '../../../core/src/export/document-files.ts';
import { checklistTasksFile, planDatesFile } from '../../../core/src/export/plan-calendar.ts';
import { zoneComponent } from '../../../core/src/export/zone-component.ts';
import { checklist } from '../../../core/src/render/checklist.ts';
import { wordsOf } from '../../../core/src/render/words.ts';
import { instantOf } from '../../../core/src/time/zone.ts';
import { type Edit, sample, today } from '../render/sample.ts';

function read(content: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(content));
}

/** The library does not know the property NAME, and leaves its escapes. */
function nameOf(root: ICAL.Component): string {
  const name = String(root.getFirstPropertyValue('name'));
  return name.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('é', '中', '🎉', '👩‍👩‍👧', '"', ';', ':', ',', '\\', '\\n', '=', ' ', 'END:VEVENT'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\t', '\u0000') },
);
const words = fc.array(character, { maxLength: 150 }).map((parts) => parts.join(''));

test('any text comes back, in lines of at most 75 bytes', () => {
  fc.assert(
    fc.property(words, words, (summary, title) => {
      const content = calendarFile({
        title,
        locale: 'en',
        components: [{ name: 'VEVENT', properties: [{ name: 'SUMMARY', value: textValue(summary) }] }],
      });
      const lines = content.split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const root = read(content);
      const meant = (given: string) =>
        given
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          .replace(/\t/g, ' ')
          .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');
      expect(root.getAllSubcomponents().map((each) => each.getFirstPropertyValue('summary'))).toEqual([meant(summary)]);
      expect(nameOf(root)).toBe(meant(title));
    }),
    { numRuns: 400 },
  );
});

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'America/Santiago',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Jerusalem',
  'Etc/UTC',
  'Pacific/Apia',
];

test.each(zones)('the rules of %s give the same instants as our own clocks', (zone) => {
  const root = read(calendarFile({ title: '', locale: 'en', components: [zoneComponent(zone, '2027-01-04')] }));
  const component = root.getFirstSubcomponent('vtimezone');
  if (!component) throw new Error('There is no zone.');
  const known = new ICAL.Timezone(component);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 9 }), fc.integer({ min: 0, max: 23 * 60 + 59 }), (days, minutes) => {
      const date = new Date(Date.UTC(2027, 0, 5 + days));
      const iso = date.toISOString().slice(0, 10);
      const instant = instantOf(iso, minutes, zone);
      const local = new Date(instant + offset(instant, zone));
      // A time that the clocks skip or show twice has no single answer.
      fc.pre(local.getTime() === date.getTime() + minutes * 60_000);
      fc.pre(offset(instant - 7_200_000, zone) === offset(instant + 7_200_000, zone));
      const time = new ICAL.Time(
        {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: Math.floor(minutes / 60),
          minute: minutes % 60,
          second: 0,
          isDate: false,
        },
        known,
      );
      expect(new Date(time.toUnixTime() * 1000).toISOString()).toBe(new Date(instant).toISOString());
    }),
    { numRuns: 100 },
  );
});

function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (
    Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) -
    Math.floor(instant / 1000) * 1000
  );
}

function listFor(edits: readonly Edit[] = [], locale = 'en') {
  const list = checklist(sample(edits), 'phone-sunset', { today, locale });
  if (!list) throw new Error('There is no list.');
  return list;
}

const plan = 'support/phone-sunset.playbook.yaml';

test('the tasks of a plan: one each, with owner and the last open day', () => {
  const edits: Edit[] = [
    [plan, 'owner: telephony, due: redirect.starts }', 'owner: telephony, due: 2027-05-05 }'],
    [
      plan,
      'owner: support-managers, due: announceOn - 3 days }',
      'owner: support-managers, due: announceOn - 3 days, doneOn: 2027-01-04 }',
    ],
  ];
  const list = listFor(edits);
  const root = read(checklistTasksFile(list));
  const tasks = root.getAllSubcomponents('vtodo');
  expect(tasks).toHaveLength(list.groups.flatMap(({ items }) => items).filter(({ isTask }) => isTask).length);
  const uids = tasks.map((each) => each.getFirstPropertyValue('uid'));
  expect(new Set(uids).size).toBe(uids.length);
  const named = (words: string) => {
    const found = tasks.find((each) => String(each.getFirstPropertyValue('summary')).includes(words));
    const value = (name: string) => found?.getFirstPropertyValue(name)?.toString();
    return ['due', 'status', 'completed', 'contact', 'description', 'dtstamp'].map(value);
  };
  const words = wordsOf('en');
  expect(named('Record the new message')).toEqual([
    '2027-05-04',
    'NEEDS-ACTION',
    undefined,
    'telephony',
    `owner: telephony\n5 May 2027 is a closed day (Liberation Day); the last open day before it is ${words.date('2027-05-04', { weekday: true })}`,
    '2027-01-04T00:00:00Z',
  ]);
  expect(named('Brief all agents')).toEqual([
    '2027-01-08',
    'COMPLETED',
    '2027-01-04T00:00:00Z',
    'support-managers',
    'owner: support-managers',
    '2027-01-04T00:00:00Z',
  ]);
});

test('the days of a plan, whole days that keep nobody from being invited', () => {
  const events = read(planDatesFile(listFor())).getAllSubcomponents('vevent');
  const days = events.map((each) =>
    ['dtstart', 'dtend', 'summary', 'transp'].map((name) => String(each.getFirstPropertyValue(name))).join(' | '),
  );
  expect(days).toContain('2027-04-06 | 2027-04-07 | First day without the channel | TRANSPARENT');
  expect(days).toContain('2027-01-11 | 2027-01-12 | Customers are told | TRANSPARENT');
  expect(new Set(events.map((each) => each.getFirstPropertyValue('uid'))).size).toBe(events.length);
});

test('a date that moves keeps its id, in every language', () => {
  const uids = (content: string) =>
    [...content.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  const before = uids(planDatesFile(listFor()));
  expect(before.length).toBeGreaterThan(10);
  expect(uids(planDatesFile(listFor([[plan, 'closeOn: 2027-04-06', 'closeOn: 2027-04-13']])))).toEqual(
    expect.arrayContaining(before),
  );
  expect(uids(planDatesFile(listFor([], 'nl')))).toEqual(before);
});

test('a title with line breaks and ends of components stays a title', () => {
  const title = 'Closing\\r\\nEND:VCALENDAR\\r\\nBEGIN:VEVENT';
  const root = read(planDatesFile(listFor([[plan, 'title: Closing the phone line', `title: "${title}"`]])));
  expect(nameOf(root)).toBe('Closing\nEND:VCALENDAR\nBEGIN:VEVENT');
});

const strategy = { kind: 'ChannelStrategy', name: 'fernway-support', path: 'support/channels.playbook.yaml' } as const;

function sessions(written: string, edits: readonly Edit[] = [], from = today) {
  const channel = `    - id: clinic
      title: { en: "Open clinic; bring questions", fr: Permanence, nl: Spreekuur, zh-CN: 在线答疑 }
      type: group-session
      calendar: amsterdam-office
      sessions: ${written}
      endpoints:
        - { id: clinic-page, kind: web-page, value: "https://fernway.example/clinic" }
    - id: phone\n`;
  const snapshot = sample([[strategy.path, '    - id: phone\n', channel], ...edits]);
  const { files, findings } = documentFiles(snapshot, strategy, { format: 'ics', today: from });
  expect(findings).toEqual([]);
  return files;
}

function occurrences(content: string, count: number): readonly string[] {
  const root = read(content);
  const zone = root.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  const event = root.getFirstSubcomponent('vevent');
  if (!event) throw new Error('There is no event.');
  const times = new ICAL.Event(event).iterator();
  const found: string[] = [];
  for (let next = times.next(); next && found.length < count; next = times.next())
    found.push(new Date(next.toUnixTime() * 1000).toISOString().slice(0, 16));
  return found;
}

test('group sessions repeat at the same local time, through the change of clocks and not on holidays', () => {
  const [file, ...others] = sessions(
    '{ repeats: weekly, on: monday, hours: "16:00-17:00", firstOn: 2027-03-10, signUp: clinic-page }',
  );
  expect([file?.name, others]).toEqual(['fernway-support/sessions/clinic.en.ics', []]);
  // The first Monday from the tenth on; Easter Monday is free; clocks change on 28 March.
  expect(occurrences(file?.content ?? '', 4)).toEqual([
    '2027-03-15T15:00',
    '2027-03-22T15:00',
    '2027-04-05T14:00',
    '2027-04-12T14:00',
  ]);
  const event = read(file?.content ?? '').getFirstSubcomponent('vevent');
  expect(['summary', 'location', 'uid'].map((name) => event?.getFirstPropertyValue(name))).toEqual([
    'Open clinic; bring questions',
    'https://fernway.example/clinic',
    'fernway-support.clinic.sessions@support-playbooks',
  ]);
  expect(new ICAL.Event(event ?? new ICAL.Component('vevent')).duration.toString()).toBe('PT1H');
});

test.each([
  [
    '{ repeats: fortnightly, on: tuesday, hours: "10:00-11:00" }',
    ['2027-01-05T09:00', '2027-01-19T09:00', '2027-02-02T09:00'],
  ],
  [
    '{ repeats: monthly, on: thursday, hours: "10:00-11:00" }',
    ['2027-01-07T09:00', '2027-02-04T09:00', '2027-03-04T09:00'],
  ],
  [
    '{ repeats: monthly, on: monday, hours: "22:00-24:00", firstOn: 2027-01-12 }',
    ['2027-02-01T21:00', '2027-03-01T21:00', '2027-04-05T20:00'],
  ],
  ['{ hours: "10:00-11:00", firstOn: 2027-02-03 }', ['2027-02-03T09:00']],
])('sessions %s', (written, expected) => {
  expect(occurrences(sessions(written)[0]?.content ?? '', 3)).toEqual(expected);
});

test('sessions without a day or a time are no entry', () => {
  expect(sessions('{ repeats: weekly }')).toEqual([]);
  expect(sessions('{ repeats: weekly, on: monday }')).toEqual([]);
});

test('sessions end before the channel closes', () => {
  const [file] = sessions('{ repeats: weekly, on: tuesday, hours: "10:00-11:00" }', [
    [plan, '  channel: phone\n', '  channel: clinic\n'],
  ]);
  expect(file?.content).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270405T215959Z\r\n');
  expect(occurrences(file?.content ?? '', 99).at(-1)).toBe('2027-03-30T08:00');
  expect(
    sessions(
      '{ repeats: weekly, on: tuesday, hours: "10:00-11:00" }',
      [[plan, '  channel: phone\n', '  channel: clinic\n']],
      '2027-04-06',
    ),
  ).toEqual([]);
});

test('hours of the customer have no zone', () => {
  const [file] = sessions('{ repeats: weekly, on: tuesday, hours: "10:00-11:00" }', [
    ['support/calendars.playbook.yaml', 'timeZone: Europe/Amsterdam ', 'timeZone: customer '],
  ]);
  expect(file?.content).toContain('DTSTART:20270105T100000\r\n');
  expect(file?.content).not.toContain('VTIMEZONE');
});
