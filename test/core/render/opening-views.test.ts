// What templates see of the next opening, of the special days ahead, and of the hours behind promises and handoffs.
import { expect, test } from 'vitest';
import { plannedRendering } from '../../../core/src/render/rendering.ts';
import { viewFor } from '../../../core/src/render/view/view-for.ts';
import { all, inquire } from '../../../core/src/workspace/inquiry.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { type Edit, sample } from './sample.ts';

// biome-ignore lint/suspicious/noExplicitAny: a view as plain JSON.
type Json = any;

function view(kind: 'BusinessCalendar' | 'SlaPolicy', today: string, snapshot = sample()): Json {
  const inquiry = inquire(snapshot);
  const [source] = all(inquiry, kind);
  if (!source) throw new Error(kind);
  const made = viewFor(
    { inquiry, locale: 'en', today, onGap: () => undefined },
    { source, about: { kind: 'document' } },
  );
  return JSON.parse(JSON.stringify(made));
}

function calendarOf(spec: string): ReturnType<typeof sample> {
  const head = 'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: office }\nspec:\n';
  return withFiles(emptySnapshot, [['a.playbook.yaml', { content: head + spec }]]);
}

test('the next opening counts holidays, exceptions and today itself', () => {
  const next = (today: string): string => view('BusinessCalendar', today).calendar.opensNext;
  expect(next('2027-01-04')).toBe('2027-01-04 09:00');
  expect(next('2027-01-01')).toBe('2027-01-04 09:00');
  expect(next('2027-05-05')).toBe('2027-05-07 09:00');
  expect(next('2027-12-25')).toBe('2027-12-27 09:00');
});

