// Cursor cases of hover: the word that the answer stands on, and sentences that it says.
import { type CursorCase, edited } from './cursor-case.ts';
import { desk } from './desk.ts';
import { post } from './post.ts';

/** The word that the hover covers, and words that each have to be in its text; `undefined` when nothing is to be said. */
export type HoverExpected = { readonly word: string; readonly says: readonly string[] } | undefined;

const alone = (text: string): Readonly<Record<string, string>> => ({ 'support/a.playbook.yaml': text });

const calendar = 'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: office }\n';

export const hoverCases: readonly CursorCase<HoverExpected>[] = [
  {
    name: 'the channel of a plan, which another file defines',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: pho$0ne\n'),
    expected: { word: 'phone', says: ['**Phone** (channel `phone`)', 'Defined in support/channels.playbook.yaml'] },
  },
  {
    name: 'a blank line between two keys',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: phone\n$0\n'),
    expected: undefined,
  },
  {
    name: 'a key says what it is for and what it takes',
    form: 'plain',
    files: edited('plan', '  postReviewOn: closeOn', '  postRev$0iewOn: closeOn'),
    expected: {
      word: 'postReviewOn',
      says: ['**Day of the review** `postReviewOn`', 'The day on which you look back.'],
    },
  },
  {
    name: 'a fixed word says what it means',
    form: 'plain',
    files: edited('plan', 'verdict: better', 'verdict: be$0tter'),
    expected: { word: 'better', says: ['`better`: Customers are better off.'] },
  },
  {
    name: 'a date expression says its day, how far it is and how it is counted',
    form: 'plain',
    files: edited('plan', 'sendOn: closeOn - 5 weeks', 'sendOn: close$0On - 5 weeks'),
    expected: {
      word: 'closeOn - 5 weeks',
      says: ['**Tuesday 2027-03-02** (in 57 days)', '5 weeks before `closeOn`, which is Tue 6 Apr 2027.'],
    },
  },
  {
    name: 'business days are counted on the calendar of the closing channel',
    form: 'plain',
    files: edited('plan', 'sendOn: closeOn - 1 business day', 'sendOn: closeOn - 1 bus$0iness day'),
    // 29 March, Easter Monday, does not lie between; 5 April is an ordinary Monday.
    expected: { word: 'closeOn - 1 business day', says: ['**Monday 2027-04-05**'] },
  },
  {
    name: 'a holiday is skipped',
    form: 'plain',
    files: edited('plan', 'sendOn: closeOn - 1 business day', 'sendOn: closeOn - 6 bus$0iness days'),
    expected: { word: 'closeOn - 6 business days', says: ['**Friday 2027-03-26**'] },
  },
  {
    name: 'a duration on the calendar of its policy goes over the weekend',
    form: 'plain',
    files: edited('sla', '        high: 2 business hours', '        high: 2 bus$0iness hours'),
    expected: {
      word: '2 business hours',
      says: ['on `amsterdam-office`: Friday 2027-01-08 16:00 → Monday 2027-01-11 10:00'],
    },
  },
  {
    name: 'a duration without business hours goes by the clock on the wall',
    form: 'plain',
    files: edited('sla', 'within: 45 seconds', 'within: 36 ho$0urs'),
    expected: { word: '36 hours', says: ['Friday 2027-01-08 16:00 → Sunday 2027-01-10 04:00'] },
  },
  {
    name: 'a priority that is a key',
    form: 'plain',
    files: edited('sla', '        high: 2 business hours', '        hi$0gh: 2 business hours'),
    expected: { word: 'high', says: ['(priority `high`)', 'Defined in support/channels.playbook.yaml'] },
  },
  {
    name: 'a template of the workspace wins over the one that ships',
    form: 'plain',
    files: {
      ...edited(
        'plan',
        'frequent-users, template: sunset-announcement',
        'frequent-users, template: sunset-ann$0ouncement',
      ),
      'templates/sunset-announcement/template.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata: { name: sunset-announcement, title: Our own words }\nspec: { rendersFrom: SunsetPlan, medium: email }\n',
    },
    expected: { word: 'sunset-announcement', says: ['**Our own words** (template `sunset-announcement`)'] },
  },
  {
    name: 'a template that ships',
    form: 'plain',
    files: edited('plan', 'template: voicemail-closed-line', 'template: voicemail-cl$0osed-line'),
    expected: {
      word: 'voicemail-closed-line',
      says: [
        '**Words on the line that closes** (template `voicemail-closed-line`)',
        'It ships with Support Playbooks.',
      ],
    },
  },
  {
    name: 'a channel in a list in brackets',
    form: 'flow',
    files: edited('strategy', 'preferredChannels: [phone]', 'preferredChannels: [pho$0ne]'),
    expected: { word: 'phone', says: ['**Phone** (channel `phone`)'] },
  },
  {
    name: 'a language that is a key of a text',
    form: 'plain',
    files: edited('plan', '        fr: Vous êtes', '        f$0r: Vous êtes'),
    expected: { word: 'fr', says: ['**French** (language `fr`)'] },
  },
  {
    name: 'a language of the config',
    form: 'flow',
    files: { 'support-playbooks.config.yaml': 'locales: [en, zh-$0CN]\n' },
    expected: { word: 'zh-CN', says: ['**Chinese (China)** (language `zh-CN`)'] },
  },
  {
    name: 'a rule in the config says what it looks at',
    form: 'plain',
    files: { 'support-playbooks.config.yaml': 'rules:\n  no-hyper$0care: warning\n' },
    expected: { word: 'no-hypercare', says: ['**Nobody helps out around the closing day** `no-hypercare`'] },
  },
  {
    name: 'a severity in the config',
    form: 'crlf',
    files: { 'support-playbooks.config.yaml': 'rules:\n  no-hypercare: warn$0ing\n' },
    expected: { word: 'warning', says: ['`warning`: Something to look at before it goes out.'] },
  },
  {
    name: 'an id where it is defined needs no words about where that is',
    form: 'plain',
    files: edited('strategy', '    - id: chat\n', '    - id: ch$0at\n'),
    expected: {
      word: 'chat',
      says: ['**Live chat** (channel `chat`)\n\ntype: `live-chat`, calendar: `amsterdam-office`\n\n---'],
    },
  },
  {
    name: 'a name that is unknown says why that matters',
    form: 'broken',
    files: edited('plan', '  channel: phone\n', '  channel: phn$0oe\n'),
    expected: { word: 'phnoe', says: ['**dangling-ref**:'] },
  },
  {
    name: 'a key that does not exist has its finding only',
    form: 'broken',
    files: edited('plan', '  postReviewOn: closeOn', '  postReviewwOn$0: closeOn'),
    expected: { word: 'postReviewwOn', says: ['**unknown-key**:'] },
  },
  {
    name: 'a mistake in a date says why dates are strict',
    form: 'broken',
    files: edited('plan', 'closeOn: 2027-04-06 ', 'closeOn: 2027-04-3$01 '),
    expected: { word: '2027-04-31', says: ['**Closing day** `closeOn`', '**wrong-format**:'] },
  },
  {
    name: 'a value in front of a syntax error further down still speaks',
    form: 'broken',
    files: edited('plan', '  channel: phone\n\n  decision:\n', '  channel: pho$0ne\n\n  decision: [\n'),
    expected: { word: 'phone', says: ['**Phone** (channel `phone`)'] },
  },
  {
    name: 'a half-typed name of a channel',
    form: 'half-typed',
    files: edited('plan', '  feedback: { channel: email,', '  feedback: { channel: ema$0,'),
    expected: { word: 'ema', says: ['**Channel** `channel`', 'The channel that stays open for it.'] },
  },
  {
    name: 'a key whose value is still to come',
    form: 'half-typed',
    files: edited('plan', '  postReviewOn: closeOn + 13 weeks', '  postRev$0iewOn:'),
    expected: { word: 'postReviewOn', says: ['The day on which you look back.', '**empty-value**:'] },
  },
  {
    name: 'the end of a word counts as the word',
    form: 'plain',
    files: edited('plan', '  strategy: fernway-support', '  strategy: fernway-support$0'),
    expected: { word: 'fernway-support', says: ['**Fernway support channels** (strategy `fernway-support`)'] },
  },
  {
    name: 'a quoted value, quotes and all',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: "pho$0ne"\n'),
    expected: { word: '"phone"', says: ['**Phone** (channel `phone`)'] },
  },
  {
    name: 'the calendar of a channel with Windows line ends',
    form: 'crlf',
    files: edited(
      'strategy',
      '      type: portal                              # assisted or automated follows from the type\n      calendar: 24x7',
      '      type: portal\n      calendar: 24$0x7',
    ),
    expected: { word: '24x7', says: ['`24x7`: Open around the clock, every day of the year.'] },
  },
  {
    name: 'a date of a plan with Windows line ends',
    form: 'crlf',
    files: edited('plan', '    redirectUntil: closeOn + 12 months', '    redirectUntil: closeOn + 12$0 months'),
    expected: { word: 'closeOn + 12 months', says: ['**Thursday 2028-04-06**'] },
  },
  {
    name: 'the second document of a file',
    form: 'multi-document',
    files: alone(
      `${calendar}spec: { timeZone: Europe/Amsterdam }\n---\n${calendar.replace('office', 'night')}spec: { timeZone: Europe/Ams$0terdam }\n`,
    ),
    expected: { word: 'Europe/Amsterdam', says: ['**Time zone** `timeZone`'] },
  },
  {
    name: 'a reference to another document of the same file',
    form: 'multi-document',
    files: alone(
      `${calendar}spec: { timeZone: Europe/Amsterdam, weekly: { monday: "09:00-17:00" } }\n---\napiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: s }\nspec:\n  channels:\n    - { id: email, type: email, calendar: off$0ice }\n`,
    ),
    isAlone: true,
    expected: { word: 'office', says: ['(calendar `office`)', 'Defined in support/a.playbook.yaml'] },
  },
  {
    name: 'a document of which the one before is broken',
    form: 'multi-document',
    files: alone(`kind: [\n---\n${calendar}spec: { timeZone: Asia/To$0kyo }\n`),
    expected: { word: 'Asia/Tokyo', says: ['**Time zone** `timeZone`'] },
  },
  {
    name: 'a comment says nothing',
    form: 'plain',
    files: edited('plan', '# decides the gates', '# decides$0 the gates'),
    expected: undefined,
  },
  {
    name: 'a word in braces beside others',
    form: 'flow',
    files: edited('plan', 'gaps: [immediacy], note: The', 'ga$0ps: [immediacy], note: The'),
    expected: { word: 'gaps', says: ['**Gaps** `gaps`'] },
  },
  {
    name: 'a list that spreads over lines in brackets',
    form: 'flow',
    files: edited(
      'strategy',
      'suits: [how-to, billing, outage, data-erasure]',
      'suits: [\n        how-to,\n        bil$0ling,\n      ]',
    ),
    expected: { word: 'billing', says: ['(query type `billing`)'] },
  },
  {
    name: 'a kind says what its documents are for',
    form: 'plain',
    files: edited('calendars', 'kind: BusinessCalendar', 'kind: Business$0Calendar'),
    expected: { word: 'BusinessCalendar', says: ['**Kind** `kind`'] },
  },
  {
    name: 'a date in braces that nobody closed',
    form: 'half-typed',
    files: edited('plan', 'due: redirect.starts }\n      exitCriteria', 'due: redir$0ect.starts\n      exitCriteria'),
    expected: { word: 'redirect.starts', says: ['**Tuesday 2027-03-02**'] },
  },
  {
    name: 'a value in a template, and what it is in the plan that sends it',
    form: 'plain',
    files: { 'templates/sunset-announcement/en.hbs': '---\nsubject: "x"\n---\n{{date plan.dates.clo$0seOn}}\n' },
    expected: { word: 'closeOn', says: ['The first day without the channel.', 'In “phone-sunset”: `2027-04-06`'] },
  },
  {
    name: 'a helper in a template whose lines end as on Windows',
    form: 'crlf',
    files: { 'templates/sunset-announcement/en.hbs': '---\nsubject: "x"\n---\n{{da$0te plan.dates.closeOn}}\n' },
    expected: { word: 'date', says: ['A day with its month in words'] },
  },
  {
    name: 'a field of the recipient, with the words for an empty one in the language of the text',
    form: 'crlf',
    files: post(['dutch', "'firstName'~", "'first$0Name'~"]),
    isAlone: true,
    expected: {
      word: 'firstName',
      says: [
        '**firstName** (recipient field `firstName`)',
        'Defined in templates/welcome',
        'When it is empty: “klant”',
      ],
    },
  },
  {
    name: 'a field of the recipient where it is described',
    form: 'flow',
    files: post(['reply', 'agent: {}', 'ag$0ent: { description: Who answers. }']),
    isAlone: true,
    expected: { word: 'agent', says: ['(recipient field `agent`)', 'Who answers.', 'help desk'] },
  },
  {
    name: 'a shared piece of the workspace, as the language of the text has it',
    form: 'plain',
    files: desk(['dutch', '{{> greeting}}', '{{> greet$0ing}}']),
    isAlone: true,
    expected: { word: 'greeting', says: ['Hallo,', 'From templates/partials/greeting/nl.hbs'] },
  },
  {
    name: 'a shared piece that ships, in a tag that is not closed',
    form: 'half-typed',
    files: desk(['english', '{{> sign-off}}', '{{> sign-$0off']),
    isAlone: true,
    expected: { word: 'sign-off', says: ['**sign-off** (shared piece)', 'It ships with Support Playbooks.'] },
  },
  {
    name: 'the word of a block',
    form: 'plain',
    files: desk(['english', 'The phone closes.', '{{#each phases}}x{{/ea$0ch}}']),
    isAlone: true,
    expected: { word: 'each', says: ['once for each item of a list'] },
  },
  {
    name: 'the number of an item',
    form: 'plain',
    files: desk(['english', 'The phone closes.', '{{#each phases}}{{@in$0dex}}{{/each}}']),
    isAlone: true,
    expected: { word: '@index', says: ['The number of the item'] },
  },
  {
    name: 'the key of a line at the top of a text',
    form: 'plain',
    files: desk(['english', 'subject: Goodbye', 'sub$0ject: Goodbye']),
    isAlone: true,
    expected: { word: 'subject', says: ['one line of a mailbox'] },
  },
  {
    name: 'a value in a text in which another tag cannot be read',
    form: 'broken',
    files: desk(['english', 'The phone closes.', '{{shout channel.title}} {{date plan.dates.clo$0seOn}}']),
    isAlone: true,
    expected: { word: 'closeOn', says: ['The first day without the channel.', 'In “no-phone”: `2027-04-06`'] },
  },
  {
    name: 'a field that a list shows of each item',
    form: 'plain',
    files: desk(['english', 'The phone closes.', '{{list alternatives "channel.ti$0tle"}}']),
    isAlone: true,
    expected: { word: 'title', says: ['What customers call the channel.', 'In “no-phone”: `E-mail`'] },
  },
];
