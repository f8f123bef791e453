// What templates see: every view of the sample, in every language, fits its schema; the computed parts are right.
import { expect, test } from 'vitest';
import type { View } from '../../../core/src/generated/views.ts';
import { kindNames } from '../../../core/src/playbook/kinds.ts';
import type { TextGap } from '../../../core/src/render/view/view-context.ts';
import { viewFor } from '../../../core/src/render/view/view-for.ts';
import { all, type DocumentOf, inquire } from '../../../core/src/workspace/inquiry.ts';
import type { Snapshot } from '../../../core/src/workspace/snapshot.ts';
import {
  isViewBusinessCalendar,
  isViewChannelStrategy,
  isViewSlaPolicy,
  isViewSunsetPlan,
} from '../../generated/validators.js';
import { type Edit, sample, today } from './sample.ts';

const validators = {
  SunsetPlan: isViewSunsetPlan,
  ChannelStrategy: isViewChannelStrategy,
  SlaPolicy: isViewSlaPolicy,
  BusinessCalendar: isViewBusinessCalendar,
} as const;

type ViewKind = keyof typeof validators;
type About = Parameters<typeof viewFor>[1]['about'];

function views(
  kind: ViewKind,
  locale: string,
  { snapshot = sample(), about = { kind: 'document' } as About } = {},
): { readonly views: readonly View[]; readonly gaps: readonly TextGap[] } {
  const gaps: TextGap[] = [];
  const inquiry = inquire(snapshot);
  const made = all(inquiry, kind).map((source: DocumentOf<ViewKind>) =>
    viewFor({ inquiry, locale, today, onGap: (gap) => gaps.push(gap) }, { source, about }),
  );
  return { views: made, gaps };
}

// biome-ignore lint/suspicious/noExplicitAny: a view as plain JSON, which these tests look at from all sides.
type Json = any;

/** Only the first of its kind, with all its lazy parts worked out. */
function view(kind: ViewKind, locale: string, about?: About, snapshot?: Snapshot): Json {
  const { views: made } = views(kind, locale, { ...(about && { about }), ...(snapshot && { snapshot }) });
  return JSON.parse(JSON.stringify(made[0]));
}

const abouts: readonly About[] = [
  { kind: 'document' },
  { kind: 'communication', id: 'everyone' },
  { kind: 'surface', index: 0, place: 0 },
  { kind: 'acknowledgement', channel: 'email' },
];

test.each(Object.keys(validators) as ViewKind[])('every view of a %s fits its schema in every language', (kind) => {
  expect(kindNames).toContain(kind);
  for (const locale of ['en', 'fr', 'nl', 'zh-CN', 'de']) {
    for (const about of abouts) {
      for (const made of views(kind, locale, { about }).views) {
        const validate = validators[kind];
        const plain: unknown = JSON.parse(JSON.stringify(made));
        expect([kind, locale, validate(plain), (validate as { errors?: unknown }).errors ?? null]).toEqual([
          kind,
          locale,
          true,
          null,
        ]);
      }
    }
  }
});

