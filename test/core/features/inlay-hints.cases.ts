// Cursor cases of inlay hints: the lines that have one, with the words in brackets where they stand, and why.
import { type CursorCase, edited } from './cursor-case.ts';
import {
  calendarPath,
  calendarText,
  care,
  office,
  planPath,
  planText,
  policyPath,
  policyText,
  strategyPath,
  strategyText,
} from './small-files.ts';

export interface HintsExpected {
  readonly shown: readonly string[];
  /** What the one at the cursor says when the pointer rests on it. */
  readonly why?: string;
}

const others = { [calendarPath]: office, [strategyPath]: care };
const plan = (spec: string) => ({ ...others, [planPath]: planText(`  strategy: care\n  channel: phone\n${spec}`) });
const policy = (spec: string) => ({
  ...others,
  [policyPath]: policyText(`  strategy: care\n  calendar: office\n${spec}`),
});
const closing = `  dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 }
`;

export const inlayHintsCases: readonly CursorCase<HintsExpected>[] = [
  {
    name: 'a plain date has its day of the week',
    form: 'plain',
    isAlone: true,
    files: plan(`  dates:
    announceOn: 2027-01-11$0
`),
    expected: {
      shown: ['announceOn: 2027-01-11[Mon]'],
      why: 'Monday 2027-01-11, in 7 days',
    },
  },
  {
    name: 'weeks before the closing',
    form: 'plain',
    isAlone: true,
    files: plan(`${closing}  communications:
    - id: news
      sendOn: closeOn - 5 weeks$0
`),
    expected: {
      shown: [
        'dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }',
        'sendOn: closeOn - 5 weeks[Tue 2 Mar 2027]',
      ],
      why: '**Tuesday 2027-03-02**, in 57 days\n\n5 weeks before `closeOn`, which is Tue 6 Apr 2027.',
    },
  },
  {
    name: 'a date that is another one',
    form: 'plain',
    isAlone: true,
    files: plan(`${closing}  communications:
    - id: news
      sendOn: announceOn$0
`),
    expected: {
      shown: [
        'dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }',
        'sendOn: announceOn[Mon 11 Jan 2027]',
      ],
      why: '**Monday 2027-01-11**, in 7 days\n\nThe day of `announceOn`, which is Mon 11 Jan 2027.',
    },
  },
  {
    name: 'business days on the calendar of the channel',
    form: 'plain',
    isAlone: true,
    files: plan(`${closing}  communications:
    - id: news
      sendOn: announceOn - 1 business day$0
`),
    expected: {
      shown: [
        'dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }',
        'sendOn: announceOn - 1 business day[Fri 8 Jan 2027]',
      ],
      why: '**Friday 2027-01-08**, in 4 days\n\n1 business day before `announceOn`, which is Mon 11 Jan 2027. Only days on which the closing channel is open count (Europe/Amsterdam).',
    },
  },
  {
    name: 'a phase of the plan',
    form: 'plain',
    isAlone: true,
    files: plan(`${closing}  phases:
    - id: quiet
      starts: closeOn - 10 days$0
      actions:
        - { task: Tell them, due: quiet.starts + 1 month }
`),
    expected: {
      shown: [
        'dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }',
        'starts: closeOn - 10 days[Sat 27 Mar 2027]',
        '- { task: Tell them, due: quiet.starts + 1 month[Tue 27 Apr 2027] }',
      ],
      why: '**Saturday 2027-03-27**, in 82 days\n\n10 days before `closeOn`, which is Tue 6 Apr 2027.',
    },
  },
  {
    name: 'a date of its own and some days',
    form: 'plain',
    isAlone: true,
    files: plan(`  communications:
    - id: news
      sendOn: 2027-02-28 + 1 day$0
`),
    expected: {
      shown: ['sendOn: 2027-02-28 + 1 day[Mon 1 Mar 2027]'],
      why: '**Monday 2027-03-01**, in 56 days\n\n1 day after Sun 28 Feb 2027.',
    },
  },
  {
    name: 'a date in quotes',
    form: 'plain',
    isAlone: true,
    files: plan(`  dates:
    announceOn: "2027-01-11"$0
    closeOn: 'announceOn + 12 weeks'
`),
    expected: {
      shown: ['announceOn: "2027-01-11"[Mon]', "closeOn: 'announceOn + 12 weeks'[Mon 5 Apr 2027]"],
      why: 'Monday 2027-01-11, in 7 days',
    },
  },
  {
    name: 'a date that leans on one that is missing',
    form: 'half-typed',
    isAlone: true,
    files: plan(`  communications:
    - id: news
      sendOn: closeOn - 1 week$0
`),
    expected: {
      shown: [],
    },
  },
  {
    name: 'dates that lean on one another',
    form: 'broken',
    isAlone: true,
    files: plan(`  dates:
    announceOn: closeOn - 1 week$0
    closeOn: announceOn + 1 week
`),
    expected: {
      shown: [],
    },
  },
  {
    name: 'a date that does not exist',
    form: 'broken',
    isAlone: true,
    files: plan(`  dates:
    announceOn: 2027-02-30$0
    closeOn: 2027-04-06
`),
    expected: {
      shown: ['closeOn: 2027-04-06[Tue]'],
    },
  },
  {
    name: 'half a date expression',
    form: 'half-typed',
    isAlone: true,
    files: plan(`${closing}  communications:
    - id: news
      sendOn: closeOn - $0
    - id: more
      sendOn: closeOn
`),
    expected: {
      shown: ['dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }', 'sendOn: closeOn[Tue 6 Apr 2027]'],
    },
  },
  {
    name: 'no date on purpose',
    form: 'plain',
    isAlone: true,
    files: plan(`  dates:
    announceOn: none$0
`),
    expected: {
      shown: [],
    },
  },
  {
    name: 'business hours over a weekend',
    form: 'plain',
    isAlone: true,
    files: policy(`  targets:
    - channel: email
      metric: first-reply
      within: 4 business hours$0
`),
    expected: {
      shown: ['within: 4 business hours[Fri 16:00 → Mon 12:00]'],
      why: '**4 business hours** on `office` (Europe/Amsterdam): Friday 2027-01-08 16:00 → Monday 2027-01-11 12:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–17:00\n- Mon 11 Jan 09:00–12:00',
    },
  },
  {
    name: 'business days over a weekend',
    form: 'plain',
    isAlone: true,
    files: policy(`  targets:
    - channel: email
      metric: first-reply
      within: 2 business days$0
`),
    expected: {
      shown: ['within: 2 business days[Fri 16:00 → Tue 16:00]'],
      why: '**2 business days** on `office` (Europe/Amsterdam): Friday 2027-01-08 16:00 → Tuesday 2027-01-12 16:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–17:00\n- Mon 11 Jan 09:00–17:00\n- Tue 12 Jan 09:00–16:00',
    },
  },
  {
    name: 'more than a week away: with the date',
    form: 'plain',
    isAlone: true,
    files: policy(`  targets:
    - channel: email
      metric: resolution
      within: 8 business days$0
`),
    expected: {
      shown: ['within: 8 business days[Fri 16:00 → Wed 20 Jan 16:00]'],
      why: '**8 business days** on `office` (Europe/Amsterdam): Friday 2027-01-08 16:00 → Wednesday 2027-01-20 16:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–17:00\n- Mon 11 Jan 09:00–17:00\n- Tue 12 Jan 09:00–17:00\n- Wed 13 Jan 09:00–17:00\n- Thu 14 Jan 09:00–17:00\n- and so on',
    },
  },
  {
    name: 'elapsed time needs no example',
    form: 'plain',
    isAlone: true,
    files: policy(`  targets:
    - channel: email
      metric: first-reply
      within: 2 hours$0
`),
    expected: {
      shown: [],
    },
  },
  {
    name: 'a limit for each priority',
    form: 'flow',
    isAlone: true,
    files: policy(`  targets:
    - { channel: email, metric: first-reply, within: { urgent: 1 business hour$0, low: 1 business day } }
`),
    expected: {
      shown: [
        '- { channel: email, metric: first-reply, within: { urgent: 1 business hour[Fri 16:00 → Fri 17:00], low: 1 business day[Fri 16:00 → Mon 16:00] } }',
      ],
      why: '**1 business hour** on `office` (Europe/Amsterdam): Friday 2027-01-08 16:00 → Friday 2027-01-08 17:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–17:00',
    },
  },
  {
    name: 'a row with a calendar of its own',
    form: 'flow',
    isAlone: true,
    files: policy(`  targets:
    - { channel: email, metric: first-reply, within: 4 business hours$0, calendar: 24x7 }
`),
    expected: {
      shown: [
        '- { channel: email, metric: first-reply, within: 4 business hours[Fri 16:00 → Fri 20:00], calendar: 24x7 }',
      ],
      why: '**4 business hours** on `24x7` (Etc/UTC): Friday 2027-01-08 16:00 → Friday 2027-01-08 20:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–20:00',
    },
  },
  {
    name: 'a policy without a calendar: Monday to Friday',
    form: 'plain',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  targets:
    - { channel: email, metric: first-reply, within: 1 business day$0 }
`),
    },
    expected: {
      shown: ['- { channel: email, metric: first-reply, within: 1 business day[Fri 16:00 → Mon 16:00] }'],
      why: '**1 business day** on an ordinary week (Etc/UTC): Friday 2027-01-08 16:00 → Monday 2027-01-11 16:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–24:00\n- Mon 11 Jan 00:00–16:00',
    },
  },
  {
    name: 'a calendar that nobody knows',
    form: 'broken',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  calendar: ofice
  targets:
    - { channel: email, metric: first-reply, within: 1 business day$0 }
`),
    },
    expected: {
      shown: [],
    },
  },
  {
    name: 'a Friday that is a holiday is no example',
    form: 'plain',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  calendar: office
  targets:
    - { channel: email, metric: first-reply, within: 1 business hour$0 }
`),
      [calendarPath]: office.replace('holidays: none', 'holidays: [{ date: 2027-01-08, title: Founders }]'),
    },
    expected: {
      shown: ['- { channel: email, metric: first-reply, within: 1 business hour[Fri 16:00 → Fri 17:00] }'],
      why: '**1 business hour** on `office` (Europe/Amsterdam): Friday 2027-01-15 16:00 → Friday 2027-01-15 17:00\n\nThe clock runs on:\n- Fri 15 Jan 16:00–17:00',
    },
  },
  {
    name: 'the lead time of a channel with a calendar',
    form: 'plain',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: strategyText(`  channels:
    - id: call
      type: scheduled-call
      calendar: office
      booking: { slot: 30 minutes, leadTime: 1 business day$0 }
`),
    },
    expected: {
      shown: ['booking: { slot: 30 minutes, leadTime: 1 business day[Fri 16:00 → Mon 16:00] }'],
      why: '**1 business day** on `office` (Europe/Amsterdam): Friday 2027-01-08 16:00 → Monday 2027-01-11 16:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–17:00\n- Mon 11 Jan 09:00–16:00',
    },
  },
  {
    name: 'holidays of a calendar',
    form: 'flow',
    isAlone: true,
    files: {
      [calendarPath]: calendarText(`  timeZone: Etc/UTC
  holidays: [{ date: 2027-12-25$0 }, { date: 2027-12-26 }]
`),
    },
    expected: {
      shown: ['holidays: [{ date: 2027-12-25[Sat] }, { date: 2027-12-26[Sun] }]'],
      why: 'Saturday 2027-12-25, in 355 days',
    },
  },
  {
    name: 'the fixed day of the settings',
    form: 'plain',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `asOf: 2027-01-05$0
`,
    },
    expected: {
      shown: ['asOf: 2027-01-05[Tue]'],
      why: 'Tuesday 2027-01-05, in 1 day',
    },
  },
  {
    name: 'the settings, broken above',
    form: 'broken',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `asOf: 2027-01-05$0
locales: [en
`,
    },
    expected: {
      shown: ['asOf: 2027-01-05[Tue]'],
      why: 'Tuesday 2027-01-05, in 1 day',
    },
  },
  {
    name: 'two plans in a file, each with its own dates',
    form: 'multi-document',
    isAlone: true,
    files: {
      ...others,
      [planPath]: `${planText(
        `  strategy: care
  channel: phone
  dates: { closeOn: 2027-04-06 }
  communications: [{ id: a, sendOn: closeOn }]
`,
        'one',
      )}---
${planText(
  `  strategy: care
  channel: email
  dates: { closeOn: 2027-05-06 }
  communications: [{ id: a, sendOn: closeOn$0 }]
`,
  'two',
)}`,
    },
    expected: {
      shown: [
        'dates: { closeOn: 2027-04-06[Tue] }',
        'communications: [{ id: a, sendOn: closeOn[Tue 6 Apr 2027] }]',
        'dates: { closeOn: 2027-05-06[Thu] }',
        'communications: [{ id: a, sendOn: closeOn[Thu 6 May 2027] }]',
      ],
      why: '**Thursday 2027-05-06**, in 122 days\n\nThe day of `closeOn`, which is Thu 6 May 2027.',
    },
  },
  {
    name: 'a plan behind a document that is broken',
    form: 'multi-document',
    isAlone: true,
    files: {
      ...others,
      [planPath]: `a: b: c
---
${planText(`  strategy: care
  channel: phone
  dates: { closeOn: 2027-04-06$0 }
`)}`,
    },
    expected: {
      shown: ['dates: { closeOn: 2027-04-06[Tue] }'],
      why: 'Tuesday 2027-04-06, in 92 days',
    },
  },
  {
    name: 'Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: plan(`${closing}  communications:
    - id: news
      sendOn: closeOn - 4 weeks$0
`),
    expected: {
      shown: [
        'dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }',
        'sendOn: closeOn - 4 weeks[Tue 9 Mar 2027]',
      ],
      why: '**Tuesday 2027-03-09**, in 64 days\n\n4 weeks before `closeOn`, which is Tue 6 Apr 2027.',
    },
  },
  {
    name: 'time limits with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: policy(`  targets:
    - channel: email
      metric: first-reply
      within: 3 business hours$0
`),
    expected: {
      shown: ['within: 3 business hours[Fri 16:00 → Mon 11:00]'],
      why: '**3 business hours** on `office` (Europe/Amsterdam): Friday 2027-01-08 16:00 → Monday 2027-01-11 11:00\n\nThe clock runs on:\n- Fri 8 Jan 16:00–17:00\n- Mon 11 Jan 09:00–11:00',
    },
  },
  {
    name: 'a colon too many elsewhere in the plan',
    form: 'broken',
    isAlone: true,
    files: plan(`${closing}  communications:
    - id: news
      title: One: two
      sendOn: closeOn$0
`),
    expected: {
      shown: ['dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }'],
    },
  },
  {
    name: 'a channel that is half typed: days count all the same, business days do not',
    form: 'half-typed',
    isAlone: true,
    files: {
      ...others,
      [planPath]: planText(`  strategy: care
  channel: pho$0
${closing}  communications:
    - { id: a, sendOn: closeOn - 1 week }
    - { id: b, sendOn: closeOn - 1 business day }
`),
    },
    expected: {
      shown: [
        'dates: { announceOn: 2027-01-11[Mon], closeOn: 2027-04-06[Tue] }',
        '- { id: a, sendOn: closeOn - 1 week[Tue 30 Mar 2027] }',
      ],
    },
  },
  {
    name: 'the sample with its closing a day later',
    form: 'plain',
    files: edited(
      'plan',
      '    closeOn: 2027-04-06               # the first day without it\n',
      '    closeOn: 2027-04-07$0\n',
    ),
    expected: {
      shown: [
        'decidedOn: 2026-12-10[Thu]',
        '- { claim: Share of contacts by phone, value: 4%, source: Help desk export, retrievedOn: 2026-11-30[Mon] }',
        '- { claim: Urgent tickets delayed by a call, value: 31 per week, source: Queue audit, retrievedOn: 2026-11-27[Fri] }',
        'announceOn: 2027-01-11[Mon]',
        'closeOn: 2027-04-07[Wed]',
        'redirectUntil: closeOn + 12 months[Fri 7 Apr 2028]',
        'starts: announceOn - 1 week[Mon 4 Jan 2027]',
        '- { task: Brief all agents and answer their questions, owner: support-managers, due: announceOn - 3 days[Fri 8 Jan 2027] }',
        'starts: announceOn[Mon 11 Jan 2027]',
        'starts: closeOn - 5 weeks[Wed 3 Mar 2027]',
        'hypercare: { extraAgents: 2, until: closeOn + 10 days[Sat 17 Apr 2027] }',
        '- { task: Record the new message on the line, owner: telephony, due: redirect.starts[Wed 3 Mar 2027] }',
        '- { id: internal-brief, audience: agents, template: internal-announcement, sendOn: announceOn - 6 days[Tue 5 Jan 2027] }',
        '- { id: frequent-callers, audience: frequent-users, template: sunset-announcement, sendOn: announceOn[Mon 11 Jan 2027] }',
        '- { id: everyone, audience: all-affected, template: sunset-announcement, sendOn: announceOn + 1 day[Tue 12 Jan 2027] }',
        '- { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: closeOn - 5 weeks[Wed 3 Mar 2027] }',
        '- { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week[Wed 31 Mar 2027] }',
        '- { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day[Tue 6 Apr 2027] }',
        '- { id: article, audience: public, template: sunset-article, sendOn: announceOn[Mon 11 Jan 2027] }',
        '- { id: agent-reply, audience: agents, template: why-is-it-gone, sendOn: announceOn[Mon 11 Jan 2027] }',
        'from: redirect.starts[Wed 3 Mar 2027]',
        'releaseOn: redirectUntil + 4 weeks[Fri 5 May 2028]',
        '- { endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone", owner: web-team, due: announceOn[Mon 11 Jan 2027] }',
        '- { surface: contact-page, becomes: updated, due: announceOn[Mon 11 Jan 2027] }',
        '- { surface: invoice-footer, becomes: updated, due: redirect.starts[Wed 3 Mar 2027] }',
        '- { surface: email-signatures, becomes: updated, due: announceOn[Mon 11 Jan 2027] }',
        '- { metric: contacts-asking-for-phone, alertWhen: above 20 per week, source: Ticket tag, owner: support-operations, reviewEvery: 1 week, until: closeOn + 2 months[Mon 7 Jun 2027] }',
        '- { metric: csat, alertWhen: below 85%, source: Survey, owner: support-operations, reviewEvery: 1 week, until: closeOn + 2 months[Mon 7 Jun 2027] }',
        'possibleUntil: closeOn + 16 weeks[Wed 28 Jul 2027]',
        '- { metric: csat, is: at least 88%, by: closeOn + 3 months[Wed 7 Jul 2027] }',
        'postReviewOn: closeOn + 13 weeks[Wed 7 Jul 2027]',
      ],
      why: 'Wednesday 2027-04-07, in 93 days',
    },
  },
];
