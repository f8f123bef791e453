// Cursor cases of code lenses: the word that each stands above, what it says, and what a click shows.
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

/** `word: what it says -> file:line of each place, or the id of the preview`. */
export type LensesExpected = readonly string[];

const template = 'templates/goodbye/template.playbook.yaml';
const text = 'templates/goodbye/en.hbs';
const goodbye = `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: goodbye }
spec: { rendersFrom: SunsetPlan, medium: email }
`;
const ending = `  strategy: care
  channel: phone
  dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 }
  alternatives: [{ channel: email }]
`;

export const codeLensesCases: readonly CursorCase<LensesExpected>[] = [
  {
    name: 'a channel that nothing uses',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
`),
    },
    expected: ['care: not used yet -> ', 'phone: not used yet -> '],
  },
  {
    name: 'a channel that one thing uses',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
  surfaces:
    - { id: page, mentions: [phone] }
`),
    },
    expected: ['care: not used yet -> ', 'phone: 1 use -> strategy:9'],
  },
  {
    name: 'a channel that other files use',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `# $0\n${care}`,
      [calendarPath]: office,
      [policyPath]: policyText(`  strategy: care
  targets:
    - { channel: phone, metric: first-reply, within: 1 hour }
    - { channel: phone, metric: resolution, within: 2 hours }
`),
    },
    expected: [
      'care: 1 use -> sla:6',
      'phone: 2 uses -> sla:8 sla:9',
      'desk: desk: named 2 times -> strategy:8 strategy:9',
      'email: not used yet -> ',
    ],
  },
  {
    name: 'a channel of the same name in another strategy',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
`),
      'other.playbook.yaml': strategyText(
        `  channels:
    - id: phone
  surfaces:
    - { id: page, mentions: [phone] }
`,
        'sales',
      ),
    },
    expected: ['care: not used yet -> ', 'phone: not used yet -> '],
  },
  {
    name: 'a calendar',
    form: 'plain',
    isAlone: true,
    files: { [calendarPath]: `# $0\n${office}`, [strategyPath]: care },
    expected: ['office: 2 uses -> strategy:7 strategy:8'],
  },
  {
    name: 'a calendar whose holidays another one takes',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `# $0
${office}---
${calendarText('  timeZone: Etc/UTC\n  holidays: office\n', 'night')}`,
    },
    expected: ['office: 1 use -> calendar:22', 'night: not used yet -> '],
  },
  {
    name: 'a team that is named in several files',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `# $0\n${care}`,
      [policyPath]: policyText(`  briefedTo: [desk]
`),
    },
    expected: [
      'care: not used yet -> ',
      'phone: not used yet -> ',
      'desk: desk: named 3 times -> sla:6 strategy:8 strategy:9',
      'email: not used yet -> ',
    ],
  },
  {
    name: 'a team that is named once',
    form: 'plain',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  escalations:
    - { at: breach, notify: [head]$0 }
`),
    },
    expected: [],
  },
  {
    name: 'a team that is told and owns something',
    form: 'plain',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  escalations:
    - at: breach
      notify: head$0
`).replace('name: times', 'name: times\n  owner: head'),
    },
    expected: ['head: head: named 2 times -> sla:5 sla:9'],
  },
  {
    name: 'an owner has no lens of its own',
    form: 'plain',
    isAlone: true,
    files: {
      [policyPath]: policyText('  strategy: x$0\n').replace('name: times', 'name: times\n  owner: head'),
      [calendarPath]: office.replace('name: office', 'name: office\n  owner: head'),
    },
    expected: [],
  },
  {
    name: 'messages and the checklist of a plan',
    form: 'plain',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: care,
      [planPath]: planText(`${ending}  communications:
    - id: news$0
      audience: still-active
      template: sunset-announcement
      sendOn: announceOn
`),
    },
    expected: [
      'phone-ends: Preview checklist -> phone-ends/checklist',
      'phone-ends: 0 of 1 done, next: Mon 11 Jan 2027 -> phone-ends/checklist',
      'news: Preview -> phone-ends/news',
    ],
  },
  {
    name: 'a plan that is half done',
    form: 'flow',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: care,
      [planPath]: planText(`${ending}  communications:
    - { id: news$0, audience: agents, template: internal-announcement, sendOn: 2027-01-02, sentOn: 2027-01-02 }
    - { id: more, audience: agents, template: internal-announcement, sendOn: 2027-01-03 }
`),
    },
    expected: [
      'phone-ends: Preview checklist -> phone-ends/checklist',
      'phone-ends: 1 of 2 done, 1 late since Sun 3 Jan 2027 -> phone-ends/checklist',
      'news: Preview -> phone-ends/news',
      'more: Preview -> phone-ends/more',
    ],
  },
  {
    name: 'a template of the workspace',
    form: 'flow',
    isAlone: true,
    files: {
      [template]: goodbye.replace('email }', 'email$0 }'),
      [text]: 'Bye',
      [planPath]: planText('  communications: [{ id: news, template: goodbye }]\n'),
    },
    expected: ['goodbye: 1 use -> plan:6', 'goodbye: Preview -> the file'],
  },
  {
    name: 'the text of a template',
    form: 'plain',
    isAlone: true,
    files: { [template]: goodbye, [text]: 'Bye$0' },
    expected: [': Preview -> the file'],
  },
  {
    name: 'the text of a template that is half typed',
    form: 'half-typed',
    isAlone: true,
    files: { [template]: goodbye, [text]: '{{#if a}}Bye {{bra$0' },
    expected: [': Preview -> the file'],
  },
  {
    name: 'a shared piece cannot be previewed alone',
    form: 'plain',
    isAlone: true,
    files: { 'templates/partials/bye/en.hbs': 'Bye$0' },
    expected: [],
  },
  {
    name: 'a text that belongs to no template',
    form: 'plain',
    isAlone: true,
    files: { 'notes.hbs': 'Bye$0' },
    expected: [],
  },
  {
    name: 'the settings have none',
    form: 'plain',
    isAlone: true,
    files: { 'support-playbooks.config.yaml': 'locales: [en]$0\n' },
    expected: [],
  },
  {
    name: 'the receipt of a channel',
    form: 'plain',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: strategyText(`  channels:
    - id: email$0
      title: E-mail
      reachedBy: by e-mail
      type: email
      calendar: office
      acknowledgement: { template: email-acknowledgement }
`),
    },
    expected: ['care: not used yet -> ', 'email: not used yet -> ', 'email: Preview -> care/acknowledgement/email'],
  },
  {
    name: 'what becomes of a contact point',
    form: 'plain',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: care.replace(
        'team: desk, calendar: office }',
        'team: desk, calendar: office, endpoints: [{ id: line, kind: phone-number, value: "+31 20 555 0100" }] }',
      ),
      [planPath]: planText(`${ending}  surfaces:
    - { endpoint: line$0, becomes: message, template: voicemail-closed-line, to: email }
`),
    },
    expected: [
      'phone-ends: Preview checklist -> phone-ends/checklist',
      'phone-ends: 0 of 1 done -> phone-ends/checklist',
      'voicemail-closed-line: Preview -> phone-ends/surface/line',
    ],
  },
  {
    name: 'a plan whose strategy is half typed',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: care,
      [planPath]: planText(`  strategy: ca$0
  channel: phone
  communications: [{ id: news, template: sunset-announcement, sendOn: 2027-01-11 }]
`),
    },
    expected: [
      'phone-ends: Preview checklist -> phone-ends/checklist',
      'phone-ends: 0 of 1 done, next: Mon 11 Jan 2027 -> phone-ends/checklist',
      'news: Preview -> phone-ends/news',
    ],
  },
  {
    name: 'a message without a template yet',
    form: 'half-typed',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: care,
      [planPath]: planText(`${ending}  communications:
    - id: news
      audience: agents
      template: $0
    - { id: more, audience: agents, template: internal-announcement, sendOn: announceOn }
`),
    },
    expected: [
      'phone-ends: Preview checklist -> phone-ends/checklist',
      'phone-ends: 0 of 2 done, next: Mon 11 Jan 2027 -> phone-ends/checklist',
      'more: Preview -> phone-ends/more',
    ],
  },
  {
    name: 'a channel whose id is half typed',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: $0
    - id: email
`),
    },
    expected: ['care: not used yet -> ', 'email: not used yet -> '],
  },
  {
    name: 'a colon too many below a channel',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      title: a: b
  surfaces:
    - { id: page, mentions: [phone] }
`),
    },
    expected: ['care: not used yet -> ', 'phone: 1 use -> strategy:10'],
  },
  {
    name: 'a misspelled kind',
    form: 'broken',
    isAlone: true,
    files: { [calendarPath]: `# $0\n${office}`.replace('BusinessCalendar', 'BusinesCalendar'), [strategyPath]: care },
    expected: ['office: 2 uses -> strategy:7 strategy:8'],
  },
  {
    name: 'one use is misspelled',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
  surfaces:
    - { id: page, mentions: [phone] }
    - { id: card, mentions: [fone] }
`),
    },
    expected: ['care: not used yet -> ', 'phone: 1 use -> strategy:9'],
  },
  {
    name: 'a bracket that is never closed in another file',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `# $0\n${care}`,
      [calendarPath]: office,
      [policyPath]: policyText(`  strategy: care
  appliesTo: { channels: [phone, email
`),
    },
    expected: [
      'care: 1 use -> sla:6',
      'phone: 1 use -> sla:7',
      'desk: desk: named 2 times -> strategy:8 strategy:9',
      'email: 1 use -> sla:7',
    ],
  },
  {
    name: 'the strategy and what names it',
    form: 'multi-document',
    isAlone: true,
    files: {
      'all.playbook.yaml': `# $0
${care}---
${policyText('  strategy: care\n')}---
${planText('  strategy: care\n  channel: email\n')}`,
    },
    expected: [
      'care: 2 uses -> all:16 all:23',
      'phone: not used yet -> ',
      'desk: desk: named 2 times -> all:8 all:9',
      'email: 1 use -> all:24',
      'phone-ends: Preview checklist -> phone-ends/checklist',
    ],
  },
  {
    name: 'two plans in a file',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: care,
      [planPath]: `${planText(ending, 'one')}---
${planText(
  `${ending}  communications: [{ id: news$0, audience: agents, template: internal-announcement, sendOn: announceOn }]
`,
  'two',
)}`,
    },
    expected: [
      'one: Preview checklist -> one/checklist',
      'two: Preview checklist -> two/checklist',
      'two: 0 of 1 done, next: Mon 11 Jan 2027 -> two/checklist',
      'news: Preview -> two/news',
    ],
  },
  {
    name: 'Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [strategyPath]: `# $0\n${care}`,
      [calendarPath]: office,
      [policyPath]: policyText(`  strategy: care
  targets:
    - { channel: phone, metric: first-reply, within: 1 hour }
`),
    },
    expected: [
      'care: 1 use -> sla:6',
      'phone: 1 use -> sla:8',
      'desk: desk: named 2 times -> strategy:8 strategy:9',
      'email: not used yet -> ',
    ],
  },
  {
    name: 'a plan with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [calendarPath]: office,
      [strategyPath]: care,
      [planPath]: planText(`${ending}  communications:
    - id: news$0
      audience: agents
      template: internal-announcement
      sendOn: announceOn
`),
    },
    expected: [
      'phone-ends: Preview checklist -> phone-ends/checklist',
      'phone-ends: 0 of 1 done, next: Mon 11 Jan 2027 -> phone-ends/checklist',
      'news: Preview -> phone-ends/news',
    ],
  },
  {
    name: 'what an alias of a whole list repeats counts once',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
  surfaces:
    - { id: page, mentions: &all [phone] }
    - { id: card, mentions: *all }
`),
    },
    expected: ['care: not used yet -> ', 'phone: 1 use -> strategy:9'],
  },
  {
    name: 'the sample plan, with one message fewer',
    form: 'plain',
    files: edited(
      'plan',
      '    - { id: agent-reply, audience: agents, template: why-is-it-gone, sendOn: announceOn }\n',
      '$0',
    ),
    expected: [
      'phone-sunset: Preview checklist -> phone-sunset/checklist',
      'phone-sunset: 0 of 21 done, next: Tue 5 Jan 2027 -> phone-sunset/checklist',
      'internal-brief: Preview -> phone-sunset/internal-brief',
      'frequent-callers: Preview -> phone-sunset/frequent-callers',
      'everyone: Preview -> phone-sunset/everyone',
      'reminder-5-weeks: Preview -> phone-sunset/reminder-5-weeks',
      'reminder-1-week: Preview -> phone-sunset/reminder-1-week',
      'last-day: Preview -> phone-sunset/last-day',
      'article: Preview -> phone-sunset/article',
      'voicemail-closed-line: Preview -> phone-sunset/surface/support-line',
      'rollback-notice: Preview -> phone-sunset/rollback-notice',
    ],
  },
];