test('a plan: dates, promises, cells, phases and places are worked out', () => {
  const plan = view('SunsetPlan', 'en', { kind: 'communication', id: 'everyone' });
  expect(plan.plan.dates).toEqual({
    announceOn: '2027-01-11',
    closeOn: '2027-04-06',
    lastDayOn: '2027-04-05',
    redirectUntil: '2028-04-06',
    isYearly: false,
    isQuiet: false,
  });
  expect(plan.alternatives.map(({ channel, promise }: Json) => [channel.address, promise.firstReply])).toEqual([
    ['https://fernway.example/book', '1 business day'],
    ['https://app.fernway.example/#chat', '1 minute'],
    ['help@fernway.example', '1 business day'],
  ]);
  expect(
    plan.affected.map(({ segment, queryType, remaining, isStranded }: Json) => [
      segment.id,
      queryType.id,
      remaining.map(({ id }: Json) => id),
      isStranded,
    ]),
  ).toEqual([
    ['vulnerable', 'how-to', ['scheduled-call'], false],
    ['vulnerable', 'billing', ['scheduled-call'], false],
    ['vulnerable', 'outage', ['scheduled-call'], false],
    ['enterprise', 'outage', ['scheduled-call', 'chat', 'email'], false],
  ]);
  expect(plan.phases.map(({ id, starts, ends }: Json) => [id, starts, ends])).toEqual([
    ['align-internally', '2027-01-04', '2027-01-10'],
    ['de-emphasise', '2027-01-11', '2027-03-01'],
    ['redirect', '2027-03-02', undefined],
  ]);
  expect(plan.surfaces.map(({ title, to, toChannel }: Json) => [title, to, toChannel?.id])).toEqual([
    ['+31 20 555 0100', 'Booked call', 'scheduled-call'],
    ['https://fernway.example/phone', 'https://help.fernway.example/phone', undefined],
    ['https://fernway.example/contact', undefined, undefined],
    ['Invoice footer', undefined, undefined],
    ['Signatures of all agents', undefined, undefined],
  ]);
  expect(plan.communication).toMatchObject({
    id: 'everyone',
    audience: ['all-affected'],
    sendOn: '2027-01-12',
    isSent: false,
  });
});

test('a plan: which alternatives are booked, held for a group or paid for, and what customers help themselves with', () => {
  const snapshot = sample([
    [
      'support/phone-sunset.playbook.yaml',
      '    - channel: chat\n      covers',
      '    - channel: chat\n      offer: paid\n      covers',
    ],
    [
      'support/channels.playbook.yaml',
      '      type: live-chat\n',
      '      type: group-session\n      sessions: { repeats: fortnightly, on: tuesday, hours: "16:00-17:00" }\n',
    ],
  ]);
  const plan = view('SunsetPlan', 'en', undefined, snapshot);
  const idsIn = (list: Json) => list.map(({ channel }: Json) => channel.id);
  expect({
    all: idsIn(plan.alternatives),
    booked: idsIn(plan.bookedAlternatives),
    sessions: idsIn(plan.sessionAlternatives),
    paid: idsIn(plan.paidAlternatives),
    included: idsIn(plan.includedAlternatives),
  }).toEqual({
    all: ['scheduled-call', 'chat', 'email'],
    booked: ['scheduled-call'],
    sessions: ['chat'],
    paid: ['chat'],
    included: ['scheduled-call', 'email'],
  });
  expect(plan.sessionAlternatives[0].channel.sessions).toEqual({
    repeats: 'fortnightly',
    isWeekly: false,
    isFortnightly: true,
    isMonthly: false,
    on: 'tuesday',
    opens: '16:00',
    closes: '17:00',
  });
  expect(plan.selfService).toEqual([
    {
      id: 'getting-started',
      title: 'Getting started with Fernway Desk',
      url: 'https://help.fernway.example/start',
      category: 'First steps',
      media: ['article', 'video'],
      hasCaptions: true,
      covers: [
        { id: 'how-to', title: 'How do I' },
        { id: 'billing', title: 'Billing question' },
      ],
    },
  ]);
});

test('a strategy: the channel of a receipt, its hours, and what is promised there', () => {
  const strategy = view('ChannelStrategy', 'fr', { kind: 'acknowledgement', channel: 'email' });
  expect(strategy.channel).toMatchObject({
    title: 'E-mail',
    reachedBy: 'par e-mail',
    address: 'help@fernway.example',
    isHuman: true,
    isLive: false,
  });
  expect(strategy.hours.ranges).toEqual([
    { from: 'monday', to: 'thursday', isOneDay: false, spans: [{ opens: '09:00', closes: '17:30' }] },
    { from: 'friday', to: 'friday', isOneDay: true, spans: [{ opens: '09:00', closes: '17:00' }] },
  ]);
  expect(strategy.promise).toEqual({ firstReply: '1 business day', share: {}, byPriority: [] });
});

