// Cursor cases of links: what can be followed, and where it leads.
import { type CursorCase, edited } from './cursor-case.ts';
import { calendarPath, calendarText, planPath, planText, strategyPath, strategyText } from './small-files.ts';

/** `the words -> where they lead`. */
export type LinksExpected = readonly string[];

const template = 'templates/goodbye/en.hbs';
const config = 'support-playbooks.config.yaml';
const ownTemplate = `apiVersion: support-playbooks/v1
kind: MessageTemplate
metadata: { name: goodbye }
spec: { rendersFrom: SunsetPlan, medium: email }
`;

export const documentLinksCases: readonly CursorCase<LinksExpected>[] = [
  {
    name: 'an address that is the whole value',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  selfService:
    - { id: start, url: https://help.fernway.example/start$0 }
`),
    },
    expected: ['https://help.fernway.example/start -> there'],
  },
  {
    name: 'an address in quotes',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: "https://fernway.example/a?b=c&d=%20#e$0"
b: 'http://fernway.example'
`,
    },
    expected: ['https://fernway.example/a?b=c&d=%20#e -> there', 'http://fernway.example -> there'],
  },
  {
    name: 'an address at the end of a sentence',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: See https://fernway.example/a.$0
b: Look at https://fernway.example/b, then at https://fernway.example/c!
`,
    },
    expected: [
      'https://fernway.example/a -> there',
      'https://fernway.example/b -> there',
      'https://fernway.example/c -> there',
    ],
  },
  {
    name: 'an address in parentheses, and one with some of its own',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: The page (https://fernway.example/a)$0 and https://fernway.example/b_(c)
`,
    },
    expected: ['https://fernway.example/a -> there', 'https://fernway.example/b_(c) -> there'],
  },
  {
    name: 'a Markdown link in a text',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  impactAssessment:
    usage: |
      Read [the audit](https://wiki.fernway.example/audit)$0 and <https://wiki.fernway.example/more>.
`),
    },
    expected: ['https://wiki.fernway.example/audit -> there', 'https://wiki.fernway.example/more -> there'],
  },
  {
    name: 'an address before Chinese punctuation',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: 请访问 https://fernway.example/a。$0
`,
    },
    expected: ['https://fernway.example/a -> there'],
  },
  {
    name: 'a name in another script',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: https://bücher.example/straße$0
`,
    },
    expected: ['https://bücher.example/straße -> there'],
  },
  {
    name: 'other schemes are no links',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: javascript:alert(1)$0
b: file:///etc/passwd
c: vscode://settings
d: command:workbench.action.quit
e: ftp://fernway.example
f: mailto:help@fernway.example
`,
    },
    expected: [],
  },
  {
    name: 'an address without a host is no link',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: `a: https://$0
b: http://?
`,
    },
    expected: [],
  },
  {
    name: 'a template of the workspace',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  communications:
    - { id: news, template: goodbye$0 }
`),
      'templates/goodbye/template.playbook.yaml': ownTemplate,
      [template]: 'Bye',
    },
    expected: ['goodbye -> templates/goodbye/en.hbs'],
  },
  {
    name: 'a template of the workspace without a text in the default language',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  communications:
    - { id: news, template: goodbye$0 }
`),
      'templates/goodbye/template.playbook.yaml': ownTemplate,
      'templates/goodbye/nl.hbs': 'Dag',
    },
    expected: ['goodbye -> templates/goodbye/template.playbook.yaml'],
  },
  {
    name: 'a template that ships',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  communications:
    - id: news
      template: sunset-reminder$0
`),
    },
    expected: ['sunset-reminder -> support-playbooks-builtin:/sunset-reminder/en.hbs'],
  },
  {
    name: 'a template that does not exist',
    form: 'half-typed',
    isAlone: true,
    files: {
      [planPath]: planText(`  communications:
    - id: news
      template: sunset-rem$0
`),
    },
    expected: [],
  },
  {
    name: 'a shared piece that ships',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `Hello
{{> addresses$0}}
{{> nothing-like-it}}
`,
    },
    expected: ['addresses -> support-playbooks-builtin:/partials/addresses/en.hbs'],
  },
  {
    name: 'a shared piece of the workspace, in the language of the text',
    form: 'plain',
    isAlone: true,
    files: {
      'templates/goodbye/nl.hbs': `Dag
{{> bye$0}}
`,
      'templates/partials/bye/nl.hbs': 'Tot ziens',
      'templates/partials/bye/en.hbs': 'See you',
    },
    expected: ['bye -> templates/partials/bye/nl.hbs'],
  },
  {
    name: 'an address in a template, and one that the template makes',
    form: 'plain',
    isAlone: true,
    files: {
      [template]: `[Help](https://help.fernway.example/)$0 https://fernway.example/{{channel.id}}
`,
    },
    expected: ['https://help.fernway.example/ -> there'],
  },
  {
    name: 'a file beside the one that names it',
    form: 'plain',
    files: {
      'support/notes.playbook.yaml': `a: Read [the plan](phone-sunset.playbook.yaml)$0, [its first part](./phone-sunset.playbook.yaml#dates) and [more](../support-playbooks.config.yaml).
`,
    },
    expected: [
      'phone-sunset.playbook.yaml -> support/phone-sunset.playbook.yaml',
      './phone-sunset.playbook.yaml#dates -> support/phone-sunset.playbook.yaml',
      '../support-playbooks.config.yaml -> support-playbooks.config.yaml',
    ],
  },
  {
    name: 'a path out of the workspace, and a file that is not there',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: "[x](../../etc/passwd)$0 [y](missing.playbook.yaml) [z](/etc/hosts)"
`,
    },
    expected: [],
  },
  {
    name: 'rules in the settings',
    form: 'plain',
    isAlone: true,
    files: {
      [config]: `rules:
  no-hypercare: warning$0
  no-such-rule: off
overrides:
  - files: ["drafts/**"]
    rules: { no-reminder: off }
`,
    },
    expected: [
      'no-hypercare -> support-playbooks-builtin:/rules/no-hypercare.md',
      'no-reminder -> support-playbooks-builtin:/rules/no-reminder.md',
    ],
  },
  {
    name: 'a path in the settings that is one file',
    form: 'plain',
    isAlone: true,
    files: {
      [config]: `overrides:
  - files: ["./old/plan.playbook.yaml"$0, old/]
    rules: {}
exclude: [old/plan.playbook.yaml]
`,
      'old/plan.playbook.yaml': 'a: b',
    },
    expected: [
      './old/plan.playbook.yaml -> old/plan.playbook.yaml',
      'old/plan.playbook.yaml -> old/plan.playbook.yaml',
    ],
  },
  {
    name: 'settings while a rule is half typed',
    form: 'half-typed',
    isAlone: true,
    files: {
      [config]: `rules:
  no-hypercare$0
`,
    },
    expected: [],
  },
  {
    name: 'settings that are broken further up',
    form: 'broken',
    isAlone: true,
    files: {
      [config]: `locales: [en
rules:
  no-hypercare: off$0
`,
    },
    expected: ['no-hypercare -> support-playbooks-builtin:/rules/no-hypercare.md'],
  },
  {
    name: 'two documents',
    form: 'multi-document',
    isAlone: true,
    files: {
      [calendarPath]: `${calendarText('  a: https://fernway.example/one\n', 'one')}---
${calendarText('  a: https://fernway.example/two$0\n', 'two')}`,
    },
    expected: ['https://fernway.example/one -> there', 'https://fernway.example/two -> there'],
  },
  {
    name: 'a template named in the second document',
    form: 'multi-document',
    isAlone: true,
    files: {
      [planPath]: `${planText('  strategy: x\n', 'one')}---
${planText('  communications: [{ id: news, template: sunset-article$0 }]\n', 'two')}`,
    },
    expected: ['sunset-article -> support-playbooks-builtin:/sunset-article/en.hbs'],
  },
  {
    name: 'addresses in brackets and braces',
    form: 'flow',
    isAlone: true,
    files: {
      [strategyPath]: `a: [https://fernway.example/a$0, "https://fernway.example/b"]
b: { c: https://fernway.example/c }
`,
    },
    expected: [
      'https://fernway.example/a -> there',
      'https://fernway.example/b -> there',
      'https://fernway.example/c -> there',
    ],
  },
  {
    name: 'a template named in braces over several lines',
    form: 'flow',
    isAlone: true,
    files: {
      [planPath]: planText(`  communications: [
    { id: news,
      template: "sunset-article"$0 },
  ]
`),
    },
    expected: ['sunset-article -> support-playbooks-builtin:/sunset-article/en.hbs'],
  },
  {
    name: 'Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: {
      [strategyPath]: `a: |
  https://fernway.example/a$0
  https://fernway.example/b
c: https://fernway.example/c
`,
    },
    expected: [
      'https://fernway.example/a -> there',
      'https://fernway.example/b -> there',
      'https://fernway.example/c -> there',
    ],
  },
  {
    name: 'Windows line ends in a template',
    form: 'crlf',
    isAlone: true,
    files: {
      [template]: `---
subject: "https://fernway.example/s"
---
https://fernway.example/a$0
{{> addresses}}
`,
    },
    expected: [
      'https://fernway.example/s -> there',
      'https://fernway.example/a -> there',
      'addresses -> support-playbooks-builtin:/partials/addresses/en.hbs',
    ],
  },
  {
    name: 'behind a quote that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `a: https://fernway.example/a
b: "https://fernway.example/b$0
`,
    },
    expected: ['https://fernway.example/a -> there', 'https://fernway.example/b -> there'],
  },
  {
    name: 'behind a colon too many',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `a: one: https://fernway.example/a$0
b: https://fernway.example/b
`,
    },
    expected: ['https://fernway.example/a -> there', 'https://fernway.example/b -> there'],
  },
  {
    name: 'in a bracket that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      [strategyPath]: `a: [https://fernway.example/a$0
b: https://fernway.example/b
`,
    },
    expected: ['https://fernway.example/a -> there', 'https://fernway.example/b -> there'],
  },
  {
    name: 'what an alias repeats is a link where it is written',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: &x https://fernway.example/a$0
b: *x
`,
    },
    expected: ['https://fernway.example/a -> there'],
  },
  {
    name: 'an address in a comment is left to the editor',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: `a: b # https://fernway.example/a$0
`,
    },
    expected: [],
  },
  {
    name: 'the sample plan, its decision on another page',
    form: 'plain',
    files: edited('plan', 'https://wiki.fernway.example/decisions/42', 'https://wiki.fernway.example/decisions/43$0'),
    expected: [
      'https://wiki.fernway.example/decisions/43 -> there',
      'internal-announcement -> support-playbooks-builtin:/internal-announcement/en.hbs',
      'sunset-announcement -> templates/sunset-announcement/en.hbs',
      'sunset-announcement -> templates/sunset-announcement/en.hbs',
      'sunset-reminder -> support-playbooks-builtin:/sunset-reminder/en.hbs',
      'sunset-reminder -> support-playbooks-builtin:/sunset-reminder/en.hbs',
      'sunset-last-day -> support-playbooks-builtin:/sunset-last-day/en.hbs',
      'sunset-article -> support-playbooks-builtin:/sunset-article/en.hbs',
      'why-is-it-gone -> support-playbooks-builtin:/why-is-it-gone/en.hbs',
      'voicemail-closed-line -> support-playbooks-builtin:/voicemail-closed-line/en.hbs',
      'https://help.fernway.example/phone -> there',
      'rollback-notice -> support-playbooks-builtin:/rollback-notice/en.hbs',
    ],
  },
  {
    name: 'a template text with a tag that is still open',
    form: 'half-typed',
    isAlone: true,
    files: {
      [template]: `https://fernway.example/a
{{> addresses}}
{{#if https$0
https://fernway.example/b
`,
    },
    expected: [
      'https://fernway.example/a -> there',
      'addresses -> support-playbooks-builtin:/partials/addresses/en.hbs',
      'https://fernway.example/b -> there',
    ],
  },
  {
    name: 'a template text with a block closed by the wrong name',
    form: 'broken',
    isAlone: true,
    files: {
      [template]: `{{#if a}}$0
{{> addresses}}
{{/each}}
[Help](http://fernway.example:8080/a)
`,
    },
    expected: [
      'addresses -> support-playbooks-builtin:/partials/addresses/en.hbs',
      'http://fernway.example:8080/a -> there',
    ],
  },
  {
    name: 'an address that is half typed',
    form: 'half-typed',
    isAlone: true,
    files: {
      [strategyPath]: `a: https://fern$0
b: http:/
`,
    },
    expected: ['https://fern -> there'],
  },
];
