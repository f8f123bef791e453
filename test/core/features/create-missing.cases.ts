// Cursor cases of creating what is missing: documents, ids, routes, alternatives, languages.
import { type ActionCase, changed } from './action-case.ts';
import { edited } from './cursor-case.ts';

export const createMissingCases: readonly ActionCase[] = [
  {
    name: 'a calendar that a policy names',
    form: 'plain',
    files: edited('sla', '  calendar: amsterdam-office', '  calendar: tilburg-desk$0'),
    expected: {
      offers: ['Create the business calendar “tilburg-desk”'],
      takes: 'Create the business calendar “tilburg-desk”',
      lines: [],
      creates: ['support/tilburg-desk.playbook.yaml'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a calendar that a channel names, with Windows line ends',
    form: 'crlf',
    files: edited(
      'strategy',
      '      type: live-chat\n      team: support\n      calendar: amsterdam-office',
      '      type: live-chat\n      team: support\n      calendar: night-shift$0',
    ),
    expected: {
      offers: ['Create the business calendar “night-shift”'],
      takes: 'Create the business calendar “night-shift”',
      lines: [],
      creates: ['support/night-shift.playbook.yaml'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a file of that name exists already',
    form: 'plain',
    files: {
      ...edited('sla', '  calendar: amsterdam-office', '  calendar: tilburg-desk$0'),
      'support/tilburg-desk.playbook.yaml': '# to be written\n',
    },
    expected: {
      offers: [],
    },
  },
  {
    name: 'a strategy that a plan names',
    form: 'plain',
    files: edited('plan', '  strategy: fernway-support', '  strategy: $0tilburg'),
    expected: {
      offers: ['Create the channel strategy “tilburg”'],
      takes: 'Create the channel strategy “tilburg”',
      lines: [],
      creates: ['support/tilburg.playbook.yaml'],
      gone: ['dangling-ref'],
      come: ['dangling-ref'],
    },
  },
  {
    name: 'a template for a message to agents',
    form: 'flow',
    files: edited(
      'plan',
      'template: internal-announcement, sendOn: announceOn - 6 days',
      'template: brief-for-mana$0gers, sendOn: announceOn - 6 days',
    ),
    expected: {
      offers: ['Create the message template “brief-for-managers”, as a copy of “internal-announcement”'],
      takes: 'Create the message template “brief-for-managers”, as a copy of “internal-announcement”',
      lines: [],
      creates: [
        'templates/brief-for-managers/template.playbook.yaml',
        'templates/brief-for-managers/en.hbs',
        'templates/brief-for-managers/fr.hbs',
        'templates/brief-for-managers/nl.hbs',
        'templates/brief-for-managers/zh-CN.hbs',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a template for the public',
    form: 'flow',
    files: edited('plan', 'audience: public, template: sunset-article', 'audience: public, template: phone-fa$0q'),
    expected: {
      offers: ['Create the message template “phone-faq”, as a copy of “sunset-article”'],
      takes: 'Create the message template “phone-faq”, as a copy of “sunset-article”',
      lines: [],
      creates: [
        'templates/phone-faq/template.playbook.yaml',
        'templates/phone-faq/en.hbs',
        'templates/phone-faq/fr.friendly.hbs',
        'templates/phone-faq/fr.hbs',
        'templates/phone-faq/nl.friendly.hbs',
        'templates/phone-faq/nl.hbs',
        'templates/phone-faq/zh-CN.friendly.hbs',
        'templates/phone-faq/zh-CN.hbs',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a template for customers',
    form: 'plain',
    files: edited(
      'plan',
      'audience: frequent-users, template: sunset-announcement',
      'audience: frequent-users, template: dear-$0callers',
    ),
    expected: {
      offers: ['Create the message template “dear-callers”, as a copy of “sunset-announcement”'],
      takes: 'Create the message template “dear-callers”, as a copy of “sunset-announcement”',
      lines: [],
      creates: [
        'templates/dear-callers/template.playbook.yaml',
        'templates/dear-callers/en.hbs',
        'templates/dear-callers/fr.friendly.hbs',
        'templates/dear-callers/fr.hbs',
        'templates/dear-callers/nl.friendly.hbs',
        'templates/dear-callers/nl.hbs',
        'templates/dear-callers/zh-CN.friendly.hbs',
        'templates/dear-callers/zh-CN.hbs',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a template for what the old line says',
    form: 'plain',
    files: edited('plan', '      template: voicemail-closed-line', '      template: goodb$0ye-tape'),
    expected: {
      offers: ['Create the message template “goodbye-tape”, as a copy of “voicemail-closed-line”'],
      takes: 'Create the message template “goodbye-tape”, as a copy of “voicemail-closed-line”',
      lines: [],
      creates: [
        'templates/goodbye-tape/template.playbook.yaml',
        'templates/goodbye-tape/en.hbs',
        'templates/goodbye-tape/fr.hbs',
        'templates/goodbye-tape/nl.hbs',
        'templates/goodbye-tape/zh-CN.hbs',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a template for a withdrawn plan',
    form: 'crlf',
    files: edited('plan', '    notice: rollback-notice ', '    notice: we-staye$0d '),
    expected: {
      offers: ['Create the message template “we-stayed”, as a copy of “rollback-notice”'],
      takes: 'Create the message template “we-stayed”, as a copy of “rollback-notice”',
      lines: [],
      creates: [
        'templates/we-stayed/template.playbook.yaml',
        'templates/we-stayed/en.hbs',
        'templates/we-stayed/fr.friendly.hbs',
        'templates/we-stayed/fr.hbs',
        'templates/we-stayed/nl.friendly.hbs',
        'templates/we-stayed/nl.hbs',
        'templates/we-stayed/zh-CN.friendly.hbs',
        'templates/we-stayed/zh-CN.hbs',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a template for a receipt',
    form: 'flow',
    files: edited(
      'strategy',
      'acknowledgement: { template: email-acknowledgement }',
      'acknowledgement: { template: got-$0it }',
    ),
    expected: {
      offers: ['Create the message template “got-it”, as a copy of “email-acknowledgement”'],
      takes: 'Create the message template “got-it”, as a copy of “email-acknowledgement”',
      lines: [],
      creates: [
        'templates/got-it/template.playbook.yaml',
        'templates/got-it/en.hbs',
        'templates/got-it/fr.friendly.hbs',
        'templates/got-it/fr.hbs',
        'templates/got-it/nl.friendly.hbs',
        'templates/got-it/nl.hbs',
        'templates/got-it/zh-CN.friendly.hbs',
        'templates/got-it/zh-CN.hbs',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a channel that a route names, in the same file',
    form: 'plain',
    files: edited(
      'strategy',
      'queryType: data-erasure, channels: [email, scheduled-call] }',
      'queryType: data-erasure, channels: [email, web-portal$0] }',
    ),
    expected: {
      offers: ['Create the channel “web-portal”'],
      takes: 'Create the channel “web-portal”',
      lines: ['+    - id: web-portal', '+      type: portal'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a channel that a plan names, in another file',
    form: 'crlf',
    files: edited('plan', '    - channel: chat\n', '    - channel: whats$0app\n'),
    expected: {
      offers: ['Create the channel “whatsapp” in support/channels.playbook.yaml'],
      takes: 'Create the channel “whatsapp” in support/channels.playbook.yaml',
      lines: [
        'support/channels.playbook.yaml +    - id: whatsapp',
        'support/channels.playbook.yaml +      type: messaging',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a channel in a strategy in braces',
    form: 'flow',
    files: {
      'support/one.playbook.yaml':
        '{ apiVersion: support-playbooks/v1, kind: ChannelStrategy, metadata: { name: one, owner: support }, spec: { channels: [{ id: email, type: email }], routes: [{ channels: [email, letter$0s] }] } }\n',
    },
    expected: {
      offers: ['Create the channel “letters”'],
      takes: 'Create the channel “letters”',
      lines: [
        '-{ apiVersion: support-playbooks/v1, kind: ChannelStrategy, metadata: { name: one, owner: support }, spec: { channels: [{ id: email, type: email }], routes: [{ channels: [email, letters] }] } }',
        '+{ apiVersion: support-playbooks/v1, kind: ChannelStrategy, metadata: { name: one, owner: support }, spec: { channels: [{ id: email, type: email }, { id: letters, type: post }], routes: [{ channels: [email, letters] }] } }',
      ],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a segment before the one that takes the rest',
    form: 'plain',
    files: edited(
      'plan',
      'covers: { segments: [enterprise], queryTypes',
      'covers: { segments: [start$0ups], queryTypes',
    ),
    expected: {
      offers: ['Create the segment “startups” in support/channels.playbook.yaml'],
      takes: 'Create the segment “startups” in support/channels.playbook.yaml',
      lines: [
        'support/channels.playbook.yaml +    - id: startups',
        'support/channels.playbook.yaml +      title: Startups',
      ],
      gone: ['dangling-ref'],
      come: ['route-missing'],
    },
  },
  {
    name: 'a segment in a strategy that has none yet',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata:\n  name: one\n  owner: support\nspec:\n  channels:\n    - { id: email, type: email }   # ours\n  routes:\n    - { segment: partners$0, channels: [email] }\n',
    },
    expected: {
      offers: ['Create the segment “partners”'],
      takes: 'Create the segment “partners”',
      lines: ['+  segments:', '+    - { id: partners, title: Partners }'],
      gone: ['dangling-ref'],
      come: ['segment-gap'],
    },
  },
  {
    name: 'a segment in a list in brackets',
    form: 'flow',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: one, owner: support }\nspec:\n  segments: [{ id: everyone, title: Everyone, default: true }]\n  channels: [{ id: email, type: email }]\n  routes: [{ segment: partners$0, channels: [email] }]\n',
    },
    expected: {
      offers: ['Create the segment “partners”'],
      takes: 'Create the segment “partners”',
      lines: [
        '-  segments: [{ id: everyone, title: Everyone, default: true }]',
        '+  segments: [{ id: partners, title: Partners }, { id: everyone, title: Everyone, default: true }]',
      ],
      gone: ['dangling-ref'],
      come: ['route-missing'],
    },
  },
  {
    name: 'a query type',
    form: 'flow',
    files: edited('strategy', '{ queryType: how-to, from: chat', '{ queryType: refund$0s, from: chat'),
    expected: {
      offers: ['Create the query type “refunds”'],
      takes: 'Create the query type “refunds”',
      lines: ['+    - { id: refunds, title: Refunds }'],
      gone: ['dangling-ref'],
      come: ['route-missing'],
    },
  },
  {
    name: 'a query type in a list of which an item is half-typed',
    form: 'half-typed',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: one, owner: support }\nspec:\n  channels:\n    - { id: email, type: email, suits: refund$0s, title:  }\n  queryTypes: [{ id: how-to }]\n',
    },
    expected: {
      offers: ['Create the query type “refunds”'],
      takes: 'Create the query type “refunds”',
      lines: ['-  queryTypes: [{ id: how-to }]', '+  queryTypes: [{ id: how-to }, { id: refunds, title: Refunds }]'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a priority, which is a bare word in its list',
    form: 'flow',
    files: edited('strategy', 'interrupts: [normal, low] ', 'interrupts: [normal, tin$0y] '),
    expected: {
      offers: ['Create the priority “tiny”'],
      takes: 'Create the priority “tiny”',
      lines: [
        '-  priorities: [urgent, high, normal, low]       # most urgent first; a word, or { id, title, description }',
        '+  priorities: [urgent, high, normal, low, tiny]       # most urgent first; a word, or { id, title, description }',
      ],
      gone: ['dangling-ref'],
      come: ['sla-missing', 'sla-table-incomplete'],
    },
  },
  {
    name: 'a priority among priorities with titles',
    form: 'plain',
    files: changed(
      'strategy',
      [
        '  priorities: [urgent, high, normal, low] ',
        '  priorities:\n    - { id: urgent, title: Urgent }\n    - high\n    - normal\n    - id: low\n      title: Low\n    # the end',
      ],
      ['interrupts: [normal, low] ', 'interrupts: [normal, tin$0y] '],
    ),
    expected: {
      offers: ['Create the priority “tiny”'],
      takes: 'Create the priority “tiny”',
      lines: ['+    - id: tiny', '+      title: Tiny'],
      gone: ['dangling-ref'],
      come: ['sla-missing', 'sla-table-incomplete'],
    },
  },
  {
    name: 'a status',
    form: 'crlf',
    files: edited('sla', '  pauseOn: [waiting-for-customer]', '  pauseOn: [park$0ed]'),
    expected: {
      offers: ['Create the status “parked” in support/channels.playbook.yaml'],
      takes: 'Create the status “parked” in support/channels.playbook.yaml',
      lines: [
        'support/channels.playbook.yaml -  statuses: [new, open, waiting-for-customer, on-hold, solved]',
        'support/channels.playbook.yaml +  statuses: [new, open, waiting-for-customer, on-hold, solved, parked]',
      ],
      gone: ['dangling-ref'],
      come: ['pause-never-resumes'],
    },
  },
  {
    name: 'a surface where promises are published',
    form: 'flow',
    files: edited(
      'sla',
      '{ channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }',
      '{ channel: chat, metric: first-reply, within: 1 minute, publishedOn: [status-pag$0e] }',
    ),
    expected: {
      offers: ['Create the surface “status-page” in support/channels.playbook.yaml'],
      takes: 'Create the surface “status-page” in support/channels.playbook.yaml',
      lines: ['support/channels.playbook.yaml +    - { id: status-page }'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'an endpoint of the channel that a plan closes',
    form: 'plain',
    files: edited('plan', '    - endpoint: support-line', '    - endpoint: night-l$0ine'),
    expected: {
      offers: ['Create the endpoint “night-line” in support/channels.playbook.yaml'],
      takes: 'Create the endpoint “night-line” in support/channels.playbook.yaml',
      lines: ['support/channels.playbook.yaml +        - { id: night-line }'],
      gone: ['dangling-ref'],
      come: ['orphaned-endpoint'],
    },
  },
  {
    name: 'a phase that a date leans on',
    form: 'plain',
    files: edited('plan', '      from: redirect.starts', '      from: farewel$0l.starts'),
    expected: {
      offers: ['Create the phase “farewell”'],
      takes: 'Create the phase “farewell”',
      lines: ['+    - id: farewell', '+      starts: closeOn'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a phase that a date leans on, with Windows line ends',
    form: 'crlf',
    files: edited('plan', 'becomes: updated, due: redirect.starts', 'becomes: updated, due: goodby$0e.starts'),
    expected: {
      offers: ['Create the phase “goodbye”'],
      takes: 'Create the phase “goodbye”',
      lines: ['+    - id: goodbye', '+      starts: closeOn'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a list in the column of its key',
    form: 'plain',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: one, owner: support }\nspec:\n  channels:\n  - id: email\n    type: email # our own\n\n  # where to go\n  routes:\n  - channels: [email, hot-lin$0e]\n',
    },
    expected: {
      offers: ['Create the channel “hot-line”'],
      takes: 'Create the channel “hot-line”',
      lines: ['+  - id: hot-line', '+    type: phone'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'the second document of a file',
    form: 'multi-document',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: one, owner: support }\nspec: { holidays: none }\n---\napiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: one, owner: support }\nspec:\n  channels:\n    - { id: email, type: email }\n  routes:\n    - { channels: [email, video-clini$0c] }\n',
    },
    expected: {
      offers: ['Create the channel “video-clinic”'],
      takes: 'Create the channel “video-clinic”',
      lines: ['+    - { id: video-clinic, type: video-call }'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a file without a line end at its end',
    form: 'crlf',
    files: {
      'support/one.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: one, owner: support }\nspec:\n  routes:\n    - { channels: [email, foru$0m] }\n  channels:\n    - { id: email, type: email }',
    },
    expected: {
      offers: ['Create the channel “forum”'],
      takes: 'Create the channel “forum”',
      lines: ['+    - { id: forum, type: community }'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'a name that could not be an id',
    form: 'plain',
    files: edited('plan', '    - channel: chat\n', '    - channel: "Live Ch$0at"\n'),
    expected: {
      offers: [],
    },
  },
  {
    name: 'a name below a break of the file that would hold it',
    form: 'broken',
    files: {
      ...edited('plan', '    - channel: chat\n', '    - channel: whats$0app\n'),
      ...edited('strategy', '  segments: ', '  segments '),
    },
    expected: {
      offers: [],
    },
  },
  {
    name: 'a document while another part is half-typed',
    form: 'half-typed',
    files: changed(
      'sla',
      ['  calendar: amsterdam-office', '  calendar: tilburg-desk$0'],
      ['  pauseOn: [waiting-for-customer]', '  pauseOn: '],
    ),
    expected: {
      offers: ['Create the business calendar “tilburg-desk”'],
      takes: 'Create the business calendar “tilburg-desk”',
      lines: [],
      creates: ['support/tilburg-desk.playbook.yaml'],
      gone: ['dangling-ref'],
      come: [],
    },
  },
  {
    name: 'customers for whom no channel is left',
    form: 'plain',
    files: {
      ...changed(
        'plan',
        ['  channel: phone\n', '  channel: pho$0ne\n'],
        ['      covers: { segments: [enterprise, vulnerable] }', '      covers: { segments: [vulnerable] }'],
        [
          '    - channel: email                    # no `covers`: every affected cell',
          '    - channel: email\n      covers: { segments: [vulnerable] }',
        ],
      ),
      ...changed(
        'strategy',
        [
          'queryType: outage, channels: [scheduled-call, phone, chat, email] }',
          'queryType: outage, channels: [phone, chat] }',
        ],
        ['id: chat-widget, kind: widget,', 'id: chat-widget, kind: widget, segments: [self-serve],'],
      ),
    },
    expected: {
      offers: [
        'Offer “email” as an alternative',
        'Offer “scheduled-call” as an alternative',
        'Offer “help-centre” as an alternative',
        'Offer “assistant” as an alternative',
      ],
      takes: 'Offer “scheduled-call” as an alternative',
      lines: ['+    - channel: scheduled-call', '+      covers: { segments: [enterprise], queryTypes: [outage] }'],
      gone: ['stranded-cell'],
      come: ['parity-unstated'],
    },
  },
  {
    name: 'a plan without alternatives',
    form: 'plain',
    files: {
      'support/phone-sunset.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: phone-sunset, owner: support }\nsp$0ec:\n  strategy: fernway-support\n  channel: phone\n  dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 }\n  rollback: { criteria: [] }\n',
    },
    expected: {
      offers: ['Offer “scheduled-call” as an alternative'],
      takes: 'Offer “scheduled-call” as an alternative',
      lines: ['+  alternatives:', '+    - { channel: scheduled-call }'],
      gone: ['no-alternative'],
      come: ['parity-unstated'],
    },
  },
  {
    name: 'a plan without alternatives, in braces',
    form: 'flow',
    files: {
      'support/phone-sunset.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: phone-sunset, owner: support }\nsp$0ec: { strategy: fernway-support, channel: phone, dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 } }\n',
    },
    expected: {
      offers: ['Offer “scheduled-call” as an alternative'],
      takes: 'Offer “scheduled-call” as an alternative',
      lines: [
        '-spec: { strategy: fernway-support, channel: phone, dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 } }',
        '+spec: { strategy: fernway-support, channel: phone, dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 }, alternatives: [{ channel: scheduled-call }] }',
      ],
      gone: ['no-alternative'],
      come: ['parity-unstated'],
    },
  },
  {
    name: 'a question for which some customers have no route',
    form: 'plain',
    files: changed(
      'strategy',
      ['  routes:\n', '  ro$0utes:\n'],
      ['    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n', ''],
    ),
    expected: {
      offers: ['Add the missing route of “self-serve”'],
      takes: 'Add the missing route of “self-serve”',
      lines: ['+    - { segment: self-serve, queryType: outage, channels: [email, chat, scheduled-call, phone] }'],
      gone: ['route-missing'],
      come: [],
    },
  },
  {
    name: 'several customers without a route, with Windows line ends',
    form: 'crlf',
    files: changed(
      'strategy',
      ['  routes:\n', '  ro$0utes:\n'],
      ['    - { segment: vulnerable, queryType: [billing, outage], channels: [phone, scheduled-call] }\n', ''],
      ['    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n', ''],
    ),
    expected: {
      offers: ['Add the missing route of “self-serve”', 'Add the missing route of “vulnerable”'],
      takes: 'Add the missing route of “self-serve”',
      lines: ['+    - { segment: self-serve, queryType: outage, channels: [email, chat, scheduled-call, phone] }'],
      gone: ['route-missing'],
      come: [],
    },
  },
  {
    name: 'a template that ships and is due in a language it does not have',
    form: 'flow',
    files: edited(
      'plan',
      'audience: agents, template: why-is-it-gone, sendOn: announceOn }',
      'audience: agents, template: why-is-it-go$0ne, sendOn: announceOn, locales: [en, es] }',
    ),
    expected: {
      offers: ['Copy “why-is-it-gone” into your templates and add “es”, to be translated'],
      takes: 'Copy “why-is-it-gone” into your templates and add “es”, to be translated',
      lines: [],
      creates: [
        'templates/why-is-it-gone/template.playbook.yaml',
        'templates/why-is-it-gone/en.hbs',
        'templates/why-is-it-gone/fr.friendly.hbs',
        'templates/why-is-it-gone/fr.hbs',
        'templates/why-is-it-gone/nl.friendly.hbs',
        'templates/why-is-it-gone/nl.hbs',
        'templates/why-is-it-gone/zh-CN.friendly.hbs',
        'templates/why-is-it-gone/zh-CN.hbs',
        'templates/why-is-it-gone/es.hbs',
      ],
      gone: ['template-missing-locale'],
      come: ['template-artifact', 'template-missing-partial', 'text-missing-locale'],
    },
  },
  {
    name: 'an own template in a language that it does not have',
    form: 'plain',
    files: {
      ...edited(
        'plan',
        'template: sunset-announcement, sendOn: announceOn + 1 day',
        'template: sunset-announcement, locales: [en, de], sendOn: announceOn + 1 day',
      ),
      ...edited('template', '  name: sunset-announcement', '  name: sunset-announ$0cement'),
    },
    expected: {
      offers: ['Add the text in “de”, to be translated'],
      takes: 'Add the text in “de”, to be translated',
      lines: [],
      creates: ['templates/sunset-announcement/de.hbs'],
      gone: ['template-missing-locale'],
      come: ['template-artifact', 'text-missing-locale'],
    },
  },
  {
    name: 'a text that lacks languages, in a block',
    form: 'plain',
    files: changed('plan', [
      "      customerFraming:\n        en: Few of you call, and callers wait longer than people who write.\n        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.\n        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n        zh-CN: 来电的客户很少，而且等待时间比书面联系更长。\n",
      '      customer$0Framing:\n        en: Few of you call.   # so they say\n        nl: Weinigen van u bellen.\n',
    ]),
    expected: {
      offers: ['Add “fr” and “zh-CN”, to be translated'],
      takes: 'Add “fr” and “zh-CN”, to be translated',
      lines: [
        '+        fr: "[to be translated] Few of you call."',
        '+        zh-CN: "[to be translated] Few of you call."',
      ],
      gone: ['text-missing-locale'],
      come: ['template-artifact'],
    },
  },
  {
    name: 'a text that lacks languages, in braces',
    form: 'flow',
    files: changed('plan', [
      "      customerFraming:\n        en: Few of you call, and callers wait longer than people who write.\n        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.\n        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n        zh-CN: 来电的客户很少，而且等待时间比书面联系更长。\n",
      '      customer$0Framing: { en: Few of you call., nl: Weinigen van u bellen. }\n',
    ]),
    expected: {
      offers: ['Add “fr” and “zh-CN”, to be translated'],
      takes: 'Add “fr” and “zh-CN”, to be translated',
      lines: [
        '-      customerFraming: { en: Few of you call., nl: Weinigen van u bellen. }',
        '+      customerFraming: { en: Few of you call., nl: Weinigen van u bellen., fr: "[to be translated] Few of you call.", zh-CN: "[to be translated] Few of you call." }',
      ],
      gone: ['text-missing-locale'],
      come: ['template-artifact'],
    },
  },
  {
    name: 'one text for all languages',
    form: 'crlf',
    files: changed('plan', [
      "      customerFraming:\n        en: Few of you call, and callers wait longer than people who write.\n        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.\n        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.\n        zh-CN: 来电的客户很少，而且等待时间比书面联系更长。\n",
      '      customerFraming: Few of you $0call, and callers wait.\n',
    ]),
    expected: {
      offers: ['Add “fr”, “nl” and “zh-CN”, to be translated'],
      takes: 'Add “fr”, “nl” and “zh-CN”, to be translated',
      lines: [
        '-      customerFraming: Few of you call, and callers wait.',
        '+      customerFraming: { en: "Few of you call, and callers wait.", fr: "[to be translated] Few of you call, and callers wait.", nl: "[to be translated] Few of you call, and callers wait.", zh-CN: "[to be translated] Few of you call, and callers wait." }',
      ],
      gone: ['text-missing-locale'],
      come: ['template-artifact'],
    },
  },
  {
    name: 'a contact point that a plan has forgotten',
    form: 'plain',
    files: changed(
      'plan',
      ['  channel: phone\n', '  channel: pho$0ne\n'],
      [
        '    - { endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone", owner: web-team, due: announceOn }\n',
        '',
      ],
    ),
    expected: {
      offers: ['Say that “phone-page” becomes “message” (check that it is meant)'],
      takes: 'Say that “phone-page” becomes “message” (check that it is meant)',
      lines: ['+    - { endpoint: phone-page, becomes: message }'],
      gone: ['orphaned-endpoint'],
      come: [],
    },
  },
  {
    name: 'two places that mention the channel and are forgotten',
    form: 'crlf',
    files: changed(
      'plan',
      ['  channel: phone\n', '  channel: pho$0ne\n'],
      [
        '    - { surface: invoice-footer, becomes: updated, due: redirect.starts }\n    - { surface: email-signatures, becomes: updated, due: announceOn }\n',
        '',
      ],
    ),
    expected: {
      offers: ['Say that “invoice-footer” and “email-signatures” become “updated” (check that it is meant)'],
      takes: 'Say that “invoice-footer” and “email-signatures” become “updated” (check that it is meant)',
      lines: [
        '+    - { surface: invoice-footer, becomes: updated }',
        '+    - { surface: email-signatures, becomes: updated }',
      ],
      gone: ['surface-still-lists-closed-channel'],
      come: [],
    },
  },
];
