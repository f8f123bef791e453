// Cursor cases of growing selections: what is selected, step by step.
import type { CursorCase } from './cursor-case.ts';
import { calendarPath, policyPath, strategyPath } from './small-files.ts';

/** The selected texts from the narrowest on; line breaks as `⏎`. */
export type SelectionExpected = readonly string[];

const template = 'templates/goodbye/en.hbs';

export const selectionRangesCases: readonly CursorCase<SelectionExpected>[] = [
  {
    name: 'a word of a title',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a:
  title: The pho$0ne line
b: c
`,
    },
    expected: [
      'phone',
      'The phone line',
      'title: The phone line',
      'a:⏎  title: The phone line',
      'a:⏎  title: The phone line⏎b: c',
      'a:⏎  title: The phone line⏎b: c⏎',
    ],
  },
  {
    name: 'a part of an id',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a:
  id: support-li$0ne
`,
    },
    expected: ['line', 'support-line', 'id: support-line', 'a:⏎  id: support-line', 'a:⏎  id: support-line⏎'],
  },
  {
    name: 'a key',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a:
  ti$0tle: Phone
`,
    },
    expected: ['title', 'title: Phone', 'a:⏎  title: Phone', 'a:⏎  title: Phone⏎'],
  },
  {
    name: 'between a key and its value',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a:
  title:$0 Phone
`,
    },
    expected: ['title: Phone', 'a:⏎  title: Phone', 'a:⏎  title: Phone⏎'],
  },
  {
    name: 'an item of a list of mappings',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `channels:
  - id: pho$0ne
    type: phone
  - id: email
`,
    },
    expected: [
      'phone',
      'id: phone',
      'id: phone⏎    type: phone',
      '- id: phone⏎    type: phone',
      '- id: phone⏎    type: phone⏎  - id: email',
      'channels:⏎  - id: phone⏎    type: phone⏎  - id: email',
      'channels:⏎  - id: phone⏎    type: phone⏎  - id: email⏎',
    ],
  },
  {
    name: 'a text in double quotes',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `title: "The pho$0ne"
`,
    },
    expected: ['phone', 'The phone', '"The phone"', 'title: "The phone"', 'title: "The phone"⏎'],
  },
  {
    name: 'a text in single quotes with a quote in it',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `title: 'It''s the pho$0ne'
`,
    },
    expected: [
      'phone',
      "It''s the phone",
      "'It''s the phone'",
      "title: 'It''s the phone'",
      "title: 'It''s the phone'⏎",
    ],
  },
  {
    name: 'a line of a longer text',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `text: |
  One line.
  Another li$0ne.
b: c
`,
    },
    expected: [
      'line',
      'line.',
      'Another line.',
      '|⏎  One line.⏎  Another line.',
      'text: |⏎  One line.⏎  Another line.',
      'text: |⏎  One line.⏎  Another line.⏎b: c',
      'text: |⏎  One line.⏎  Another line.⏎b: c⏎',
    ],
  },
  {
    name: 'a word that is not Latin',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `title: { zh-CN: 电话$0线路, en: Phone }
`,
    },
    expected: [
      '电话线路',
      'zh-CN: 电话线路',
      '{ zh-CN: 电话线路, en: Phone }',
      'title: { zh-CN: 电话线路, en: Phone }',
      'title: { zh-CN: 电话线路, en: Phone }⏎',
    ],
  },
  {
    name: 'behind an emoji',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `title: Phone 🎧$0
`,
    },
    expected: ['Phone 🎧', 'title: Phone 🎧', 'title: Phone 🎧⏎'],
  },
  {
    name: 'an address',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `url: https://fernway.exam$0ple/start
`,
    },
    expected: [
      'example',
      'fernway.example',
      'https://fernway.example/start',
      'url: https://fernway.example/start',
      'url: https://fernway.example/start⏎',
    ],
  },
  {
    name: 'a word in braces',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `channels:
  - { id: pho$0ne, type: phone }
`,
    },
    expected: [
      'phone',
      'id: phone',
      '{ id: phone, type: phone }',
      '- { id: phone, type: phone }',
      'channels:⏎  - { id: phone, type: phone }',
      'channels:⏎  - { id: phone, type: phone }⏎',
    ],
  },
  {
    name: 'a word in brackets in braces',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `channels: [{ id: phone, languages: [en, n$0l] }]
`,
    },
    expected: [
      'nl',
      '[en, nl]',
      'languages: [en, nl]',
      '{ id: phone, languages: [en, nl] }',
      '[{ id: phone, languages: [en, nl] }]',
      'channels: [{ id: phone, languages: [en, nl] }]',
      'channels: [{ id: phone, languages: [en, nl] }]⏎',
    ],
  },
  {
    name: 'a key in braces over several lines',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `title: {
  e$0n: Phone,
  fr: Téléphone
}
`,
    },
    expected: [
      'en',
      'en: Phone',
      'en: Phone,',
      '{⏎  en: Phone,⏎  fr: Téléphone⏎}',
      'title: {⏎  en: Phone,⏎  fr: Téléphone⏎}',
      'title: {⏎  en: Phone,⏎  fr: Téléphone⏎}⏎',
    ],
  },
  {
    name: 'in the first of two documents',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `kind: o$0ne
---
kind: two
`,
    },
    expected: ['one', 'kind: one', 'kind: one⏎---⏎kind: two⏎'],
  },
  {
    name: 'in the second of two documents',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `kind: one
---
kind: tw$0o
a: b
`,
    },
    expected: ['two', 'kind: two', 'kind: two⏎a: b', '---⏎kind: two⏎a: b', 'kind: one⏎---⏎kind: two⏎a: b⏎'],
  },
  {
    name: 'on the dashes between two documents',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `kind: one
--$0-
kind: two
`,
    },
    expected: ['---', '---⏎kind: two', 'kind: one⏎---⏎kind: two⏎'],
  },
  {
    name: 'Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [strategyPath]: `channels:
  - id: pho$0ne
    type: phone
`,
    },
    expected: [
      'phone',
      'id: phone',
      'id: phone␍⏎    type: phone',
      '- id: phone␍⏎    type: phone',
      'channels:␍⏎  - id: phone␍⏎    type: phone',
      'channels:␍⏎  - id: phone␍⏎    type: phone␍⏎',
    ],
  },
  {
    name: 'Windows line ends in a longer text',
    form: 'crlf',
    isAlone: true,
    files: {
      [strategyPath]: `text: >-
  One.
  Tw$0o.
`,
    },
    expected: ['Two', 'Two.', '>-␍⏎  One.␍⏎  Two.', 'text: >-␍⏎  One.␍⏎  Two.', 'text: >-␍⏎  One.␍⏎  Two.␍⏎'],
  },
  {
    name: 'a colon too many',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `channels:
  - id: phone
    title: Phone: the li$0ne
  - id: email
`,
    },
    expected: [
      'line',
      'the line',
      'Phone: the line',
      'title: Phone: the line',
      'id: phone⏎    title: Phone: the line',
      '- id: phone⏎    title: Phone: the line',
      '- id: phone⏎    title: Phone: the line⏎  - id: email',
      'channels:⏎  - id: phone⏎    title: Phone: the line⏎  - id: email',
      'channels:⏎  - id: phone⏎    title: Phone: the line⏎  - id: email⏎',
    ],
  },
  {
    name: 'behind a bracket that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `channels:
  - id: phone
    languages: [en, nl
  - id: ema$0il
`,
    },
    expected: [
      'email',
      'id: email',
      '- id: email',
      '- id: phone⏎    languages: [en, nl⏎  - id: email',
      'channels:⏎  - id: phone⏎    languages: [en, nl⏎  - id: email',
      'channels:⏎  - id: phone⏎    languages: [en, nl⏎  - id: email⏎',
    ],
  },
  {
    name: 'in a quote that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `a: b
title: "The pho$0ne
`,
    },
    expected: ['phone', 'The phone', '"The phone⏎', 'title: "The phone⏎', 'a: b⏎title: "The phone⏎'],
  },
  {
    name: 'a key without its colon',
    form: 'half-typed',
    isAlone: true,
    files: {
      [policyPath]: `spec:
  targets: []
  prom$0
`,
    },
    expected: ['prom', 'targets: []⏎  prom', 'spec:⏎  targets: []⏎  prom', 'spec:⏎  targets: []⏎  prom⏎'],
  },
  {
    name: 'behind a colon, nothing yet',
    form: 'half-typed',
    isAlone: true,
    files: {
      [policyPath]: `spec:
  calendar: $0
  targets: []
`,
    },
    expected: ['calendar: ⏎  targets: []', 'spec:⏎  calendar: ⏎  targets: []', 'spec:⏎  calendar: ⏎  targets: []⏎'],
  },
  {
    name: 'a comment',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a:
  # the old li$0ne
  b: c
`,
    },
    expected: ['line', '# the old line', 'a:⏎  # the old line⏎  b: c', 'a:⏎  # the old line⏎  b: c⏎'],
  },
  {
    name: 'a blank line',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: `a:
  b: c
$0
d: e
`,
    },
    expected: ['a:⏎  b: c⏎⏎d: e', 'a:⏎  b: c⏎⏎d: e⏎'],
  },
  { name: 'an empty file', form: 'half-typed', isAlone: true, files: { [strategyPath]: `$0` }, expected: [''] },
  {
    name: 'the settings',
    form: 'plain',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `locales: [en, n$0l]
rules: {}
`,
    },
    expected: ['nl', '[en, nl]', 'locales: [en, nl]', 'locales: [en, nl]⏎rules: {}', 'locales: [en, nl]⏎rules: {}⏎'],
  },
  {
    name: 'a path in a template',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `Hello

We close {{date plan.dates.clo$0seOn}}.
Goodbye
`,
    },
    expected: [
      'closeOn',
      'plan.dates.closeOn',
      'date plan.dates.closeOn',
      '{{date plan.dates.closeOn}}',
      'We close {{date plan.dates.closeOn}}.',
      'We close {{date plan.dates.closeOn}}.⏎Goodbye',
      'Hello⏎⏎We close {{date plan.dates.closeOn}}.⏎Goodbye',
      'Hello⏎⏎We close {{date plan.dates.closeOn}}.⏎Goodbye⏎',
    ],
  },
  {
    name: 'a text in a call in a template',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `{{list (pick "a$0b" x) sep=", "}}
`,
    },
    expected: [
      'ab',
      '"ab"',
      'pick "ab" x',
      '(pick "ab" x)',
      'list (pick "ab" x) sep=", "',
      '{{list (pick "ab" x) sep=", "}}',
      '{{list (pick "ab" x) sep=", "}}⏎',
    ],
  },
  {
    name: 'a block in a block',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `A
{{#each reasons}}
{{#if words}}
- {{wor$0ds}}
{{/if}}
{{/each}}
`,
    },
    expected: [
      'words',
      '{{words}}',
      '- {{words}}',
      '⏎- {{words}}⏎',
      '{{#if words}}⏎- {{words}}⏎{{/if}}',
      '⏎{{#if words}}⏎- {{words}}⏎{{/if}}⏎',
      '{{#each reasons}}⏎{{#if words}}⏎- {{words}}⏎{{/if}}⏎{{/each}}',
      'A⏎{{#each reasons}}⏎{{#if words}}⏎- {{words}}⏎{{/if}}⏎{{/each}}',
      'A⏎{{#each reasons}}⏎{{#if words}}⏎- {{words}}⏎{{/if}}⏎{{/each}}⏎',
    ],
  },
  {
    name: 'the second branch of a block',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `{{#if a}}
One
{{else}}
Tw$0o
{{/if}}
`,
    },
    expected: [
      'Two',
      '⏎Two⏎',
      '⏎One⏎{{else}}⏎Two⏎',
      '{{#if a}}⏎One⏎{{else}}⏎Two⏎{{/if}}',
      '{{#if a}}⏎One⏎{{else}}⏎Two⏎{{/if}}⏎',
    ],
  },
  {
    name: 'the subject of a template',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `---
subject: "Bye, {{brand.na$0me}}"
---
Hello
`,
    },
    expected: [
      'name',
      'brand.name',
      '"Bye, {{brand.name}}"',
      'subject: "Bye, {{brand.name}}"',
      '---⏎subject: "Bye, {{brand.name}}"⏎---',
      '---⏎subject: "Bye, {{brand.name}}"⏎---⏎Hello',
      '---⏎subject: "Bye, {{brand.name}}"⏎---⏎Hello⏎',
    ],
  },
  {
    name: 'a block that is still open',
    form: 'half-typed',
    isAlone: true,
    files: {
      [template]: `{{#if a}}
{{#if b}}
One {{wo$0rd}}
{{/if}}
`,
    },
    expected: [
      'word',
      '{{word}}',
      'One {{word}}',
      '⏎One {{word}}⏎',
      '{{#if b}}⏎One {{word}}⏎{{/if}}',
      '{{#if a}}⏎{{#if b}}⏎One {{word}}⏎{{/if}}',
      '{{#if a}}⏎{{#if b}}⏎One {{word}}⏎{{/if}}⏎',
    ],
  },
  {
    name: 'a tag that is still open',
    form: 'half-typed',
    isAlone: true,
    files: {
      [template]: `Hello {{brand.na$0
Goodbye
`,
    },
    expected: ['na', 'brand.na', 'Hello {{brand.na', 'Hello {{brand.na⏎Goodbye', 'Hello {{brand.na⏎Goodbye⏎'],
  },
  {
    name: 'a template with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [template]: `A

{{#if a}}
O$0ne
{{/if}}
`,
    },
    expected: [
      'One',
      '␍⏎One␍⏎',
      '{{#if a}}␍⏎One␍⏎{{/if}}',
      'A␍⏎␍⏎{{#if a}}␍⏎One␍⏎{{/if}}',
      'A␍⏎␍⏎{{#if a}}␍⏎One␍⏎{{/if}}␍⏎',
    ],
  },
];