test('a calendar that is always open, or never, has no next opening', () => {
  const always = '  timeZone: Europe/Paris\n  weekly:\n    "monday": "00:00-24:00"\n';
  const days = ['tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const open = calendarOf(always + days.map((day) => `    ${day}: "00:00-24:00"\n`).join(''));
  expect(view('BusinessCalendar', '2027-01-04', open).calendar).not.toHaveProperty('opensNext');
  const shut = calendarOf('  timeZone: Europe/Paris\n  weekly: {}\n  holidays:\n    - { date: 2027-01-06 }\n');
  expect(view('BusinessCalendar', '2027-01-04', shut).calendar).not.toHaveProperty('opensNext');
  expect(view('BusinessCalendar', '2027-01-04', shut).comingDays).toEqual([
    { from: '2027-01-06', to: '2027-01-06', isOneDay: true, isOpen: false, spans: [] },
  ]);
});

test('the coming days are those of the next 30, with a weekend between closed days taken in', () => {
  expect(view('BusinessCalendar', '2027-12-01').comingDays).toEqual([
    {
      from: '2027-12-24',
      to: '2027-12-24',
      isOneDay: true,
      isOpen: true,
      spans: [{ opens: '09:00', closes: '15:00' }],
      title: 'Christmas Eve',
    },
    {
      from: '2027-12-25',
      to: '2027-12-26',
      isOneDay: false,
      isOpen: false,
      spans: [],
      opensAgain: '2027-12-27 09:00',
    },
  ]);
  expect(view('BusinessCalendar', '2027-04-20').comingDays).toEqual([
    {
      from: '2027-04-27',
      to: '2027-04-27',
      isOneDay: true,
      isOpen: false,
      spans: [],
      title: "King's Day",
      opensAgain: '2027-04-28 09:00',
    },
    { from: '2027-05-05', to: '2027-05-06', isOneDay: false, isOpen: false, spans: [], opensAgain: '2027-05-07 09:00' },
    {
      from: '2027-05-17',
      to: '2027-05-17',
      isOneDay: true,
      isOpen: false,
      spans: [],
      title: 'Whit Monday',
      opensAgain: '2027-05-18 09:00',
    },
  ]);
  expect(view('BusinessCalendar', '2027-02-01').comingDays).toEqual([]);
});

test('a holiday on which another office is there is no closed day', () => {
  const office = (name: string, weekly: string, more: string) =>
    `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: ${name} }\nspec:\n  timeZone: Etc/UTC\n${weekly}${more}`;
  const week = '  weekly: { tuesday: "09:00-17:00", wednesday: "09:00-17:00" }\n';
  const snapshot = withFiles(emptySnapshot, [
    ['a.playbook.yaml', { content: office('a-both', '  openWhenAny: [b-one, c-two]\n', '  holidays: none\n') }],
    [
      'b.playbook.yaml',
      { content: office('b-one', week, '  holidays: [{ date: 2027-01-05 }, { date: 2027-01-06 }]\n') },
    ],
    ['c.playbook.yaml', { content: office('c-two', week, '  holidays: [{ date: 2027-01-06 }]\n') }],
  ]);
  expect(view('BusinessCalendar', '2027-01-04', snapshot).comingDays).toEqual([
    { from: '2027-01-06', to: '2027-01-11', isOneDay: false, isOpen: false, spans: [], opensAgain: '2027-01-12 09:00' },
  ]);
});

test('promises name each calendar once, with the channels it is for', () => {
  const file = 'support/sla.playbook.yaml';
  const own: Edit = [
    file,
    '{ channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }',
    '{ channel: chat, metric: first-reply, within: 1 minute, calendar: 24x7, publishedOn: [contact-page] }',
  ];
  const shown = (snapshot: ReturnType<typeof sample>) =>
    view('SlaPolicy', '2027-01-04', snapshot).openingHours.map((entry: Json) => [
      entry.hours.name,
      entry.channels.map(({ id }: Json) => id),
    ]);
  expect(shown(sample())).toEqual([['amsterdam-office', ['email', 'chat', 'scheduled-call']]]);
  expect(shown(sample([own]))).toEqual([
    ['amsterdam-office', ['email', 'scheduled-call']],
    ['24x7', ['chat']],
  ]);
});

test('a text about one channel of a strategy is asked for by the name of the channel', () => {
  const inquiry = inquire(sample());
  const planned = plannedRendering(inquiry, 'fernway-support/template/email-acknowledgement/assistant');
  expect(planned?.rendering).toMatchObject({
    id: 'fernway-support/template/email-acknowledgement/assistant',
    locales: ['en', 'fr', 'nl'],
    template: 'email-acknowledgement',
  });
  if (!planned) throw new Error('assistant');
  const made: Json = viewFor({ inquiry, locale: 'en', today: '2027-01-04', onGap: () => undefined }, planned);
  expect(made.channel.id).toBe('assistant');
  expect(made.channel.handoff.hours.name).toBe('amsterdam-office');
  expect(plannedRendering(inquiry, 'fernway-support/template/email-acknowledgement/nobody')).toBeUndefined();
  expect(plannedRendering(inquiry, 'phone-sunset/template/chat-closed/phone')).toBeUndefined();
});

test('a promise of the target itself is spelled out, one row for each target behind it', () => {
  const file = 'support/sla.playbook.yaml';
  const edits: readonly Edit[] = [
    [
      file,
      '{ channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
      '{ metric: first-reply, within: target, publishedOn: [contact-page] }',
    ],
    [
      file,
      '{ channel: chat, metric: first-reply, within: 1 minute, publishedOn',
      '{ channel: phone, metric: first-reply, within: none, publishedOn',
    ],
    [
      file,
      '{ channel: chat, metric: first-reply, within: 45 seconds }',
      '{ channel: chat, queryType: outage, metric: [first-reply, next-reply], within: { urgent: 45 seconds, high: none }, share: 90% }',
    ],
  ];
  const rows = view('SlaPolicy', '2027-01-04', sample(edits)).published.map((row: Json) => [
    row.channels.map(({ id }: Json) => id),
    row.queryTypes.map(({ id }: Json) => id),
    row.times.firstReply,
    row.times.share,
    row.times.byPriority.map(({ priority, times }: Json) => [priority.id, times.firstReply, times.resolution]),
    row.times.resolution,
    row.publishedOn,
  ]);
  const place = ['contact-page'];
  expect(rows).toEqual([
    [
      ['email'],
      [],
      '6 business hours',
      {},
      [
        ['urgent', '1 business hour', undefined],
        ['high', '2 business hours', undefined],
        ['normal', '4 business hours', undefined],
        ['low', '6 business hours', undefined],
      ],
      undefined,
      place,
    ],
    [
      ['chat'],
      ['outage'],
      undefined,
      {},
      [
        ['urgent', '45 seconds', undefined],
        ['high', undefined, undefined],
      ],
      undefined,
      place,
    ],
    [['phone'], [], undefined, {}, [], undefined, place],
    [['scheduled-call'], [], '1 business day', {}, [], undefined, place],
  ]);
});

test('without a promise of the target, what is published are the promises', () => {
  const made = view('SlaPolicy', '2027-01-04');
  expect(made.published).toEqual(made.promises);
  expect(made.published).toHaveLength(3);
});