test('a policy: each row with its times, by priority where they differ', () => {
  const policy = view('SlaPolicy', 'en');
  const [email] = policy.targets;
  expect(email.times.firstReply).toBe('6 business hours');
  expect(email.times.byPriority.map(({ priority, times }: Json) => [priority.id, times.firstReply])).toEqual([
    ['urgent', '1 business hour'],
    ['high', '2 business hours'],
    ['normal', '4 business hours'],
    ['low', '6 business hours'],
  ]);
  // Low has no time, so none holds for every case.
  expect(policy.targets[1].times.resolution).toBeUndefined();
  expect(policy.targets[5].times).toEqual({
    speedOfAnswer: '60 seconds',
    share: { speedOfAnswer: '80%' },
    byPriority: [],
  });
});

test('a promise of `target` publishes the target behind it, and the narrower row wins', () => {
  const snapshot = sample([
    [
      'support/sla.playbook.yaml',
      '    - { channel: email, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
      '    - { channel: email, metric: first-reply, within: target }\n    - { channel: email, segment: enterprise, metric: first-reply, within: 30 minutes }',
    ],
  ]);
  const email = view('SunsetPlan', 'en', undefined, snapshot).alternatives[2];
  expect(email.promise.byPriority.map(({ times }: Json) => times.firstReply)).toEqual([
    '1 business hour',
    '2 business hours',
    '4 business hours',
    '6 business hours',
  ]);
  expect(email.promise.firstReply).toBe('6 business hours');
});

test('a calendar: special days from today on, and a union has the hours of its members', () => {
  const more = {
    'support/union.playbook.yaml':
      'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: a-union }\nspec:\n  timeZone: Europe/Amsterdam\n  openWhenAny: [amsterdam-office, evening]\n---\napiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: evening }\nspec:\n  timeZone: Europe/Amsterdam\n  weekly: { monday: "20:00-24:00" }\n  holidays: none\n',
  };
  const made = views('BusinessCalendar', 'en', { snapshot: sample([], more) }).views.map((each) =>
    JSON.parse(JSON.stringify(each)),
  );
  expect(made[0].specialDays.map(({ from, isOpen }: Json) => [from, isOpen]).slice(-3)).toEqual([
    ['2027-12-24', true],
    ['2027-12-25', false],
    ['2027-12-26', false],
  ]);
  expect(made[0].specialDays[0].from).toBe('2027-03-29');
  expect(made[1].calendar.weekly[0]).toEqual({
    day: 'monday',
    isOpen: true,
    spans: [
      { opens: '09:00', closes: '17:30' },
      { opens: '20:00', closes: '24:00' },
    ],
  });
  expect(made[1].calendar.holidays.length).toBe(7);
});

test('a text that is not written in the language is told once it is read, at its place', () => {
  const { gaps, views: made } = views('SunsetPlan', 'de');
  expect(gaps).toEqual([]);
  const plan = made[0] as { channel: { title: string } };
  expect(plan.channel.title).toBe('⟦title⟧');
  expect(gaps.map(({ key, locales, document }) => [document.name, key, locales])).toEqual([
    ['fernway-support', 'title', ['en', 'fr', 'nl', 'zh-CN']],
  ]);
});

test('what is measured is judged, and what cannot be compared is not', () => {
  const measured = (value: string): readonly Edit[] => [
    ['support/phone-sunset.playbook.yaml', 'is: at least 60% }', `is: at least 60%, measured: ${value} }`],
    ['support/phone-sunset.playbook.yaml', 'by: closeOn + 3 months }', `by: closeOn + 3 months, measured: ${value} }`],
  ];
  const verdicts = (value: string) => {
    const { phases, plan } = view('SunsetPlan', 'en', undefined, sample(measured(value)));
    return [phases[1].exitCriteria[0], plan.successMetrics[0]].map(({ isMet, isMissed }) => [isMet, isMissed]);
  };
  expect(verdicts('72%')).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(verdicts('60%')[0]).toEqual([true, false]);
  expect(verdicts('5 days')).toEqual([
    [false, false],
    [false, false],
  ]);
  const { rollback } = view('SunsetPlan', 'en');
  expect(rollback.criteria[0]).toMatchObject({ isMet: false, isMissed: false });
});

