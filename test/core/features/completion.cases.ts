// Cursor cases of completion: all that is offered, in order, and what the line becomes when one of them is taken.
import { shippedTemplateNames } from '../../../core/src/workspace/templates.ts';
import { type CursorCase, edited } from './cursor-case.ts';

export interface CompletionExpected {
  /** In order, all of them. */
  readonly labels: readonly string[];
  /** The one that is accepted; `undefined` when nothing is to be offered. */
  readonly take: string | undefined;
  /** The line of the cursor afterwards, with the lines that came with it; tab stops keep their defaults. */
  readonly gives: string | undefined;
}

/** The workspace’s own first. */
const templateNames = [
  'sunset-announcement',
  ...shippedTemplateNames().filter((name) => name !== 'sunset-announcement'),
];

export const completionCases: readonly CursorCase<CompletionExpected>[] = [
  {
    name: 'ids of channels from another file',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: $0\n'),
    expected: {
      labels: ['help-centre', 'assistant', 'email', 'chat', 'scheduled-call', 'phone'],
      take: 'chat',
      gives: '  channel: chat',
    },
  },
  {
    name: 'nothing but a colon yet, so that a blank comes along',
    form: 'half-typed',
    files: edited('plan', '  channel: phone\n', '  channel:$0\n'),
    expected: {
      labels: ['help-centre', 'assistant', 'email', 'chat', 'scheduled-call', 'phone'],
      take: 'chat',
      gives: '  channel: chat',
    },
  },
  {
    name: 'a half-typed id is replaced as a whole',
    form: 'half-typed',
    files: edited('plan', '  feedback: { channel: email,', '  feedback: { channel: sched$0,'),
    expected: {
      labels: ['help-centre', 'assistant', 'email', 'chat', 'scheduled-call', 'phone'],
      take: 'scheduled-call',
      gives: '  feedback: { channel: scheduled-call, owner: customer-advocate, reviewEvery: 1 week }',
    },
  },
  {
    name: 'an id in double quotes stays in them',
    form: 'plain',
    files: edited('plan', 'template: voicemail-closed-line', 'template: "voice$0"'),
    expected: {
      labels: templateNames,
      take: 'voicemail-closed-line',
      gives: '      template: "voicemail-closed-line"',
    },
  },
  {
    name: 'an open quote is closed',
    form: 'half-typed',
    files: edited('plan', 'template: voicemail-closed-line', 'template: "voice$0'),
    expected: {
      labels: templateNames,
      take: 'voicemail-closed-line',
      gives: '      template: "voicemail-closed-line"',
    },
  },
  {
    name: 'an open single quote is closed',
    form: 'half-typed',
    files: edited('plan', '  strategy: fernway-support', "  strategy: 'fern$0"),
    expected: { labels: ['fernway-support'], take: 'fernway-support', gives: "  strategy: 'fernway-support'" },
  },
  {
    name: 'what is in a list already is not offered again',
    form: 'flow',
    files: edited('plan', 'approvers: [customer-advocate] ', 'approvers: [customer-advocate, $0] '),
    expected: {
      labels: [
        'support-operations',
        'support',
        'head-of-support',
        'support-managers',
        'telephony',
        'web-team',
        'finance',
        'team-lead',
      ],
      take: 'head-of-support',
      gives: '    approvers: [customer-advocate, head-of-support]    # whose yes is on record',
    },
  },
  {
    name: 'a list in brackets whose end is missing',
    form: 'half-typed',
    files: edited('strategy', 'suits: [how-to, billing, outage, data-erasure]', 'suits: [how-to, $0'),
    expected: { labels: ['billing', 'outage', 'data-erasure'], take: 'outage', gives: '      suits: [how-to, outage' },
  },
  {
    name: 'keys in braces are written in one line',
    form: 'flow',
    files: edited('plan', '{ metric: csat, is: below 80%, for: 2 weeks }', '{ metric: csat, $0 }'),
    expected: {
      labels: ['is', 'for', 'source', 'measured', 'measuredOn', 'description'],
      take: 'is',
      gives: '      - { metric: csat, is:  }',
    },
  },
  {
    name: 'keys in braces without an end',
    form: 'half-typed',
    files: edited('plan', '{ metric: csat, is: below 80%, for: 2 weeks }', '{ metric: csat, $0'),
    expected: {
      labels: ['is', 'for', 'source', 'measured', 'measuredOn', 'description'],
      take: 'is',
      gives: '      - { metric: csat, is: ',
    },
  },
  {
    name: 'keys of a new item, needed ones first',
    form: 'half-typed',
    files: edited('plan', '  alternatives:\n', '  alternatives:\n    - $0\n'),
    expected: {
      labels: ['channel', 'covers', 'takes', 'parity', 'offer', 'howToGet', 'until', 'description'],
      take: 'channel',
      gives: '    - channel: ',
    },
  },
  {
    name: 'a bare dash gets its blank',
    form: 'half-typed',
    files: edited('plan', '  alternatives:\n', '  alternatives:\n    -$0\n'),
    expected: {
      labels: ['channel', 'covers', 'takes', 'parity', 'offer', 'howToGet', 'until', 'description'],
      take: 'channel',
      gives: '    - channel: ',
    },
  },
  {
    name: 'a blank line among items is a new item',
    form: 'half-typed',
    files: edited('plan', '  risks:\n', '  risks:\n    $0\n'),
    expected: {
      labels: ['- risk'],
      take: '- risk',
      gives:
        '    - category: reputation\n      description: What may go wrong\n      mitigation: What we do about it\n      owner: head-of-support',
    },
  },
  {
    name: 'a list that is not begun',
    form: 'half-typed',
    files: {
      'support/a.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: s }\nspec:\n  channels:$0\n',
    },
    isAlone: true,
    expected: {
      labels: ['- channel'],
      take: '- channel',
      gives:
        '  channels:\n    - id: email\n      title: E-mail\n      reachedBy: by e-mail\n      type: email\n      calendar: 24x7\n      languages: [en]\n      endpoints:\n        - { id: help-mailbox, kind: email-address, value: help@example.com }',
    },
  },
  {
    name: 'keys that are left in a mapping',
    form: 'half-typed',
    files: edited(
      'plan',
      '    redirectUntil: closeOn + 12 months\n',
      '    redirectUntil: closeOn + 12 months\n    $0\n',
    ),
    expected: { labels: ['reopenOn', 'repeats', 'closedOn', 'withdrawnOn'], take: 'repeats', gives: '    repeats: ' },
  },
  {
    name: 'a half-typed key is replaced',
    form: 'half-typed',
    files: edited(
      'plan',
      '    redirectUntil: closeOn + 12 months\n',
      '    redirectUntil: closeOn + 12 months\n    reop$0\n',
    ),
    expected: { labels: ['reopenOn', 'repeats', 'closedOn', 'withdrawnOn'], take: 'reopenOn', gives: '    reopenOn: ' },
  },
  {
    name: 'a key with its colon is replaced alone',
    form: 'plain',
    files: edited('plan', '    redirectUntil: closeOn', '    redir$0ectUntil: closeOn'),
    expected: {
      labels: ['reopenOn', 'repeats', 'redirectUntil', 'closedOn', 'withdrawnOn'],
      take: 'reopenOn',
      gives: '    reopenOn: closeOn + 12 months',
    },
  },
  {
    name: 'a group of keys comes with its lines',
    form: 'half-typed',
    files: edited(
      'strategy',
      '      booking: { slot: 30 minutes, leadTime: 4 business hours, askVia: [email, chat] }',
      '      hand$0',
    ),
    expected: {
      labels: [
        'description',
        'lifecycle',
        'opensOn',
        'audience',
        'interrupts',
        'acknowledgement',
        'disclosure',
        'automation',
        'handoff',
        'booking',
        'sessions',
        'recordedVideo',
        'listening',
        'style',
        'expectations',
        'staffing',
        'attributes',
        'accessibleBy',
        'helpMechanism',
        'keepsRecord',
        'usageShare',
        'plannedInvestment',
        'lastActivityOn',
      ],
      take: 'handoff',
      gives:
        '      handoff:\n        to: chat\n        when: [asked-for-person, two-failed-answers, requires-human]\n        outsideHours: email',
    },
  },
  {
    name: 'the words of an enumeration, with what they mean',
    form: 'plain',
    files: edited('plan', 'verdict: better', 'verdict: $0'),
    expected: {
      labels: ['better', 'equal', 'partial'],
      take: 'equal',
      gives: '      parity: { verdict: equal, gaps: [immediacy], note: The agent has read the case before calling. }',
    },
  },
  {
    name: 'dates of the plan and what they come to',
    form: 'plain',
    files: edited('plan', 'postReviewOn: closeOn + 13 weeks', 'postReviewOn: $0'),
    expected: {
      labels: [
        'announceOn',
        'closeOn',
        'redirectUntil',
        'align-internally.starts',
        'de-emphasise.starts',
        'redirect.starts',
        'announceOn + 1 week',
        'closeOn - 5 weeks',
        'closeOn - 1 week',
        'closeOn - 1 business day',
        'closeOn + 12 months',
        '2027-01-04',
      ],
      take: 'closeOn',
      gives: '  postReviewOn: closeOn',
    },
  },
  {
    name: 'a sign behind a date counts from it',
    form: 'half-typed',
    files: edited('plan', 'postReviewOn: closeOn + 13 weeks', 'postReviewOn: closeOn + $0'),
    expected: {
      labels: [
        'closeOn',
        'closeOn + 3 days',
        'closeOn + 1 business day',
        'closeOn + 1 week',
        'closeOn + 2 weeks',
        'closeOn + 5 weeks',
        'closeOn + 12 months',
      ],
      take: 'closeOn + 2 weeks',
      gives: '  postReviewOn: closeOn + 2 weeks',
    },
  },
  {
    name: 'an amount behind a date asks for its unit',
    form: 'half-typed',
    files: edited('plan', 'postReviewOn: closeOn + 13 weeks', 'postReviewOn: closeOn + 9$0'),
    expected: {
      labels: ['closeOn', 'closeOn + 9 days', 'closeOn + 9 business days', 'closeOn + 9 weeks', 'closeOn + 9 months'],
      take: 'closeOn + 9 business days',
      gives: '  postReviewOn: closeOn + 9 business days',
    },
  },
  {
    name: 'a date under `dates` does not lean on itself',
    form: 'plain',
    files: edited('plan', 'closeOn: 2027-04-06 ', 'closeOn: $0 '),
    expected: {
      labels: [
        '2027-01-04',
        '2027-01-05',
        '2027-01-11',
        '2027-02-01',
        '2027-04-05',
        'announceOn',
        'align-internally.starts',
        'de-emphasise.starts',
      ],
      take: '2027-02-01',
      gives: '    closeOn: 2027-02-01               # the first day without it',
    },
  },
  {
    name: 'a plain date starts with today',
    form: 'plain',
    files: edited('plan', 'decidedOn: 2026-12-10', 'decidedOn: $0'),
    expected: {
      labels: ['2027-01-04', '2027-01-05', '2027-01-11', '2027-02-01', '2027-04-05'],
      take: '2027-01-04',
      gives: '    decidedOn: 2027-01-04',
    },
  },
  {
    name: 'durations with what they come to',
    form: 'plain',
    files: edited('sla', 'within: 45 seconds', 'within: $0'),
    expected: {
      labels: ['none', '30 minutes', '4 business hours', '1 business day', '24 hours'],
      take: '4 business hours',
      gives: '    - { channel: chat, metric: first-reply, within: 4 business hours }',
    },
  },
  {
    name: 'a number asks for its unit',
    form: 'half-typed',
    files: edited('sla', 'within: 45 seconds', 'within: 3$0'),
    expected: {
      labels: ['none', '3 minutes', '3 hours', '3 days', '3 business hours', '3 business days'],
      take: '3 business days',
      gives: '    - { channel: chat, metric: first-reply, within: 3 business days }',
    },
  },
  {
    name: 'priorities as keys',
    form: 'half-typed',
    files: edited('sla', '        normal: 4 business hours\n        low: 6 business hours\n', '        $0\n'),
    expected: { labels: ['normal', 'low'], take: 'low', gives: '        low: ' },
  },
  {
    name: 'metrics in use come before the examples',
    form: 'plain',
    files: edited('strategy', 'metric: bot-containment', 'metric: $0'),
    expected: {
      labels: [
        'first-reply',
        'csat',
        'resolution',
        'volume-drop',
        'contacts-asking-for-phone',
        'self-service-share',
        'speed-of-answer',
        'contacts',
        'bot-containment',
        'bot-bypass',
        'first-contact-resolution',
        'customer-effort',
        'repeat-contacts',
      ],
      take: 'csat',
      gives: '      metric: csat',
    },
  },
  {
    name: 'owners are those of the workspace',
    form: 'plain',
    files: edited('strategy', 'owner: finance', 'owner: $0'),
    expected: {
      labels: [
        'support-operations',
        'support',
        'head-of-support',
        'support-managers',
        'customer-advocate',
        'telephony',
        'web-team',
        'team-lead',
      ],
      take: 'web-team',
      gives:
        '    - { id: invoice-footer, kind: document, locator: Invoice footer, owner: web-team, mentions: [phone, email] }',
    },
  },
  {
    name: 'languages of the workspace',
    form: 'flow',
    files: edited('strategy', 'languages: [en, nl]\n      interrupts', 'languages: [en, $0]\n      interrupts'),
    expected: { labels: ['fr', 'nl', 'zh-CN'], take: 'zh-CN', gives: '      languages: [en, zh-CN]' },
  },
  {
    name: 'languages as keys of a text',
    form: 'half-typed',
    files: edited('strategy', '{ en: Phone, fr: Téléphone, nl: Telefoon, zh-CN: 电话 }', '{ en: Phone, $0 }'),
    expected: { labels: ['fr', 'nl', 'zh-CN'], take: 'nl', gives: '      title: { en: Phone, nl:  }' },
  },
  {
    name: 'built-in calendars after those of the workspace',
    form: 'plain',
    files: edited('sla', '  calendar: amsterdam-office          # what', '  calendar: $0  # what'),
    expected: {
      labels: ['amsterdam-office', '24x7'],
      take: '24x7',
      gives: '  calendar: 24x7  # what business hours are; a row may name another',
    },
  },
  {
    name: 'hours need quotes',
    form: 'plain',
    files: edited('calendars', '    friday: "09:00-17:00"', '    friday: $0'),
    expected: { labels: ['09:00-17:30', '00:00-24:00'], take: '09:00-17:30', gives: '    friday: "09:00-17:30"' },
  },
  {
    name: 'words of a fixed list keep the comment behind them',
    form: 'plain',
    files: edited('sla', '  clockStart: created ', '  clockStart: $0 '),
    expected: {
      labels: ['created', 'prioritised', 'assigned', 'aware'],
      take: 'assigned',
      gives: '  clockStart: assigned                 # created | prioritised | assigned | aware',
    },
  },
  {
    name: 'time zones as soon as something is typed',
    form: 'half-typed',
    files: edited('calendars', 'timeZone: Europe/Amsterdam ', 'timeZone: Europe/Lisb$0 '),
    expected: {
      labels: ['Europe/Lisbon'],
      take: 'Europe/Lisbon',
      gives: '  timeZone: Europe/Lisbon          # an IANA name, or `customer`',
    },
  },
  {
    name: 'true and false',
    form: 'plain',
    files: edited('strategy', 'conversationContinuity: true', 'conversationContinuity: $0'),
    expected: { labels: ['true', 'false'], take: 'false', gives: '    conversationContinuity: false' },
  },
  {
    name: 'settings that the config does not have yet',
    form: 'half-typed',
    files: { 'support-playbooks.config.yaml': 'locales: [en]\n$0\n' },
    expected: {
      labels: [
        'defaultLocale',
        'timeZone',
        'asOf',
        'templates',
        'brand',
        'norms',
        'notice',
        'thresholds',
        'preset',
        'rules',
        'overrides',
        'exclude',
      ],
      take: 'brand',
      gives: 'brand:\n  name: Name\n  voice: formal\n  protectedNames: [Name]',
    },
  },
  {
    name: 'severities in the config',
    form: 'plain',
    files: { 'support-playbooks.config.yaml': 'rules:\n  no-hypercare: $0\n' },
    expected: {
      labels: ['off', 'hint', 'info', 'warning', 'error'],
      take: 'warning',
      gives: '  no-hypercare: warning',
    },
  },
  {
    name: 'languages that the config may name',
    form: 'flow',
    files: { 'support-playbooks.config.yaml': 'locales: [en, $0]\n' },
    expected: { labels: ['de', 'fr', 'nl', 'zh-CN'], take: 'de', gives: 'locales: [en, de]' },
  },
  {
    name: 'a kind of document',
    form: 'half-typed',
    files: { 'support/a.playbook.yaml': 'apiVersion: support-playbooks/v1\nkind: $0\n' },
    isAlone: true,
    expected: {
      labels: ['ChannelStrategy', 'BusinessCalendar', 'SlaPolicy', 'SunsetPlan', 'MessageTemplate'],
      take: 'SlaPolicy',
      gives: 'kind: SlaPolicy',
    },
  },
  {
    name: 'the first keys of a document',
    form: 'half-typed',
    files: { 'support/a.playbook.yaml': 'apiVersion: support-playbooks/v1\n$0\n' },
    isAlone: true,
    expected: { labels: ['kind', 'metadata', 'spec'], take: 'kind', gives: 'kind: ' },
  },
  {
    name: 'an empty file offers whole documents',
    form: 'half-typed',
    files: { 'support/a.playbook.yaml': '$0' },
    isAlone: true,
    expected: {
      labels: [
        'ChannelStrategy',
        'BusinessCalendar',
        'SlaPolicy',
        'SunsetPlan',
        'MessageTemplate',
        'apiVersion',
        'kind',
        'metadata',
        'spec',
      ],
      take: 'BusinessCalendar',
      gives:
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata:\n  name: my-calendar\n  title: My calendar\n  owner: support\nspec:\n  timeZone: Etc/UTC\n  weekly:                         # one span a day, or a list of spans\n    monday: "09:00-17:00"\n    tuesday: "09:00-17:00"\n    wednesday: "09:00-17:00"\n    thursday: "09:00-17:00"\n    friday: "09:00-17:00"\n  holidays: none                  # or a list: - { date: 2028-01-01, title: New Year\'s Day }',
    },
  },
  {
    name: 'a second document of a file',
    form: 'multi-document',
    files: {
      'support/a.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: s }\nspec:\n  channels: [{ id: email, type: email }]\n---\n$0\n',
    },
    isAlone: true,
    expected: {
      labels: [
        'ChannelStrategy',
        'BusinessCalendar',
        'SlaPolicy',
        'SunsetPlan',
        'MessageTemplate',
        'apiVersion',
        'kind',
        'metadata',
        'spec',
      ],
      take: 'SlaPolicy',
      gives:
        'apiVersion: support-playbooks/v1\nkind: SlaPolicy\nmetadata:\n  name: my-policy\n  title: My policy\n  owner: support\nspec:\n  strategy: s\n  commitment: target              # contractual, target or best-effort\n  default: true                   # for cases that no other policy names\n  appliesTo: { channels: all, segments: all }\n  clockStart: created             # created, prioritised, assigned or aware\n  targets:                        # what you aim for inside\n    - { metric: first-reply, within: 8 hours }\n  promises:                       # what customers are told; leave some room before the target\n    - { metric: first-reply, within: 24 hours }\n  briefedTo: [support]            # who inside knows these times\n  escalations:\n    - { at: 75%, notify: [team-lead] }\n    - { at: breach, notify: [support-manager] }',
    },
  },
  {
    name: 'ids from the first document of the same file',
    form: 'multi-document',
    files: {
      'support/a.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: s }\nspec:\n  channels:\n    - { id: email, type: email }\n    - { id: fax, type: post }\n---\napiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: p }\nspec:\n  strategy: s\n  channel: $0\n',
    },
    isAlone: true,
    expected: { labels: ['email', 'fax'], take: 'fax', gives: '  channel: fax' },
  },
  {
    name: 'a document behind a broken one',
    form: 'multi-document',
    files: {
      'support/a.playbook.yaml':
        'kind: [\n---\napiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: s }\nspec:\n  channels:\n    - { id: email, type: $0 }\n',
    },
    isAlone: true,
    expected: {
      labels: [
        'phone',
        'email',
        'live-chat',
        'messaging',
        'social',
        'web-form',
        'portal',
        'community',
        'video-call',
        'scheduled-call',
        'group-session',
        'chatbot',
        'voicebot',
        'ivr',
        'in-app',
        'in-person',
        'post',
      ],
      take: 'post',
      gives: '    - { id: email, type: post }',
    },
  },
  {
    name: 'a syntax error further up does not matter',
    form: 'broken',
    files: edited(
      'plan',
      '    owner: head-of-support            # decides the gates and the rollback too\n',
      '    owner: "head"of-support\n    $0\n',
    ),
    expected: { labels: ['description'], take: 'description', gives: '    description: ' },
  },
  {
    name: 'a syntax error further down does not matter',
    form: 'broken',
    files: {
      'support/a.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: s }\nspec:\n  channels:\n    - id: email\n      type: $0\n    - { id: chat\n',
    },
    isAlone: true,
    expected: {
      labels: [
        'phone',
        'email',
        'live-chat',
        'messaging',
        'social',
        'web-form',
        'portal',
        'community',
        'video-call',
        'scheduled-call',
        'group-session',
        'chatbot',
        'voicebot',
        'ivr',
        'in-app',
        'in-person',
        'post',
      ],
      take: 'email',
      gives: '      type: email',
    },
  },
  {
    name: 'a group with Windows line ends',
    form: 'crlf',
    files: edited('plan', '  impactAssessment:\n', '  opportunity: More time.\n  scop$0\n  impactAssessment:\n'),
    expected: { labels: ['scope', 'frequentUse'], take: 'scope', gives: '  scope:\r\n    segments: [self-serve]' },
  },
  {
    name: 'ids with Windows line ends',
    form: 'crlf',
    files: edited(
      'sla',
      '{ channel: email, metric: first-reply, within: 1',
      '{ channel: $0, metric: first-reply, within: 1',
    ),
    expected: {
      labels: ['help-centre', 'assistant', 'email', 'chat', 'scheduled-call', 'phone', 'all'],
      take: 'phone',
      gives: '    - { channel: phone, metric: first-reply, within: 1 business day, publishedOn: [contact-page] }',
    },
  },
  {
    name: 'a new item with Windows line ends',
    form: 'crlf',
    files: edited('plan', '  successMetrics:\n', '  successMetrics:\n    $0\n'),
    expected: {
      labels: ['- success metric'],
      take: '- success metric',
      gives: '    - metric: csat\r\n      is: at least 88%\r\n      by: closeOn + 3 months',
    },
  },
  {
    name: 'nothing in a comment',
    form: 'plain',
    files: edited('plan', '# decides the gates', '# dec$0ides the gates'),
    expected: { labels: [], take: undefined, gives: undefined },
  },
  {
    name: "nothing in a text of one's own",
    form: 'plain',
    files: edited('plan', 'usage: 120 callers', 'usage: 120 $0callers'),
    expected: { labels: [], take: undefined, gives: undefined },
  },
  {
    name: 'nothing behind a closed bracket',
    form: 'flow',
    files: edited('plan', 'gaps: [immediacy], note', 'gaps: [immediacy] $0, note'),
    expected: { labels: [], take: undefined, gives: undefined },
  },
  {
    name: 'nothing in a block of text',
    form: 'plain',
    files: edited(
      'plan',
      '    usage: 120 callers a month, 85 of them from three enterprise accounts.\n',
      '    usage: |\n      120 callers\n      cha$0\n',
    ),
    expected: { labels: [], take: undefined, gives: undefined },
  },
  {
    name: 'what the help desk fills in, as the template declares it',
    form: 'plain',
    files: { 'templates/sunset-announcement/en.hbs': '---\nsubject: "x"\n---\nHello {{recipient "$0"}}\n' },
    expected: { labels: ['firstName'], take: 'firstName', gives: 'Hello {{recipient "firstName"}}' },
  },
  {
    name: 'a block that begins in a template that is not closed yet',
    form: 'half-typed',
    files: { 'templates/sunset-announcement/en.hbs': '---\nsubject: "x"\n---\n{{#e$0\n' },
    expected: { labels: ['if', 'unless', 'each', 'with'], take: 'each', gives: '{{#each' },
  },
  {
    name: 'the lines at the top of a text, without the one that is there',
    form: 'half-typed',
    files: { 'templates/sunset-announcement/en.hbs': '---\nsubject: "x"\npr$0\n---\nHello\n' },
    expected: { labels: ['preheader', 'title'], take: 'preheader', gives: 'preheader: ""' },
  },
  {
    name: 'the key of a line at the top that has its words already',
    form: 'crlf',
    files: { 'templates/sunset-announcement/en.hbs': '---\nsub$0: "x"\n---\nHello\n' },
    expected: { labels: ['subject', 'preheader', 'title'], take: 'subject', gives: 'subject: "x"' },
  },
  {
    name: 'the end of a block, the innermost first',
    form: 'half-typed',
    files: {
      'templates/sunset-announcement/en.hbs': '{{#each alternatives}}\n{{#if parity}}{{#with x}}{{/with}}\n{{/$0\n',
    },
    expected: { labels: ['if', 'each'], take: 'if', gives: '{{/if' },
  },
  {
    name: 'a name in a loop',
    form: 'plain',
    files: { 'templates/sunset-announcement/en.hbs': '{{#each alternatives}}{{@$0}}{{/each}}\n' },
    expected: {
      labels: ['index', 'key', 'first', 'last', 'root'],
      take: 'last',
      gives: '{{#each alternatives}}{{@last}}{{/each}}',
    },
  },
  {
    name: 'a value behind tags that cannot be read',
    form: 'broken',
    files: { 'templates/sunset-announcement/en.hbs': '{{shout x}}{{#if}}{{plan.decision.$0}}\n' },
    expected: {
      labels: ['owner', 'approvers', 'decidedOn', 'record'],
      take: 'decidedOn',
      gives: '{{shout x}}{{#if}}{{plan.decision.decidedOn}}',
    },
  },
];
