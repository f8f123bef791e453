// Cursor cases of “Suppress with a reason”: where the comment goes, and what it leaves to say.
import { type ActionCase, changed } from './action-case.ts';
import { edited } from './cursor-case.ts';

export const suppressCases: readonly ActionCase[] = [
  {
    name: 'a closing day that is a Friday',
    form: 'plain',
    files: edited('plan', 'closeOn: 2027-04-06 ', 'closeOn: 2027-04-0$09 '),
    expected: {
      offers: ['Suppress close-on-friday here, with a reason'],
      takes: 'Suppress close-on-friday here, with a reason',
      lines: ['+    # support-playbooks-ignore close-on-friday: <why>, until 2027-04-04'],
      gone: ['close-on-friday'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the same with Windows line ends',
    form: 'crlf',
    files: edited('plan', 'closeOn: 2027-04-06 ', 'closeOn: 2027-04-09$0 '),
    expected: {
      offers: ['Suppress close-on-friday here, with a reason'],
      takes: 'Suppress close-on-friday here, with a reason',
      lines: ['+    # support-playbooks-ignore close-on-friday: <why>, until 2027-04-04'],
      gone: ['close-on-friday'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a plan without reminders, on the key of a list',
    form: 'plain',
    files: changed(
      'plan',
      [
        '    - { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week }\n    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day }\n',
        '',
      ],
      ['  communications:\n', '  communi$0cations:\n'],
    ),
    expected: {
      offers: ['Suppress no-reminder here, with a reason'],
      takes: 'Suppress no-reminder here, with a reason',
      lines: ['+  # support-playbooks-ignore no-reminder: <why>, until 2027-04-04'],
      gone: ['no-reminder'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'an item in braces, inside a list',
    form: 'flow',
    files: edited(
      'strategy',
      '{ segment: self-serve, queryType: outage, channels: [chat, email] }',
      '{ segment: self-serve, queryType: outage, channels: $0chat }',
    ),
    expected: {
      offers: ['Suppress route-no-fallback here, with a reason'],
      takes: 'Suppress route-no-fallback here, with a reason',
      lines: ['+    # support-playbooks-ignore route-no-fallback: <why>, until 2027-04-04'],
      gone: ['route-no-fallback'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a mapping in braces over several lines',
    form: 'flow',
    files: edited(
      'plan',
      '  feedback: { channel: email, owner: customer-advocate, reviewEvery: 1 week }',
      '  feedback: {\n    channel: email,\n    owner: customer-advocate,\n    reviewEvery: 1 week,\n    notes$0x: y }',
    ),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+    # support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the first key of an item behind its dash',
    form: 'plain',
    files: edited(
      'sla',
      '    - channel: email\n      metric: resolution',
      '    - channel: ema$0i\n      metric: resolution',
    ),
    expected: {
      offers: ['Suppress dangling-ref here, with a reason'],
      takes: 'Suppress dangling-ref here, with a reason',
      lines: ['+    # support-playbooks-ignore dangling-ref: <why>, until 2027-04-04'],
      gone: ['dangling-ref'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a misspelled key that is meant',
    form: 'plain',
    files: edited('plan', '  feedback: {', '  feed$0bak: {'),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+  # support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the second document of a file',
    form: 'multi-document',
    files: {
      'support/two.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec: { holidays: none }\n---\napiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: two }\nspe$0c: { weekly: { monday: "09:00-17:00" } }\n',
    },
    expected: {
      offers: ['Suppress holidays-unstated here, with a reason'],
      takes: 'Suppress holidays-unstated here, with a reason',
      lines: ['+# support-playbooks-ignore holidays-unstated: <why>, until 2027-04-04'],
      gone: ['holidays-unstated'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the first key after the line that starts a document',
    form: 'multi-document',
    files: {
      'support/two.playbook.yaml':
        '---\napiVersion: support-playbooks/v2$0\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec: { holidays: none }\n---\napiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: two, owner: support }\nspec: { holidays: none }\n',
    },
    expected: {
      offers: ['Suppress wrong-value here, with a reason'],
      takes: 'Suppress wrong-value here, with a reason',
      lines: ['+# support-playbooks-ignore wrong-value: <why>, until 2027-04-04'],
      gone: ['wrong-value'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a name that points to nothing',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: $0telegraph\n'),
    expected: {
      offers: ['Suppress dangling-ref here, with a reason'],
      takes: 'Suppress dangling-ref here, with a reason',
      lines: ['+  # support-playbooks-ignore dangling-ref: <why>, until 2027-04-04'],
      gone: ['dangling-ref'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a line below a comment that silences another rule',
    form: 'plain',
    files: edited(
      'plan',
      'closeOn: 2027-04-06 ',
      '# support-playbooks-ignore insufficient-notice: the law allows it\n    closeOn: 2027-04-0$09 ',
    ),
    expected: {
      offers: ['Suppress close-on-friday here, with a reason'],
      takes: 'Suppress close-on-friday here, with a reason',
      lines: ['+    # support-playbooks-ignore close-on-friday: <why>, until 2027-04-04'],
      gone: ['close-on-friday'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a text over several lines, at its beginning',
    form: 'plain',
    files: edited(
      'plan',
      '    usage: 120 callers a month, 85 of them from three enterprise accounts.',
      '    usge$0: |\n      120 callers a month,\n      85 of them from three accounts.',
    ),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+    # support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'inside a text over several lines',
    form: 'plain',
    files: edited(
      'plan',
      '        en: I need somebody right now.\n',
      '        en: |\n          I need somebody\n          right **n$0ow, TODO.\n',
    ),
    expected: {
      offers: ['Suppress template-artifact here, with a reason'],
      takes: 'Suppress template-artifact here, with a reason',
      lines: ['+        # support-playbooks-ignore template-artifact: <why>, until 2027-04-04'],
      gone: ['template-artifact'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the second line of a folded text',
    form: 'crlf',
    files: edited(
      'plan',
      '        en: I need somebody right now.\n',
      '        en: >-\n          I need somebody\n          TODO$0 now.\n',
    ),
    expected: {
      offers: ['Suppress template-artifact here, with a reason'],
      takes: 'Suppress template-artifact here, with a reason',
      lines: ['+        # support-playbooks-ignore template-artifact: <why>, until 2027-04-04'],
      gone: ['template-artifact'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the config file',
    form: 'plain',
    files: edited('config', '  no-hypercare: warning', '  no-hyper$0car: warning'),
    expected: {
      offers: ['Suppress unknown-rule here, with a reason'],
      takes: 'Suppress unknown-rule here, with a reason',
      lines: ['+  # support-playbooks-ignore unknown-rule: <why>, until 2027-04-04'],
      gone: ['unknown-rule'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the config file with Windows line ends',
    form: 'crlf',
    files: edited('config', 'defaultLocale: en', 'defaultLocal$0: en'),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+# support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a mistake of the YAML itself cannot be silenced',
    form: 'broken',
    files: edited('plan', '  postReviewOn: closeOn', '  postReviewOn$0 closeOn'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a comment without a reason is not silenced in turn',
    form: 'plain',
    files: edited(
      'plan',
      'closeOn: 2027-04-06               #',
      'closeOn: 2027-04-09 # support-playbooks-ignore$0 close-on-friday #',
    ),
    expected: {
      offers: ['Suppress unknown-rule here, with a reason'],
    },
  },
  {
    name: 'nothing is wrong here',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  chan$0nel: phone\n'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a calendar that does not say whether it keeps holidays',
    form: 'plain',
    files: {
      'support/calendars.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: amsterdam-office, owner: support }\nsp$0ec:\n  timeZone: Europe/Amsterdam\n  weekly: { monday: "09:00-17:00" }\n',
    },
    expected: {
      offers: ['Suppress holidays-unstated here, with a reason'],
      takes: 'Suppress holidays-unstated here, with a reason',
      lines: ['+# support-playbooks-ignore holidays-unstated: <why>, until 2027-04-04'],
      gone: ['holidays-unstated'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a template with a left-over mark',
    form: 'plain',
    files: {
      'templates/sunset-announcement/en.hbs':
        '---\nsubject: "{{plan.channel.title}} closes"\npreheader: We keep helping you.\n---\nHello {{recipient "firstName"}},\n\nTODO$0: say more.\n',
    },
    expected: {
      offers: ['Suppress template-artifact here, with a reason'],
      takes: 'Suppress template-artifact here, with a reason',
      lines: ['+{{! support-playbooks-ignore template-artifact: <why>, until 2027-04-04 }}'],
      gone: ['template-artifact'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a template with a left-over mark and Windows line ends',
    form: 'crlf',
    files: {
      'templates/sunset-announcement/en.hbs':
        '---\nsubject: "{{plan.channel.title}} closes"\npreheader: We keep helping you.\n---\nHello {{recipient "firstName"}},\n\nTOD$0O: say more.\n',
    },
    expected: {
      offers: ['Suppress template-artifact here, with a reason'],
      takes: 'Suppress template-artifact here, with a reason',
      lines: ['+{{! support-playbooks-ignore template-artifact: <why>, until 2027-04-04 }}'],
      gone: ['template-artifact'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the subject of a template',
    form: 'plain',
    files: {
      'templates/sunset-announcement/en.hbs':
        '---\nsubject: "TOD$0O {{plan.channel.title}} closes"\npreheader: We keep helping you.\n---\nHello {{recipient "firstName"}},\n\nsay more.\n',
    },
    expected: {
      offers: ['Suppress template-artifact here, with a reason'],
      takes: 'Suppress template-artifact here, with a reason',
      lines: ['+# support-playbooks-ignore template-artifact: <why>, until 2027-04-04'],
      gone: ['template-artifact'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a tag of a template that runs over two lines',
    form: 'half-typed',
    files: {
      'templates/sunset-announcement/en.hbs':
        '---\nsubject: "{{plan.channel.title}} closes"\npreheader: We keep helping you.\n---\nHello {{recipient "firstName"}},\n\n{{#if plan.channel\n  }}TODO$0{{/if}}\n',
    },
    expected: {
      offers: ['Suppress template-artifact here, with a reason'],
      takes: 'Suppress template-artifact here, with a reason',
      lines: ['+{{! support-playbooks-ignore-file template-artifact: <why>, until 2027-04-04 }}'],
      gone: ['template-artifact'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a file that starts with a byte order mark',
    form: 'crlf',
    files: {
      'support/one.playbook.yaml':
        '\uFEFFapiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, own$0r: support }\nspec: { holidays: none }\n',
    },
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+# support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'another line is half-typed',
    form: 'half-typed',
    files: changed(
      'plan',
      ['  feedback: {', '  feed$0bak: {'],
      ['  postReviewOn: closeOn + 13 weeks', '  postReviewOn: '],
    ),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+  # support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'another line is broken',
    form: 'broken',
    files: changed(
      'plan',
      ['  feedback: {', '  feed$0bak: {'],
      ['  postReviewOn: closeOn + 13 weeks', '  postReviewOn closeOn + 13 weeks'],
    ),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+  # support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a key in the column of its list',
    form: 'flow',
    files: edited(
      'sla',
      '  escalations:\n    - { at: 75%, notify: [team-lead] }',
      '  escalations:\n  - { at: 75%, notif$0: [team-lead] }\n  - { at: 76%, notify: [team-lead] }',
    ),
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+  # support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'a calendar in one line',
    form: 'flow',
    files: {
      'support/one.playbook.yaml':
        '{ apiVersion: support-playbooks/v1, kind: BusinessCalendar, metadata: { name: one, own$0r: support }, spec: { holidays: none } }\n',
    },
    expected: {
      offers: ['Suppress unknown-key here, with a reason'],
      takes: 'Suppress unknown-key here, with a reason',
      lines: ['+# support-playbooks-ignore unknown-key: <why>, until 2027-04-04'],
      gone: ['unknown-key'],
      come: ['suppression-without-reason'],
    },
  },
  {
    name: 'the first line of a file with a byte order mark',
    form: 'crlf',
    files: {
      'support/one.playbook.yaml':
        '\uFEFFapiVersion: support-playbooks/v2$0\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec: { holidays: none }\n',
    },
    expected: {
      offers: ['Suppress wrong-value here, with a reason'],
      takes: 'Suppress wrong-value here, with a reason',
      lines: [
        '-﻿apiVersion: support-playbooks/v2',
        '+﻿# support-playbooks-ignore wrong-value: <why>, until 2027-04-04',
        '+apiVersion: support-playbooks/v2',
      ],
      gone: [],
      come: [],
    },
  },
];
