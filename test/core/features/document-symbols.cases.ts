// Cursor cases of the outline: one line for each entry, further in for what it holds.
import { type CursorCase, edited } from './cursor-case.ts';
import {
  calendarPath,
  calendarText,
  planPath,
  planText,
  policyPath,
  policyText,
  strategyPath,
  strategyText,
  templateText,
} from './small-files.ts';

/** `name | detail | kind | the word it stands on`, a dot for each level. */
export type OutlineExpected = readonly string[];

export const documentSymbolsCases: readonly CursorCase<OutlineExpected>[] = [
  {
    name: 'channels with titles in one language',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      title: Phone
    - id: email
      title: E-mail
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Phone | phone | channel | phone',
      '. . E-mail | email | channel | email',
    ],
  },
  {
    name: 'a title in several languages: that of the default language',
    form: 'plain',
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      title: { fr: Téléphone, en: Phone }
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Phone | phone | channel | phone',
    ],
  },
  {
    name: 'a title without the default language: the first one written',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      title: { fr: Téléphone, nl: Telefoon }
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Téléphone | phone | channel | phone',
    ],
  },
  {
    name: 'endpoints stand in their channel',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - { id: phone$0, title: Phone, endpoints: [{ id: line, kind: phone-number, value: "1" }, { id: page, title: The page }] }
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Phone | phone | channel | phone',
      '. . . line | phone-number | endpoint | line',
      '. . . The page | page | endpoint | page',
    ],
  },
  {
    name: 'priorities are words in a list',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  priorities: [urgent$0, low]
  statuses: [new]
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Priorities | priorities | group | priorities',
      '. . urgent |  | priority | urgent',
      '. . low |  | priority | low',
      '. Statuses | statuses | group | statuses',
      '. . new |  | status | new',
    ],
  },
  {
    name: 'priorities with titles',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  priorities:
    - { id: p1$0, title: Everything is down }
    - p2
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Priorities | priorities | group | priorities',
      '. . Everything is down | p1 | priority | p1',
      '. . p2 |  | priority | p2',
    ],
  },
  {
    name: 'routes have no id: their segment and query type name them',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  routes:
    - { segment: all$0, queryType: how-to, channels: [email, phone] }
    - { segment: [a, b], queryType: [x, y], channels: [email] }
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Routes | routes | group | routes',
      '. . all, how-to | email, phone | row | all',
      '. . a, b, x, y | email | row | segment',
    ],
  },
  {
    name: 'targets with a limit, and with one for each priority',
    form: 'plain',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  targets:
    - channel: email$0
      metric: first-reply
      within: 1 business day
    - channel: phone
      metric: resolution
      within:
        urgent: 1 hour
`),
    },
    expected: [
      'times | SlaPolicy | document | times',
      '. Targets | targets | group | targets',
      '. . email, first-reply | 1 business day | row | email',
      '. . phone, resolution |  | row | phone',
    ],
  },
  {
    name: 'escalations by their moment and whom they tell',
    form: 'flow',
    isAlone: true,
    files: {
      [policyPath]: policyText(`  escalations:
    - { at: 75%$0, notify: [lead, deputy] }
    - { at: breach, notify: [head] }
`),
    },
    expected: [
      'times | SlaPolicy | document | times',
      '. Escalations | escalations | group | escalations',
      '. . 75% | lead, deputy | row | 75%',
      '. . breach | head | row | breach',
    ],
  },
  {
    name: 'a plan with dates, phases, actions and messages',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  strategy: care
  channel: phone$0
  dates:
    announceOn: 2027-01-11
    closeOn: 2027-04-06
  phases:
    - id: quiet
      title: We say nothing
      starts: announceOn
      actions:
        - { task: Brief everybody, due: announceOn }
  communications:
    - { id: news, audience: public, sendOn: announceOn }
`),
    },
    expected: [
      'phone-ends | SunsetPlan | document | phone-ends',
      '. Dates | dates | group | dates',
      '. . Announcement day | 2027-01-11 | field | announceOn',
      '. . Closing day | 2027-04-06 | field | closeOn',
      '. Phases | phases | group | phases',
      '. . We say nothing | quiet | phase | quiet',
      '. . . Brief everybody | announceOn | action | Brief everybody',
      '. Communications | communications | group | communications',
      '. . news | announceOn | communication | news',
    ],
  },
  {
    name: 'reasons, concerns and risks by their words',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  reasons:
    - code: low-usage$0
  concerns:
    - concern: { nl: Ik heb nu iemand nodig., en: I need somebody right now. }
  risks:
    - category: reputation
      description: A very long description that nobody would read to its end in a narrow outline view
`),
    },
    expected: [
      'phone-ends | SunsetPlan | document | phone-ends',
      '. Reasons | reasons | group | reasons',
      '. . low-usage |  | row | low-usage',
      '. Concerns | concerns | group | concerns',
      '. . I need somebody right now. |  | row | concern',
      '. Risks | risks | group | risks',
      '. . A very long description that nobody would read to its end… |  | row | A very long description that nobody would read to its end in a narrow outline view',
    ],
  },
  {
    name: 'opening hours by day, holidays by title',
    form: 'plain',
    isAlone: true,
    files: {
      [calendarPath]: calendarText(`  timeZone: Etc/UTC$0
  weekly:
    monday: "09:00-17:00"
    tuesday: ["09:00-12:00", "13:00-17:00"]
  holidays:
    - { date: 2027-01-01, title: New Year's Day }
    - { date: 2027-05-05 }
`),
    },
    expected: [
      'office | BusinessCalendar | document | office',
      '. Weekly hours | weekly | group | weekly',
      '. . Monday | 09:00-17:00 | field | monday',
      '. . Tuesday | 09:00-12:00, 13:00-17:00 | field | tuesday',
      '. Holidays | holidays | group | holidays',
      ". . New Year's Day | 2027-01-01 | row | 2027-01-01",
      '. . 2027-05-05 |  | row | 2027-05-05',
    ],
  },
  {
    name: 'a template document',
    form: 'plain',
    isAlone: true,
    files: {
      'templates/goodbye/template.playbook.yaml': templateText(`  rendersFrom: SunsetPlan$0
  medium: email
`),
    },
    expected: ['goodbye | MessageTemplate | document | goodbye'],
  },
  {
    name: 'the settings of a workspace',
    form: 'plain',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `locales: [en, nl]$0
timeZone: Europe/Amsterdam
norms:
  email: 24 hours
rules:
  no-hypercare: warning
overrides:
  - files: ["drafts/**"]
    rules: { no-reminder: off }
`,
    },
    expected: [
      'Languages | en, nl | group | locales',
      'Time zone | Europe/Amsterdam | field | timeZone',
      'Norms | norms | group | norms',
      '. email | 24 hours | field | email',
      'Rules | rules | group | rules',
      '. no-hypercare | warning | field | no-hypercare',
      'Overrides | overrides | group | overrides',
      '. drafts/** |  | row | files',
    ],
  },
  {
    name: 'the settings while one is half typed',
    form: 'half-typed',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `timeZone: Europe/Amsterdam
loc$0
`,
    },
    expected: ['Time zone | Europe/Amsterdam | field | timeZone', 'loc |  | field | loc'],
  },
  {
    name: 'a document with a title and one without',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `${calendarText('  timeZone: Etc/UTC\n', 'one')}---
kind: BusinessCalendar$0
metadata: { name: two, title: The second one }
`,
    },
    expected: ['one | BusinessCalendar | document | one', 'The second one | BusinessCalendar two | document | two'],
  },
  {
    name: 'a comment before the first document and an empty one between',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `# Ours
---
kind: BusinessCalendar
metadata: { name: one }
---
# nothing here yet$0
---
kind: BusinessCalendar
metadata: { name: two }
`,
    },
    expected: ['one | BusinessCalendar | document | one', 'two | BusinessCalendar | document | two'],
  },
  {
    name: 'a kind that comes later is listed by its keys',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: `kind: StaffingPlan$0
metadata: { name: winter }
spec:
  teams:
    - { id: desk, title: The desk }
`,
    },
    expected: [
      'winter | StaffingPlan | document | winter',
      '. teams | teams | group | teams',
      '. . The desk | desk | row | desk',
    ],
  },
  {
    name: 'no kind yet',
    form: 'half-typed',
    isAlone: true,
    files: {
      [planPath]: `metadata:
  name: winter
  title: Winter$0
`,
    },
    expected: ['Winter | winter | document | winter'],
  },
  {
    name: 'a misspelled kind still has its outline',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      title: Phone
`).replace('ChannelStrategy', 'ChanelStrategy'),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Phone | phone | channel | phone',
    ],
  },
  {
    name: 'an id without a value',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: $0
      title: Phone
    - id: email
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Phone |  | channel | id',
      '. . email |  | channel | email',
    ],
  },
  {
    name: 'a dash and nothing behind it',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone
    - $0
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . phone |  | channel | phone',
    ],
  },
  {
    name: 'a colon too many in a title',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone
      title: Phone: the line$0
    - id: email
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . phone |  | channel | phone',
      '. . email |  | channel | email',
    ],
  },
  {
    name: 'a bracket that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone
      languages: [en, nl$0
    - id: email
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . phone |  | channel | phone',
      '. . email |  | channel | email',
    ],
  },
  {
    name: 'a quote that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  segments:
    - id: all-of-them
  channels:
    - id: phone
      title: "Phone$0
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Segments | segments | group | segments',
      '. . all-of-them |  | segment | all-of-them',
      '. Channels | channels | group | channels',
      '. . Phone | phone | channel | phone',
    ],
  },
  {
    name: 'a file with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      title: Phone
  surfaces:
    - { id: page, kind: web-page, locator: here }
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . Phone | phone | channel | phone',
      '. Surfaces | surfaces | group | surfaces',
      '. . page | web-page | surface | page',
    ],
  },
  {
    name: 'two documents with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [calendarPath]: `${calendarText('  timeZone: Etc/UTC\n', 'one')}---
${calendarText('  timeZone: Etc/UTC$0\n', 'two')}`,
    },
    expected: ['one | BusinessCalendar | document | one', 'two | BusinessCalendar | document | two'],
  },
  {
    name: 'what an alias repeats is listed once',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: phone$0
      endpoints: &lines
        - { id: line }
    - id: email
      endpoints: *lines
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . phone |  | channel | phone',
      '. . . line |  | endpoint | line',
      '. . email |  | channel | email',
    ],
  },
  {
    name: 'names outside the Latin script',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - { id: phone$0, title: 电话 🎧 }
`),
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . 电话 🎧 | phone | channel | phone',
    ],
  },
  {
    name: 'a whole file in flow style',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `{ apiVersion: support-playbooks/v1, kind: ChannelStrategy, metadata: { name: care }, spec: { channels: [{ id: phone$0 }] } }
`,
    },
    expected: [
      'care | ChannelStrategy | document | care',
      '. Channels | channels | group | channels',
      '. . phone |  | channel | phone',
    ],
  },
  { name: 'an empty file', form: 'half-typed', isAlone: true, files: { [strategyPath]: `$0` }, expected: [] },
  {
    name: 'a list where a playbook should be',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `- one$0
- two
`,
    },
    expected: [],
  },
  {
    name: 'a template text: subject, blocks, shared pieces and headings',
    form: 'plain',
    isAlone: true,
    files: {
      'templates/goodbye/en.hbs': `---
subject: "Goodbye {{channel.title}}"
---
# What changes
{{#each plan.reasons}}
{{#if customerFraming}}
- {{customerFraming}}$0
{{/if}}
{{/each}}
{{> sign-off}}
`,
    },
    expected: [
      'subject | Goodbye {{channel.title}} | field | "Goodbye {{channel.title}}"',
      'What changes |  | heading | # What changes',
      'each plan.reasons |  | block | {{#each plan.reasons}}',
      '. if customerFraming |  | block | {{#if customerFraming}}',
      'sign-off | shared piece | piece | {{> sign-off}}',
    ],
  },
  {
    name: 'a template text with a block that is still open',
    form: 'half-typed',
    isAlone: true,
    files: {
      'templates/goodbye/en.hbs': `{{#if feedback}}
Tell us.
{{/if}}
{{#each alternatives}}
- {{channel.title$0
`,
    },
    expected: ['if feedback |  | block | {{#if feedback}}'],
  },
  {
    name: 'the sample plan with one message more',
    form: 'plain',
    files: edited(
      'plan',
      '  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }\n',
      '  feedback: { channel: email$0 }\n',
    ),
    expected: [
      'Closing the phone line | SunsetPlan phone-sunset | document | phone-sunset',
      '. Decision | decision | group | decision',
      '. . Day of the decision | 2026-12-10 | field | decidedOn',
      '. Reasons | reasons | group | reasons',
      '. . low-usage |  | row | low-usage',
      '. . . Share of contacts by phone |  | row | Share of contacts by phone',
      '. . experience-limit, queue-jumping |  | row | experience-limit',
      '. . . Urgent tickets delayed by a call |  | row | Urgent tickets delayed by a call',
      '. Impact assessment | impactAssessment | group | impactAssessment',
      '. Concerns | concerns | group | concerns',
      '. . I need somebody right now. |  | row | concern',
      '. . I do not use the internet. |  | row | concern',
      '. Dates | dates | group | dates',
      '. . Announcement day | 2027-01-11 | field | announceOn',
      '. . Closing day | 2027-04-06 | field | closeOn',
      '. . Last day of redirecting | closeOn + 12 months | field | redirectUntil',
      '. Phases | phases | group | phases',
      '. . align-internally | announceOn - 1 week | phase | align-internally',
      '. . . Brief all agents and answer their questions | announceOn - 3 days | action | Brief all agents and answer their questions',
      '. . de-emphasise | announceOn | phase | de-emphasise',
      '. . . volume-drop | at least 60% | row | volume-drop',
      '. . redirect | closeOn - 5 weeks | phase | redirect',
      '. . . Record the new message on the line | redirect.starts | action | Record the new message on the line',
      '. . . volume-drop | at least 90% | row | volume-drop',
      '. Alternatives | alternatives | group | alternatives',
      '. . scheduled-call | 45% | row | scheduled-call',
      '. . chat | 35% | row | chat',
      '. . email | 10% | row | email',
      '. Communications | communications | group | communications',
      '. . internal-brief | announceOn - 6 days | communication | internal-brief',
      '. . frequent-callers | announceOn | communication | frequent-callers',
      '. . everyone | announceOn + 1 day | communication | everyone',
      '. . reminder-5-weeks | closeOn - 5 weeks | communication | reminder-5-weeks',
      '. . reminder-1-week | closeOn - 1 week | communication | reminder-1-week',
      '. . last-day | closeOn - 1 business day | communication | last-day',
      '. . article | announceOn | communication | article',
      '. . agent-reply | announceOn | communication | agent-reply',
      '. Contact points and places | surfaces | group | surfaces',
      '. . support-line | message | row | support-line',
      '. . phone-page | redirect | row | phone-page',
      '. . contact-page | updated | row | contact-page',
      '. . invoice-footer | updated | row | invoice-footer',
      '. . email-signatures | updated | row | email-signatures',
      '. Feedback | feedback | group | feedback',
      '. Monitoring | monitoring | group | monitoring',
      '. . contacts-asking-for-phone | above 20 per week | row | contacts-asking-for-phone',
      '. . csat | below 85% | row | csat',
      '. Rollback | rollback | group | rollback',
      '. . Criteria | criteria | group | criteria',
      '. . . csat | below 80% | row | csat',
      '. . Last day to go back | closeOn + 16 weeks | field | possibleUntil',
      '. Success metrics | successMetrics | group | successMetrics',
      '. . csat | at least 88% | row | csat',
      '. Day of the review | closeOn + 13 weeks | field | postReviewOn',
      '. Risks | risks | group | risks',
      '. . Enterprise accounts cannot reach a person in an outage |  | row | Enterprise accounts cannot reach a person in an outage',
    ],
  },
];
