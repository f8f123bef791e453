// Cursor cases of quick fixes: the fixes that findings bring along, and close names.
import { type ActionCase, changed } from './action-case.ts';
import { edited } from './cursor-case.ts';

export const quickFixCases: readonly ActionCase[] = [
  {
    name: 'a misspelled key',
    form: 'plain',
    files: edited('plan', '  feedback: {', '  feed$0bak: {'),
    expected: {
      offers: ['* Change to “feedback”'],
      takes: 'Change to “feedback”',
      lines: [
        '-  feedbak: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
        '+  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
      ],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a misspelled key at the end of the word',
    form: 'crlf',
    files: edited('sla', '  clockStart: created', '  clockStrat$0: created'),
    expected: {
      offers: ['* Change to “clockStart”'],
      takes: 'Change to “clockStart”',
      lines: [
        '-  clockStrat: created                 # created | prioritised | assigned | aware',
        '+  clockStart: created                 # created | prioritised | assigned | aware',
      ],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a misspelled key in a mapping in braces',
    form: 'flow',
    files: edited('plan', '{ channel: email, owner: customer-advocate', '{ chanel$0: email, owner: customer-advocate'),
    expected: {
      offers: ['* Change to “channel”'],
      takes: 'Change to “channel”',
      lines: [
        '-  feedback: { chanel: email, owner: customer-advocate, reviewEvery: 1 week }',
        '+  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
      ],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a misspelled kind',
    form: 'plain',
    files: edited('calendars', 'kind: BusinessCalendar', 'kind: Busines$0Calendar'),
    expected: {
      offers: ['* Change to “BusinessCalendar”'],
      takes: 'Change to “BusinessCalendar”',
      lines: ['-kind: BusinesCalendar', '+kind: BusinessCalendar'],
      gone: ['unknown-kind'],
      come: [],
    },
  },
  {
    name: 'a misspelled kind in the second document of a file',
    form: 'multi-document',
    files: {
      'support/two.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec: { holidays: none }\n---\napiVersion: support-playbooks/v1\nkind: $0BusinesCalendar\nmetadata: { name: two, owner: support }\nspec: { holidays: none }\n',
    },
    expected: {
      offers: ['* Change to “BusinessCalendar”'],
      takes: 'Change to “BusinessCalendar”',
      lines: ['-kind: BusinesCalendar', '+kind: BusinessCalendar'],
      gone: ['unknown-kind'],
      come: [],
    },
  },
  {
    name: 'a word that is not among the allowed ones',
    form: 'plain',
    files: edited('sla', 'clockStart: created', 'clockStart: $0creatd'),
    expected: {
      offers: ['* Change to “created”'],
      takes: 'Change to “created”',
      lines: [
        '-  clockStart: creatd                 # created | prioritised | assigned | aware',
        '+  clockStart: created                 # created | prioritised | assigned | aware',
      ],
      gone: ['wrong-value'],
      come: [],
    },
  },
  {
    name: 'an allowed word in the wrong case, in quotes',
    form: 'plain',
    files: edited('sla', 'agreementType: sla ', 'agreementType: "S$0LA" '),
    expected: {
      offers: ['* Change to “sla”'],
      takes: 'Change to “sla”',
      lines: [
        '-  agreementType: "SLA"                  # sla | ola | underpinning-contract',
        '+  agreementType: "sla"                  # sla | ola | underpinning-contract',
      ],
      gone: ['wrong-value'],
      come: [],
    },
  },
  {
    name: 'a duration without its blank',
    form: 'plain',
    files: edited(
      'sla',
      '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
      '{ channel: scheduled-call, metric: first-reply, within: $04business hours }',
    ),
    expected: {
      offers: ['* Change to “4 business hours”'],
      takes: 'Change to “4 business hours”',
      lines: [
        '-    - { channel: scheduled-call, metric: first-reply, within: 4business hours }',
        '+    - { channel: scheduled-call, metric: first-reply, within: 4 business hours }',
      ],
      gone: ['wrong-format'],
      come: [],
    },
  },
  {
    name: 'a duration with a misspelled unit, in a block',
    form: 'crlf',
    files: edited('sla', '        low: 6 business hours', '        low: 6 busines$0 hours'),
    expected: {
      offers: ['* Change to “6 business hours”'],
      takes: 'Change to “6 business hours”',
      lines: ['-        low: 6 busines hours', '+        low: 6 business hours'],
      gone: ['wrong-format'],
      come: [],
    },
  },
  {
    name: 'opening hours written with dots',
    form: 'plain',
    files: edited('calendars', 'friday: "09:00-17:00"', 'friday: "09.00$0-17.00"'),
    expected: {
      offers: ['* Change to “09:00-17:00”'],
      takes: 'Change to “09:00-17:00”',
      lines: ['-    friday: "09.00-17.00"', '+    friday: "09:00-17:00"'],
      gone: ['wrong-format'],
      come: [],
    },
  },
  {
    name: 'a date with slashes',
    form: 'plain',
    files: edited('calendars', '2027-05-05, to: 2027-05-05', '2027-05-05, to: $02027/05/05'),
    expected: {
      offers: ['* Change to “2027-05-05”'],
      takes: 'Change to “2027-05-05”',
      lines: [
        '-    - { from: 2027-05-05, to: 2027/05/05, hours: none, title: Liberation Day }',
        '+    - { from: 2027-05-05, to: 2027-05-05, hours: none, title: Liberation Day }',
      ],
      gone: ['wrong-format'],
      come: [],
    },
  },
  {
    name: 'a date expression without blanks',
    form: 'plain',
    files: edited('plan', 'redirectUntil: closeOn + 12 months', 'redirectUntil: closeOn$0+12 months'),
    expected: {
      offers: ['* Change to “closeOn + 12 months”'],
      takes: 'Change to “closeOn + 12 months”',
      lines: ['-    redirectUntil: closeOn+12 months', '+    redirectUntil: closeOn + 12 months'],
      gone: ['wrong-format'],
      come: [],
    },
  },
  {
    name: 'a text with a colon that has to be in quotes',
    form: 'broken',
    files: edited(
      'plan',
      '    action: Staff the line again in office hours.',
      '    action: Staff the line$0: again in office hours.',
    ),
    expected: {
      offers: ['* Put it in quotes'],
      takes: 'Put it in quotes',
      lines: [
        '-    action: Staff the line: again in office hours.',
        '+    action: "Staff the line: again in office hours."',
      ],
      gone: ['yaml-syntax'],
      come: [],
    },
  },
  {
    name: 'a phone number that YAML reads as a number',
    form: 'plain',
    files: edited('strategy', 'value: "+31 20 555 0100"', 'value: $0+31205550100'),
    expected: {
      offers: ['* Put it in quotes'],
      takes: 'Put it in quotes',
      lines: [
        '-        - { id: support-line, kind: phone-number, value: +31205550100 }',
        '+        - { id: support-line, kind: phone-number, value: "+31205550100" }',
      ],
      gone: ['unquoted-value'],
      come: [],
    },
  },
  {
    name: 'a text that is cut at a sign for a comment',
    form: 'crlf',
    files: edited('plan', '    action: Staff the line again in office hours.', '    action: Staff line #1$0 again.'),
    expected: {
      offers: ['* Put the text in quotes'],
      takes: 'Put the text in quotes',
      lines: ['-    action: Staff line #1 again.', '+    action: "Staff line #1 again."'],
      gone: ['unquoted-value'],
      come: [],
    },
  },
  {
    name: 'a reason with a comma in braces',
    form: 'flow',
    files: edited(
      'plan',
      "concern:\n        en: I need somebody right now.\n        fr: J'ai besoin de quelqu'un tout de suite.\n        nl: Ik heb nu iemand nodig.\n        zh-CN: 我现在就需要帮助。\n      segment",
      'concern: { en: Few call,$0 and wait }\n      segment',
    ),
    expected: {
      offers: ['* Put the value in quotes'],
      takes: 'Put the value in quotes',
      lines: ['-    - concern: { en: Few call, and wait }', '+    - concern: { en: "Few call, and wait" }'],
      gone: ['unquoted-value'],
      come: ['text-missing-locale'],
    },
  },
  {
    name: 'a colon that is missing after a key',
    form: 'half-typed',
    files: edited('plan', '  postReviewOn: closeOn', '  postReviewOn$0 closeOn'),
    expected: {
      offers: ['* Add the colon'],
      takes: 'Add the colon',
      lines: ['-  postReviewOn closeOn + 13 weeks', '+  postReviewOn: closeOn + 13 weeks'],
      gone: ['yaml-syntax'],
      come: [],
    },
  },
  {
    name: 'a colon without the blank behind it',
    form: 'half-typed',
    files: edited('plan', '  postReviewOn: closeOn', '  postReviewOn:c$0loseOn'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a name that points to nothing, with one close name',
    form: 'plain',
    files: edited('strategy', 'handoff: { to: chat,', 'handoff: { to: ch$0att,'),
    expected: {
      offers: ['Change to “chat” (check that it is meant)'],
      takes: 'Change to “chat” (check that it is meant)',
      lines: [
        '-      handoff: { to: chatt, when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }',
        '+      handoff: { to: chat, when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a name in single quotes keeps them',
    form: 'plain',
    files: edited('strategy', 'handoff: { to: chat,', "handoff: { to: 'cha$0tt',"),
    expected: {
      offers: ['Change to “chat” (check that it is meant)'],
      takes: 'Change to “chat” (check that it is meant)',
      lines: [
        "-      handoff: { to: 'chatt', when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }",
        "+      handoff: { to: 'chat', when: [asked-for-person, two-failed-answers, requires-human], outsideHours: email }",
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a name with several close ones',
    form: 'plain',
    files: changed(
      'plan',
      ['id: reminder-5-weeks, audience', 'id: reminder-a, audience'],
      ['  redirectUntil: closeOn + 12 months', '  redirectUntil: redirec$0t1.starts'],
      ['    - id: redirect\n      starts: closeOn - 5 weeks', '    - id: redirect2\n      starts: closeOn - 5 weeks'],
      ['    - id: align-internally\n', '    - id: redirect3\n'],
      ['due: redirect.starts }\n      exit', 'due: redirect2.starts }\n      exit'],
      ['from: redirect.starts', 'from: redirect2.starts'],
      ['updated, due: redirect.starts', 'updated, due: redirect2.starts'],
    ),
    expected: {
      offers: ['Change to “redirect3” (check that it is meant)', 'Change to “redirect2” (check that it is meant)'],
      takes: 'Change to “redirect2” (check that it is meant)',
      lines: ['-    redirectUntil: redirect1.starts', '+    redirectUntil: redirect2.starts'],
      gone: ['dangling-ref'],
      come: ['redirect-too-short', 'rollback-impossible'],
    },
  },
  {
    name: 'a phase of a plan that is misspelled inside a date',
    form: 'plain',
    files: edited('plan', 'from: redirect.starts', 'from: redi$0rct.starts'),
    expected: {
      offers: ['Change to “redirect” (check that it is meant)'],
      takes: 'Change to “redirect” (check that it is meant)',
      lines: ['-      from: redirct.starts', '+      from: redirect.starts'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a calendar of another file, by a close name',
    form: 'crlf',
    files: edited('sla', '  calendar: amsterdam-office', '  calendar: amsterdam-ofice$0'),
    expected: {
      offers: ['Change to “amsterdam-office” (check that it is meant)'],
      takes: 'Change to “amsterdam-office” (check that it is meant)',
      lines: [
        '-  calendar: amsterdam-ofice          # what business hours are; a row may name another',
        '+  calendar: amsterdam-office          # what business hours are; a row may name another',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'the name of a strategy in a policy',
    form: 'plain',
    files: edited('sla', '  strategy: fernway-support', '  strategy: fernway-sup$0ort'),
    expected: {
      offers: ['Change to “fernway-support” (check that it is meant)'],
      takes: 'Change to “fernway-support” (check that it is meant)',
      lines: ['-  strategy: fernway-suport', '+  strategy: fernway-support'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a template that ships, by a close name',
    form: 'flow',
    files: edited('plan', 'audience: public, template: sunset-article', 'audience: public, template: sunset-arti$0cel'),
    expected: {
      offers: ['Change to “sunset-article” (check that it is meant)'],
      takes: 'Change to “sunset-article” (check that it is meant)',
      lines: [
        '-    - { id: article, audience: public, template: sunset-articel, sendOn: announceOn }',
        '+    - { id: article, audience: public, template: sunset-article, sendOn: announceOn }',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a segment in a list in brackets',
    form: 'flow',
    files: edited(
      'plan',
      'covers: { segments: [enterprise], queryTypes',
      'covers: { segments: [enterpris$0], queryTypes',
    ),
    expected: {
      offers: ['Change to “enterprise” (check that it is meant)'],
      takes: 'Change to “enterprise” (check that it is meant)',
      lines: [
        '-      covers: { segments: [enterpris], queryTypes: [outage] }',
        '+      covers: { segments: [enterprise], queryTypes: [outage] }',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a query type at the beginning of a word',
    form: 'plain',
    files: edited('strategy', '{ queryType: how-to, from: chat', '{ queryType: how$0-two, from: chat'),
    expected: {
      offers: ['Change to “how-to” (check that it is meant)'],
      takes: 'Change to “how-to” (check that it is meant)',
      lines: [
        '-    - { queryType: how-two, from: chat, to: help-centre, share: 60%, by: 2027-09-30 }',
        '+    - { queryType: how-to, from: chat, to: help-centre, share: 60%, by: 2027-09-30 }',
      ],
      gone: ['dangling-ref', 'shift-left-target-without-content'],
      come: [],
    },
  },
  {
    name: 'a name that is close to nothing is not guessed at',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: $0telegraph\n'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'spans of hours that touch',
    form: 'flow',
    files: edited('calendars', 'friday: "09:00-17:00"', "friday: ['09:00-12:00', '12:00$0-17:00']"),
    expected: {
      offers: ['* Join them to “09:00-17:00”'],
      takes: 'Join them to “09:00-17:00”',
      lines: ["-    friday: ['09:00-12:00', '12:00-17:00']", "+    friday: ['09:00-17:00']"],
      gone: ['interval-invalid'],
      come: [],
    },
  },
  {
    name: 'spans of hours that touch, one a line',
    form: 'crlf',
    files: edited('calendars', 'friday: "09:00-17:00"', 'friday:\n      - "12:00-17:00"\n      - "09:00-12:$000"'),
    expected: {
      offers: ['* Join them to “09:00-17:00”'],
      takes: 'Join them to “09:00-17:00”',
      lines: ['-      - "12:00-17:00"', '-      - "09:00-12:00"', '+      - "09:00-17:00"'],
      gone: ['interval-invalid'],
      come: [],
    },
  },
  {
    name: 'a comment that silences nothing',
    form: 'plain',
    files: edited(
      'plan',
      '  feedback: { channel: email',
      '  # support-playbooks-$0ignore no-feedback-channel: we are still choosing one\n  feedback: { channel: email',
    ),
    expected: {
      offers: ['* Delete it'],
      takes: 'Delete it',
      lines: ['-  # support-playbooks-ignore no-feedback-channel: we are still choosing one'],
      gone: ['suppression-unused'],
      come: [],
    },
  },
  {
    name: 'a comment that silences nothing behind a value',
    form: 'crlf',
    files: edited(
      'plan',
      '  postReviewOn: closeOn + 13 weeks',
      '  postReviewOn: closeOn + 13 weeks  # support-playbooks-ig$0nore no-reminder: told in person',
    ),
    expected: {
      offers: ['* Delete it'],
      takes: 'Delete it',
      lines: [
        '-  postReviewOn: closeOn + 13 weeks  # support-playbooks-ignore no-reminder: told in person',
        '+  postReviewOn: closeOn + 13 weeks',
      ],
      gone: ['suppression-unused'],
      come: [],
    },
  },
  {
    name: 'one of two rules of a comment that silences nothing',
    form: 'plain',
    files: edited(
      'plan',
      'closeOn: 2027-04-06               # the first day without it',
      'closeOn: 2027-04-09 # support-playbooks-$0ignore no-reminder, close-on-friday: the team works on Saturday',
    ),
    expected: {
      offers: ['* Delete it'],
      takes: 'Delete it',
      lines: [
        '-    closeOn: 2027-04-09 # support-playbooks-ignore no-reminder, close-on-friday: the team works on Saturday',
        '+    closeOn: 2027-04-09 # support-playbooks-ignore close-on-friday: the team works on Saturday',
      ],
      gone: ['suppression-unused'],
      come: [],
    },
  },
  {
    name: 'an unknown rule in a comment',
    form: 'plain',
    files: edited(
      'plan',
      'closeOn: 2027-04-06               # the first day without it',
      'closeOn: 2027-04-09 # support-playbooks-ignore close-on-$0frida: the team works on Saturday',
    ),
    expected: {
      offers: ['* Change to “close-on-friday”'],
      takes: 'Change to “close-on-friday”',
      lines: [
        '-    closeOn: 2027-04-09 # support-playbooks-ignore close-on-frida: the team works on Saturday',
        '+    closeOn: 2027-04-09 # support-playbooks-ignore close-on-friday: the team works on Saturday',
      ],
      gone: ['close-on-friday', 'unknown-rule'],
      come: [],
    },
  },
  {
    name: 'an unknown rule in the config',
    form: 'plain',
    files: edited('config', '  no-hypercare: warning', '  no-hyper$0car: warning'),
    expected: {
      offers: ['* Change to “no-hypercare”'],
      takes: 'Change to “no-hypercare”',
      lines: ['-  no-hypercar: warning', '+  no-hypercare: warning'],
      gone: ['unknown-rule'],
      come: [],
    },
  },
  {
    name: 'a misspelled key of the config',
    form: 'crlf',
    files: edited('config', 'defaultLocale: en', 'defaultLocal$0: en'),
    expected: {
      offers: ['* Change to “defaultLocale”'],
      takes: 'Change to “defaultLocale”',
      lines: ['-defaultLocal: en', '+defaultLocale: en'],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a receipt that is said to count as a reply',
    form: 'plain',
    files: edited('sla', '  clockStart: created', '  autoReplyCounts: tru$0e\n  clockStart: created'),
    expected: {
      offers: ['Change to “false” (check that it is meant)'],
      takes: 'Change to “false” (check that it is meant)',
      lines: ['-  autoReplyCounts: true', '+  autoReplyCounts: false'],
      gone: ['auto-reply-counts-as-reply'],
      come: [],
    },
  },
  {
    name: 'no policy is the default',
    form: 'plain',
    files: edited('sla', '  default: true\n', '  default: fa$0lse\n'),
    expected: {
      offers: ['Make this policy the default (check that it is meant)'],
      takes: 'Make this policy the default (check that it is meant)',
      lines: ['-  default: false', '+  default: true'],
      gone: ['sla-no-default'],
      come: [],
    },
  },
  {
    name: 'a route that leads to a closed channel',
    form: 'plain',
    files: changed(
      'strategy',
      ['    - id: help-centre\n', '    - { id: fax, type: post, lifecycle: closed }\n    - id: help-centre\n'],
      [
        'queryType: data-erasure, channels: [email, scheduled-call] }',
        'queryType: data-erasure, channels: [email, scheduled-call, fa$0x] }',
      ],
    ),
    expected: {
      offers: ['Take “fax” out of the route (check that it is meant)'],
      takes: 'Take “fax” out of the route (check that it is meant)',
      lines: [
        '-    - { segment: all, queryType: data-erasure, channels: [email, scheduled-call, fax] }',
        '+    - { segment: all, queryType: data-erasure, channels: [email, scheduled-call] }',
      ],
      gone: ['route-to-inactive-channel'],
      come: [],
    },
  },
  {
    name: 'a route with one channel',
    form: 'flow',
    files: edited(
      'strategy',
      '{ segment: self-serve, queryType: outage, channels: [chat, email] }',
      '{ segment: self-serve, queryType: outage, channels: $0chat }',
    ),
    expected: {
      offers: ['Add “email” as the second channel (check that it is meant)'],
      takes: 'Add “email” as the second channel (check that it is meant)',
      lines: [
        '-    - { segment: self-serve, queryType: outage, channels: chat }',
        '+    - { segment: self-serve, queryType: outage, channels: [chat, email] }',
      ],
      gone: ['route-no-fallback'],
      come: [],
    },
  },
  {
    name: 'a route with one channel in a list, one a line',
    form: 'crlf',
    files: edited(
      'strategy',
      '    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n',
      '    - segment: self-serve\n      queryType: outage\n      chan$0nels:\n        - chat   # at once\n',
    ),
    expected: {
      offers: ['Add “email” as the second channel (check that it is meant)'],
      takes: 'Add “email” as the second channel (check that it is meant)',
      lines: ['+        - email'],
      gone: ['route-no-fallback'],
      come: [],
    },
  },
  {
    name: 'an e-mail channel without a receipt',
    form: 'plain',
    files: changed(
      'strategy',
      ['      acknowledgement: { template: email-acknowledgement }\n', ''],
      ['    - id: email\n', '    - id: em$0ail\n'],
    ),
    expected: {
      offers: ['Send the e-mail acknowledgement (check that it is meant)'],
      takes: 'Send the e-mail acknowledgement (check that it is meant)',
      lines: ['+      acknowledgement: { template: email-acknowledgement }'],
      gone: ['no-acknowledgement-on-async-channel'],
      come: [],
    },
  },
  {
    name: 'business hours without a calendar',
    form: 'plain',
    files: changed(
      'sla',
      ['  calendar: amsterdam-office          # what business hours are; a row may name another\n', ''],
      ['urgent: 1 business hour\n', 'urgent: 1 busi$0ness hour\n'],
    ),
    expected: {
      offers: ['Add “calendar: amsterdam-office” (check that it is meant)'],
      takes: 'Add “calendar: amsterdam-office” (check that it is meant)',
      lines: ['+  calendar: amsterdam-office'],
      gone: ['business-clock-without-calendar'],
      come: [],
    },
  },
  {
    name: 'a place without any finding',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  chan$0nel: phone\n'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a quote that is never closed',
    form: 'broken',
    files: edited('sla', 'notify: [team-lead]', 'notify: ["team-$0lead]'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a tab as indentation',
    form: 'broken',
    files: edited('sla', '  clockStart: created', '\t$0clockStart: created'),
    expected: {
      offers: ['* Indent with spaces'],
      takes: 'Indent with spaces',
      lines: [
        '-\tclockStart: created                 # created | prioritised | assigned | aware',
        '+  clockStart: created                 # created | prioritised | assigned | aware',
      ],
      gone: ['yaml-syntax'],
      come: [],
    },
  },
  {
    name: 'two mistakes in one line, the cursor in the first',
    form: 'flow',
    files: edited(
      'sla',
      '{ channel: chat, metric: resolution, within: 1 business day',
      '{ channel: chat, metr$0c: resolution, within: 1 busines day',
    ),
    expected: {
      offers: ['* Change to “metric”'],
      takes: 'Change to “metric”',
      lines: [
        '-    - { channel: chat, metrc: resolution, within: 1 busines day, share: 90% }',
        '+    - { channel: chat, metric: resolution, within: 1 busines day, share: 90% }',
      ],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a misspelled key while another line is half-typed',
    form: 'half-typed',
    files: changed(
      'plan',
      ['  feedback: {', '  feed$0bak: {'],
      ['  postReviewOn: closeOn + 13 weeks', '  postReviewOn: '],
    ),
    expected: {
      offers: ['* Change to “feedback”'],
      takes: 'Change to “feedback”',
      lines: [
        '-  feedbak: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
        '+  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
      ],
      gone: ['unknown-key'],
      come: [],
    },
  },
  {
    name: 'a name that points to nothing behind a broken line',
    form: 'broken',
    files: changed(
      'sla',
      ['  commitment: target ', '  commitment: "target '],
      ['  calendar: amsterdam-office', '  calendar: amsterdam-ofice$0'],
    ),
    expected: {
      offers: [],
    },
  },
  {
    name: 'no segment is the default',
    form: 'crlf',
    files: changed('strategy', ['      default: true\n', ''], ['  segments: ', '  segm$0ents: ']),
    expected: {
      offers: ['Let “self-serve” take the rest (check that it is meant)'],
      takes: 'Let “self-serve” take the rest (check that it is meant)',
      lines: ['+      default: true'],
      gone: ['segment-gap'],
      come: [],
    },
  },
];
