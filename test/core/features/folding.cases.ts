// Cursor cases of folding: which lines go away, counted from 1.
import type { CursorCase } from './cursor-case.ts';
import { calendarPath, planPath, policyPath, strategyPath } from './small-files.ts';

/** `2-5`: line 2 stays, 3 to 5 go; then what it is, unless it is a part of the playbook. */
export type FoldingExpected = readonly string[];

export const foldingCases: readonly CursorCase<FoldingExpected>[] = [
  {
    name: 'mappings and lists',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `kind: ChannelStrategy
spec:
  channels:
    - id: phone$0
      type: phone
    - id: email
`,
    },
    expected: ['2-6', '3-6', '4-5'],
  },
  {
    name: 'a single line is not folded',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `kind: ChannelStrategy$0
spec: { channels: [] }
`,
    },
    expected: [],
  },
  {
    name: 'a list as far out as its key',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `spec:
  channels:
  - id: phone$0
    type: phone
  - id: email
    type: email
  surfaces: []
`,
    },
    expected: ['1-7', '2-6', '3-4', '5-6'],
  },
  {
    name: 'blank lines behind a part stay in sight',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `metadata:
  name: care$0


spec:
  a: b

`,
    },
    expected: ['1-2', '5-6'],
  },
  {
    name: 'a longer text',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `spec:
  principles: |$0
    One.

    # Two is no comment.
    # Neither is three.
  b: c
`,
    },
    expected: ['1-7', '2-6'],
  },
  {
    name: 'a folded text that ends the file',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: >-$0
  One
  two.
`,
    },
    expected: ['1-3'],
  },
  {
    name: 'a plain text over several lines',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: one$0
  two
  three
b: c
`,
    },
    expected: ['1-3'],
  },
  {
    name: 'a quoted text over several lines',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: "one$0
  # two

  three"
b: c
`,
    },
    expected: ['1-4'],
  },
  {
    name: 'braces over several lines: the closing one stays',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `title: {$0
  en: Phone,
  fr: Téléphone,
}
b: c
`,
    },
    expected: ['1-3'],
  },
  {
    name: 'brackets that close behind their last item',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `languages: [en,$0
  fr,
  nl]
b: c
`,
    },
    expected: ['1-3'],
  },
  {
    name: 'brackets in brackets',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `routes: [$0
  { a: b,
    c: d },
  [
    e
  ],
]
`,
    },
    expected: ['1-6', '2-3', '4-5'],
  },
  {
    name: 'comments above one another',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `# One$0
# two
a: b
# alone
c: d
  # three
  # four
`,
    },
    expected: ['1-2 comment', '6-7 comment'],
  },
  {
    name: 'a comment behind a value is no comment line',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: b # one$0
c: d # two
`,
    },
    expected: [],
  },
  {
    name: 'a region',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `# region Channels$0
a: b
# endregion
c: d
`,
    },
    expected: ['1-3 region'],
  },
  {
    name: 'a region in a region, without a blank',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `#region Outer$0
a: b
#region Inner
c: d
#endregion
e: f
#endregion
`,
    },
    expected: ['1-7 region', '3-5 region'],
  },
  {
    name: 'a region that nobody closes, and an end that nobody opened',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: `# endregion
a:$0
  b: c
# region
d: e
`,
    },
    expected: ['2-3'],
  },
  {
    name: 'two documents',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `kind: BusinessCalendar
metadata: { name: one }
---
kind: BusinessCalendar$0
metadata: { name: two }
`,
    },
    expected: ['1-2', '3-5'],
  },
  {
    name: 'documents that all start with dashes, a comment above',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `# Ours
---
kind: BusinessCalendar$0
spec:
  a: b
---
kind: BusinessCalendar
`,
    },
    expected: ['2-5', '4-5', '6-7'],
  },
  {
    name: 'one document is broken, the other keeps its parts',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `spec:
  a: b: c$0
  d:
    - e
---
spec:
  f: [
    g,
  ]
`,
    },
    expected: ['1-4', '3-4', '5-9', '6-9', '7-8'],
  },
  {
    name: 'a colon too many: the indentation decides',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `spec:
  channels:
    - id: phone
      title: Phone: the line$0
      type: phone
    - id: email
`,
    },
    expected: ['1-6', '2-6', '3-5'],
  },
  {
    name: 'a bracket that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `spec:
  channels:
    - id: phone
      languages: [en,$0
    - id: email
      type: email
`,
    },
    expected: ['1-6', '2-6', '3-4', '5-6'],
  },
  {
    name: 'a quote that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `spec:
  title: "Phone$0
  channels:
    - id: email
      type: email
`,
    },
    expected: ['1-5', '3-5', '4-5'],
  },
  {
    name: 'a tab in the indentation',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `spec:
\tchannels:$0
\t\t- id: phone
`,
    },
    expected: ['1-3', '2-3'],
  },
  {
    name: 'a key without a colon at the end',
    form: 'half-typed',
    isAlone: true,
    files: {
      [policyPath]: `spec:
  targets:
    - channel: email
      metric: first-reply
  prom$0
`,
    },
    expected: ['1-5', '2-4', '3-4'],
  },
  {
    name: 'a dash without a value',
    form: 'half-typed',
    isAlone: true,
    files: {
      [policyPath]: `spec:
  targets:
    - channel: email
      metric: first-reply
    - $0
`,
    },
    expected: ['1-5', '2-5', '3-4'],
  },
  {
    name: 'Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [strategyPath]: `# One
# two
spec:
  channels:
    - id: phone$0
      note: |
        a
        b
`,
    },
    expected: ['1-2 comment', '3-8', '4-8', '5-8', '6-8'],
  },
  {
    name: 'Windows line ends and two documents',
    form: 'crlf',
    isAlone: true,
    files: {
      [calendarPath]: `kind: BusinessCalendar
metadata: { name: one }
---
# region
kind: BusinessCalendar$0
# endregion
`,
    },
    expected: ['1-2', '3-6', '4-6 region'],
  },
  {
    name: 'what an alias repeats is folded where it is written',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: &x$0
  b:
    c: d
e: *x
f:
  <<: *x
  g: h
`,
    },
    expected: ['1-3', '2-3', '5-7'],
  },
  {
    name: 'the settings',
    form: 'plain',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `# ours$0
# only
locales:
  - en
  - nl
rules:
  no-reminder: off
`,
    },
    expected: ['1-2 comment', '3-5', '6-7'],
  },
  {
    name: 'the settings, broken',
    form: 'broken',
    isAlone: true,
    files: {
      'support-playbooks.config.yaml': `locales: [en
rules:
  no-reminder: off$0
`,
    },
    expected: ['2-3'],
  },
  {
    name: 'a template text: front matter, blocks, comments',
    form: 'plain',
    isAlone: true,
    files: {
      'templates/goodbye/en.hbs': `---
subject: "Goodbye"
---
{{#each alternatives}}$0
- {{channel.title}}
{{/each}}
{{!-- a note
for translators --}}
`,
    },
    expected: ['1-3', '4-5', '7-8 comment'],
  },
  {
    name: 'a block with an else: each branch alone',
    form: 'plain',
    isAlone: true,
    files: {
      'templates/goodbye/en.hbs': `{{#if feedback}}$0
Tell us.
Please.
{{else}}
Goodbye.
{{/if}}
`,
    },
    expected: ['1-3', '4-5'],
  },
  {
    name: 'a block inside one that is still open',
    form: 'half-typed',
    isAlone: true,
    files: {
      'templates/goodbye/en.hbs': `{{#each plan.reasons}}
{{#if customerFraming}}
- {{customerFraming}}$0
{{/if}}
`,
    },
    expected: ['2-3'],
  },
  {
    name: 'a template text with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      'templates/goodbye/en.hbs': `---
subject: "Goodbye"
---
{{#if feedback}}$0
Tell us.
{{/if}}
`,
    },
    expected: ['1-3', '4-5'],
  },
  { name: 'nothing at all', form: 'half-typed', isAlone: true, files: { [planPath]: `$0` }, expected: [] },
];