test('the agenda, the phase and what is watched are seen from today', () => {
  const on = (day: string) => {
    const snapshot = sample([['support-playbooks.config.yaml', 'asOf: 2027-01-04', `asOf: ${day}`]]);
    const inquiry = inquire(snapshot);
    const [source] = all(inquiry, 'SunsetPlan');
    if (!source) throw new Error('no plan');
    const context = { inquiry, locale: 'en', today: day, onGap: () => {} };
    const { agenda, phases, monitoring }: Json = viewFor(context, { source, about: { kind: 'document' } });
    const names = (list: Json) => list.map(({ kind, id, title }: Json) => [kind, id ?? title ?? ''].join(' ').trim());
    return {
      overdue: names(agenda.overdue),
      today: names(agenda.today),
      soon: names(agenda.soon),
      phase: phases.filter(({ isCurrent }: Json) => isCurrent).map(({ id }: Json) => id),
      watched: monitoring.map(({ isWatched }: Json) => isWatched),
    };
  };
  expect(on('2027-01-04')).toEqual({
    overdue: [],
    today: [],
    soon: [
      'communication internal-brief',
      'action Brief all agents and answer their questions',
      'announce',
      'communication frequent-callers',
      'communication article',
      'communication agent-reply',
      'surface phone-page',
      'surface contact-page',
      'surface email-signatures',
    ],
    phase: ['align-internally'],
    watched: [false, false],
  });
  expect(on('2027-01-11')).toMatchObject({
    overdue: ['communication internal-brief', 'action Brief all agents and answer their questions'],
    today: [
      'announce',
      'communication frequent-callers',
      'communication article',
      'communication agent-reply',
      'surface phone-page',
      'surface contact-page',
      'surface email-signatures',
    ],
    soon: ['communication everyone'],
    phase: ['de-emphasise'],
    watched: [true, true],
  });
  expect(on('2027-06-07')).toMatchObject({ phase: ['redirect'], watched: [false, false] });
});

test('targets show when they are due, on a morning and shortly before the weekend', () => {
  const { targets, policy, escalations } = view('SlaPolicy', 'en');
  const [replies, resolution, chat] = targets;
  const shown = ({ arrives, timeZone, dues }: Json) => [
    `${arrives} ${timeZone}`,
    ...dues.map(({ priority, metric, within, due }: Json) => [priority?.id, metric, within, due].join(' ')),
  ];
  expect(replies.dueExamples.map(shown)).toEqual([
    [
      '2027-01-05 10:00 Europe/Amsterdam',
      'urgent first-reply 1 business hour 2027-01-05 11:00',
      'high first-reply 2 business hours 2027-01-05 12:00',
      'normal first-reply 4 business hours 2027-01-05 14:00',
      'low first-reply 6 business hours 2027-01-05 16:00',
    ],
    [
      '2027-01-08 16:30 Europe/Amsterdam',
      'urgent first-reply 1 business hour 2027-01-11 09:30',
      'high first-reply 2 business hours 2027-01-11 10:30',
      'normal first-reply 4 business hours 2027-01-11 12:30',
      'low first-reply 6 business hours 2027-01-11 14:30',
    ],
  ]);
  expect(resolution.dueExamples[1].dues.map(({ priority, due }: Json) => `${priority.id} ${due}`)).toEqual([
    'urgent 2027-01-11 16:30',
    'high 2027-01-12 16:30',
    'normal 2027-01-13 16:30',
  ]);
  expect(chat.dueExamples).toEqual([]);
  expect(policy.pauseOn).toEqual(['waiting-for-customer']);
  expect(escalations.map(({ metrics }: Json) => metrics)).toEqual([[], [], []]);
});
