// Cursor cases of rename: every change of a text and every file that moves, or the reason why not.
import { desk } from './desk.ts';
import type { RenameCase } from './navigation-answers.ts';
import { post } from './post.ts';

export const renameCases: readonly RenameCase[] = [
  {
    name: 'a channel in three files, from a reference',
    form: 'plain',
    files: desk(['plan', '  channel: phone', '  channel: ph$0one']),
    isAlone: true,
    to: 'calls',
    expected: {
      asks: 'phone in support/plan.playbook.yaml:9 phone',
      changes: [
        'support/desk.playbook.yaml:10 phone → calls',
        'support/desk.playbook.yaml:15 phone → calls',
        'support/desk.playbook.yaml:30 phone → calls',
        'support/desk.playbook.yaml:32 phone → calls',
        'support/plan.playbook.yaml:9 phone → calls',
      ],
      moves: [],
    },
  },
  {
    name: 'an id in quotes keeps them',
    form: 'plain',
    files: desk(['desk', 'id: "email"', 'id: "em$0ail"']),
    isAlone: true,
    to: 'mail',
    expected: {
      asks: 'email in support/desk.playbook.yaml:22 email',
      changes: [
        'support/desk.playbook.yaml:22 email → mail',
        'support/desk.playbook.yaml:30 email → mail',
        'support/desk.playbook.yaml:32 email → mail',
        'support/hours.playbook.yaml:19 email → mail',
        'support/plan.playbook.yaml:19 email → mail',
      ],
      moves: [],
    },
  },
  {
    name: 'a calendar says its previous name',
    form: 'plain',
    files: desk(['hours', 'name: office', 'name: off$0ice']),
    isAlone: true,
    to: 'amsterdam',
    expected: {
      asks: 'office in support/hours.playbook.yaml:4 office',
      changes: [
        'support/desk.playbook.yaml:18 office → amsterdam',
        'support/desk.playbook.yaml:25 office → amsterdam',
        'support/hours.playbook.yaml:4 office → amsterdam',
        'support/hours.playbook.yaml:4  → ↵  previousName: office',
        'support/hours.playbook.yaml:17 office → amsterdam',
      ],
      moves: [],
    },
  },
  {
    name: 'a plan with a comment behind its name',
    form: 'plain',
    files: desk(['plan', 'name: no-phone', 'name: no-ph$0one']),
    isAlone: true,
    to: 'phone-ends',
    expected: {
      asks: 'no-phone in support/plan.playbook.yaml:4 no-phone',
      changes: [
        'support/plan.playbook.yaml:4 no-phone → phone-ends',
        'support/plan.playbook.yaml:4  → ↵  previousName: no-phone',
      ],
      moves: [],
    },
  },
  {
    name: 'a document that already says a previous name keeps it',
    form: 'plain',
    files: desk(
      ['plan', '  title: Closing the phone', '  previousName: oldest\n  title: Closing the phone'],
      ['plan', 'name: no-phone', 'name: no-phone$0'],
    ),
    isAlone: true,
    to: 'phone-ends',
    expected: {
      asks: 'no-phone in support/plan.playbook.yaml:4 no-phone',
      changes: ['support/plan.playbook.yaml:4 no-phone → phone-ends'],
      moves: [],
    },
  },
  {
    name: 'back to the previous name',
    form: 'plain',
    files: desk(
      ['plan', '  title: Closing the phone', '  previousName: phone-ends\n  title: Closing the phone'],
      ['plan', 'name: no-phone', 'name: $0no-phone'],
    ),
    isAlone: true,
    to: 'phone-ends',
    expected: {
      asks: 'no-phone in support/plan.playbook.yaml:4 no-phone',
      changes: [
        'support/plan.playbook.yaml:4 no-phone → phone-ends',
        'support/plan.playbook.yaml:4 ↵  previousName: phone-ends → ',
      ],
      moves: [],
    },
  },
  {
    name: 'a strategy',
    form: 'crlf',
    files: desk(['plan', 'strategy: desk', 'strategy: d$0esk']),
    isAlone: true,
    to: 'help-desk',
    expected: {
      asks: 'desk in support/plan.playbook.yaml:8 desk',
      changes: [
        'support/desk.playbook.yaml:4 desk → help-desk',
        'support/desk.playbook.yaml:4  → ⏎↵  previousName: desk',
        'support/hours.playbook.yaml:16 desk → help-desk',
        'support/plan.playbook.yaml:8 desk → help-desk',
      ],
      moves: [],
    },
  },
  {
    name: 'a phase in date expressions',
    form: 'plain',
    files: desk(['plan', 'due: redirect.starts + 1 day', 'due: redir$0ect.starts + 1 day']),
    isAlone: true,
    to: 'lead-on',
    expected: {
      asks: 'redirect in support/plan.playbook.yaml:17 redirect',
      changes: [
        'support/plan.playbook.yaml:14 redirect → lead-on',
        'support/plan.playbook.yaml:17 redirect → lead-on',
        'support/plan.playbook.yaml:22 redirect → lead-on',
        'support/plan.playbook.yaml:24 redirect → lead-on',
      ],
      moves: [],
    },
  },
  {
    name: 'a priority that is a word in a list',
    form: 'crlf',
    files: desk(['desk', 'priorities: [urgent, normal]', 'priorities: [urg$0ent, normal]']),
    isAlone: true,
    to: 'now',
    expected: {
      asks: 'urgent in support/desk.playbook.yaml:8 urgent',
      changes: ['support/desk.playbook.yaml:8 urgent → now', 'support/hours.playbook.yaml:21 urgent → now'],
      moves: [],
    },
  },
  {
    name: 'an endpoint',
    form: 'plain',
    files: desk(['desk', 'id: mailbox', 'id: mail$0box']),
    isAlone: true,
    to: 'inbox',
    expected: {
      asks: 'mailbox in support/desk.playbook.yaml:28 mailbox',
      changes: ['support/desk.playbook.yaml:28 mailbox → inbox', 'support/plan.playbook.yaml:24 mailbox → inbox'],
      moves: [],
    },
  },
  {
    name: 'a template takes its folder along',
    form: 'plain',
    files: desk(['plan', 'template: farewell', 'template: fare$0well']),
    isAlone: true,
    to: 'goodbye',
    expected: {
      asks: 'farewell in support/plan.playbook.yaml:21 farewell',
      changes: [
        'support/plan.playbook.yaml:21 farewell → goodbye',
        'templates/farewell/template.playbook.yaml:3 farewell → goodbye',
        'templates/farewell/template.playbook.yaml:3  → , previousName: farewell',
      ],
      moves: ['templates/farewell → templates/goodbye'],
    },
  },
  {
    name: 'a template in a folder of another name',
    form: 'plain',
    files: {
      ...desk(['plan', 'template: farewell', 'template: other$0']),
      'templates/somewhere/template.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: MessageTemplate\nmetadata:\n  name: other\nspec: { rendersFrom: SunsetPlan, medium: email }\n',
    },
    isAlone: true,
    to: 'goodbye',
    expected: {
      asks: 'other in support/plan.playbook.yaml:21 other',
      changes: [
        'support/plan.playbook.yaml:21 other → goodbye',
        'templates/somewhere/template.playbook.yaml:4 other → goodbye',
        'templates/somewhere/template.playbook.yaml:4  → ↵  previousName: other',
      ],
      moves: [],
    },
  },
  {
    name: 'a template whose folder a pattern names',
    form: 'plain',
    files: desk(
      ['config', 'templates/retired/**', 'templates/fare*/**'],
      ['farewell', 'name: farewell', 'name: farewell$0'],
    ),
    isAlone: true,
    to: 'goodbye',
    expected: {
      asks: 'farewell in templates/farewell/template.playbook.yaml:3 farewell',
      changes: [
        'support/plan.playbook.yaml:21 farewell → goodbye',
        'templates/farewell/template.playbook.yaml:3 farewell → goodbye',
        'templates/farewell/template.playbook.yaml:3  → , previousName: farewell',
      ],
      moves: [],
    },
  },
  {
    name: 'a template that the config names by its folder',
    form: 'plain',
    files: desk(
      ['config', 'files: [support/plan.playbook.yaml]', 'files: [templates/farewell/**]'],
      ['farewell', 'name: farewell', 'name: farew$0ell'],
    ),
    isAlone: true,
    to: 'goodbye',
    expected: {
      asks: 'farewell in templates/farewell/template.playbook.yaml:3 farewell',
      changes: [
        'support/plan.playbook.yaml:21 farewell → goodbye',
        'templates/farewell/template.playbook.yaml:3 farewell → goodbye',
        'templates/farewell/template.playbook.yaml:3  → , previousName: farewell',
        'support-playbooks.config.yaml:5 templates/farewell/** → templates/goodbye/**',
      ],
      moves: ['templates/farewell → templates/goodbye'],
    },
  },
  {
    name: 'a shared piece and its folder',
    form: 'crlf',
    files: desk(['dutch', '{{> greeting}}', '{{> greet$0ing}}']),
    isAlone: true,
    to: 'hello',
    expected: {
      asks: 'greeting in templates/farewell/nl.hbs:4 greeting',
      changes: [
        'templates/farewell/en.hbs:4 greeting → hello',
        'templates/farewell/nl.hbs:4 greeting → hello',
        'templates/thanks/en.hbs:1 greeting → hello',
      ],
      moves: ['templates/partials/greeting → templates/partials/hello'],
    },
  },
  {
    name: 'a language and its files',
    form: 'plain',
    files: desk(
      ['config', 'locales: [en, nl]', 'locales: [en, n$0l]'],
      ['english', ' {{> sign-off}}', ''],
      ['dutch', ' {{> sign-off}}', ''],
      ['plan', 'sunset-reminder', 'thanks'],
    ),
    isAlone: true,
    to: 'nl-BE',
    expected: {
      asks: 'nl in support-playbooks.config.yaml:1 nl',
      changes: [
        'support-playbooks.config.yaml:1 nl → nl-BE',
        'support/desk.playbook.yaml:16 nl → nl-BE',
        'support/plan.playbook.yaml:21 nl → nl-BE',
        'templates/farewell/template.playbook.yaml:7 nl → nl-BE',
      ],
      moves: [
        'templates/farewell/nl.hbs → templates/farewell/nl-BE.hbs',
        'templates/partials/greeting/nl.hbs → templates/partials/greeting/nl-BE.hbs',
      ],
    },
  },
  {
    name: 'a name with blanks around it',
    form: 'plain',
    files: desk(['plan', 'id: news', 'id: $0news']),
    isAlone: true,
    to: ' letters ',
    expected: {
      asks: 'news in support/plan.playbook.yaml:21 news',
      changes: ['support/plan.playbook.yaml:21 news → letters'],
      moves: [],
    },
  },
  {
    name: 'the same name',
    form: 'crlf',
    files: desk(['plan', 'id: nudge', 'id: nud$0ge']),
    isAlone: true,
    to: 'nudge',
    expected: { asks: 'nudge in support/plan.playbook.yaml:22 nudge', changes: [], moves: [] },
  },
  {
    name: 'an id that is taken',
    form: 'plain',
    files: desk(['desk', '- id: phone', '- id: $0phone']),
    isAlone: true,
    to: 'email',
    expected: {
      asks: 'phone in support/desk.playbook.yaml:15 phone',
      refused: 'There is a channel “email” already, in “support/desk.playbook.yaml”.',
    },
  },
  {
    name: 'a name with capitals and blanks',
    form: 'plain',
    files: desk(['desk', 'id: billing', 'id: bill$0ing']),
    isAlone: true,
    to: 'Bills and Money',
    expected: {
      asks: 'billing in support/desk.playbook.yaml:13 billing',
      refused:
        'The name of a query type has small letters, digits and single hyphens between them, and is not “all” or “none”. “bills-and-money” would do.',
    },
  },
  {
    name: 'a word that is reserved there',
    form: 'plain',
    files: desk(['desk', 'id: everyone', 'id: every$0one']),
    isAlone: true,
    to: 'public',
    expected: {
      asks: 'everyone in support/desk.playbook.yaml:11 everyone',
      refused: '“public” has a meaning of its own where a segment is named. Take another name.',
    },
  },
  {
    name: 'a name that YAML reads as a number',
    form: 'plain',
    files: desk(['desk', 'id: hotline', 'id: hot$0line']),
    isAlone: true,
    to: '0800',
    expected: {
      asks: 'hotline in support/desk.playbook.yaml:21 hotline',
      refused: 'YAML reads “0800” as something other than text. Take a name with a letter that makes it a word.',
    },
  },
  {
    name: 'a name that is too long',
    form: 'plain',
    files: desk(['desk', 'id: website', 'id: web$0site']),
    isAlone: true,
    to: 'the-website-on-which-everybody-finds-the-numbers-of-all-our-desks',
    expected: {
      asks: 'website in support/desk.playbook.yaml:30 website',
      refused: 'A name has at most 63 characters, and this one has 65.',
    },
  },
  {
    name: 'a calendar that is built in',
    form: 'plain',
    files: desk(['desk', 'calendar: office\n      interrupts', 'calendar: 24$0x7\n      interrupts']),
    isAlone: true,
    to: 'always',
    expected: {
      refused:
        '“24x7” is a word of the playbook language and keeps its name. Names and ids that you chose can be changed.',
    },
  },
  {
    name: 'a template that ships',
    form: 'plain',
    files: desk(['plan', 'template: sunset-reminder', 'template: sunset-rem$0inder']),
    isAlone: true,
    to: 'reminder',
    expected: {
      refused:
        '“sunset-reminder” is a template that ships, so its name stays. Copy it into your own templates to give it another.',
    },
  },
  {
    name: 'a shared piece that ships',
    form: 'plain',
    files: desk(['english', '{{> sign-off}}', '{{> sign$0-off}}']),
    isAlone: true,
    to: 'bye',
    expected: { refused: '“sign-off” is a shared piece that ships, so its name stays.' },
  },
  {
    name: 'the name of a template that ships and is in use',
    form: 'plain',
    files: desk(['farewell', 'name: farewell', 'name: $0farewell']),
    isAlone: true,
    to: 'sunset-reminder',
    expected: {
      asks: 'farewell in templates/farewell/template.playbook.yaml:3 farewell',
      refused:
        '“support/plan.playbook.yaml” uses the “sunset-reminder” that ships, and yours would replace it. Take another name.',
    },
  },
  {
    name: 'the name of another calendar',
    form: 'multi-document',
    files: desk(
      ['hours', 'name: office', 'name: offi$0ce'],
      ['hours', 'kind: SlaPolicy\nmetadata: { name: promises', 'kind: BusinessCalendar\nmetadata: { name: nights'],
    ),
    isAlone: true,
    to: 'nights',
    expected: {
      asks: 'office in support/hours.playbook.yaml:4 office',
      refused: 'There is a business calendar “nights” already, in “support/hours.playbook.yaml”.',
    },
  },
  {
    name: 'a language that is there already',
    form: 'plain',
    files: desk(['desk', 'nl: Telefoon', '$0nl: Telefoon']),
    isAlone: true,
    to: 'en',
    expected: {
      asks: 'nl in support/desk.playbook.yaml:16 nl',
      refused: '“en” is a language of your workspace already, and two languages cannot become one.',
    },
  },
  {
    name: 'a language that what ships does not have',
    form: 'plain',
    files: desk(['desk', 'nl: Telefoon', 'nl$0: Telefoon']),
    isAlone: true,
    to: 'pl',
    expected: {
      asks: 'nl in support/desk.playbook.yaml:16 nl',
      refused: '“sunset-reminder” ships in “nl” and not in “pl”. Copy it into your own templates first.',
    },
  },
  {
    name: 'a word that is no language',
    form: 'plain',
    files: desk(['config', 'locales: [en, nl]', 'locales: [e$0n, nl]']),
    isAlone: true,
    to: 'english',
    expected: {
      asks: 'en in support-playbooks.config.yaml:1 en',
      refused: '“english” is not a locale; write it like “en”, “pt-BR” or “zh-CN”.',
    },
  },
  {
    name: 'the default language that the config does not name',
    form: 'plain',
    files: desk(['config', 'locales: [en, nl]\n', ''], ['desk', 'en: Phone', 'en$0: Phone']),
    isAlone: true,
    to: 'en-GB',
    expected: {
      refused:
        '“en” is the language of your workspace by default, without being written down. Write “locales: [en]” into support-playbooks.config.yaml first.',
    },
  },
  {
    name: 'a fixed word',
    form: 'plain',
    files: desk(['desk', 'segment: all', 'segment: al$0l']),
    isAlone: true,
    to: 'everybody',
    expected: {
      refused:
        '“all” is a word of the playbook language and keeps its name. Names and ids that you chose can be changed.',
    },
  },
  {
    name: 'a key of the language',
    form: 'plain',
    files: desk(['plan', 'alternatives:', 'altern$0atives:']),
    isAlone: true,
    to: 'ways',
    expected: {
      refused:
        '“alternatives” is a word of the playbook language and keeps its name. Names and ids that you chose can be changed.',
    },
  },
  {
    name: 'a title',
    form: 'plain',
    files: desk(['plan', 'title: Closing the phone', 'title: Closing the $0phone']),
    isAlone: true,
    to: 'calls',
    expected: undefined,
  },
  {
    name: 'a name that nothing has',
    form: 'broken',
    files: desk(['plan', '    - channel: email', '    - channel: em$0mail']),
    isAlone: true,
    to: 'mail',
    expected: { refused: 'Nothing is called “emmail” yet. Define it first, or point to something that exists.' },
  },
  {
    name: 'two things with one id',
    form: 'broken',
    files: desk(['desk', 'id: everyone', 'id: busi$0ness']),
    isAlone: true,
    to: 'firms',
    expected: {
      refused:
        '2 segments are called “business”, so nobody can tell which one is meant elsewhere. Give one of them another name by hand first.',
    },
  },
  {
    name: 'another file names it behind a mistake',
    form: 'broken',
    files: desk(
      ['desk', '- id: phone', '- id: phon$0e'],
      ['hours', '- channel: email\n      metric: first-reply', '- channel: "email\n      metric: phone'],
    ),
    isAlone: true,
    to: 'calls',
    expected: {
      refused:
        '“support/hours.playbook.yaml” cannot be read whole, and line 20 names “phone” where nobody can tell what it means. Mend that file first.',
    },
  },
  {
    name: 'a name that may be taken behind a mistake',
    form: 'broken',
    files: desk(
      ['desk', 'id: website', 'id: w$0ebsite'],
      ['desk', '  routes:\n', '  routes: [\n'],
      ['desk', 'queryType: billing', 'queryType: money'],
    ),
    isAlone: true,
    to: 'money',
    expected: {
      asks: 'website in support/desk.playbook.yaml:30 website',
      refused:
        '“support/desk.playbook.yaml” cannot be read whole, and line 32 names “money” where nobody can tell what it means. Mend that file first.',
    },
  },
  {
    name: 'another file has a mistake and does not name it',
    form: 'broken',
    files: desk(
      ['desk', 'id: website', 'id: web$0site'],
      ['hours', '- channel: email\n      metric: first-reply', '- channel: "email\n      metric: phone'],
    ),
    isAlone: true,
    to: 'site',
    expected: {
      asks: 'website in support/desk.playbook.yaml:30 website',
      changes: ['support/desk.playbook.yaml:30 website → site'],
      moves: [],
    },
  },
  {
    name: 'another file does not say what kind it is',
    form: 'broken',
    files: desk(['desk', 'id: hotline', 'id: hotline$0'], ['plan', 'kind: SunsetPlan\n', '']),
    isAlone: true,
    to: 'line',
    expected: {
      refused:
        '“support/plan.playbook.yaml” cannot be read whole, and line 23 names “hotline” where nobody can tell what it means. Mend that file first.',
    },
  },
  {
    name: 'another file cannot be read at all',
    form: 'broken',
    files: {
      ...desk(['desk', 'id: hotline', 'id: $0hotline']),
      'support/strange.playbook.yaml': 'kind: \u0000\u0001\u0000',
    },
    isAlone: true,
    to: 'line',
    expected: {
      refused: '“support/strange.playbook.yaml” cannot be read, and it may name “hotline” too. Mend that file first.',
    },
  },
  {
    name: 'a mistake in a file that belongs to another strategy',
    form: 'broken',
    files: {
      ...desk(['desk', 'id: website', 'id: websit$0e']),
      'other/desk.playbook.yaml':
        'apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: other }\nspec:\n  surfaces: [{ id: website, kind: web-page }\n',
    },
    isAlone: true,
    to: 'site',
    expected: {
      asks: 'website in support/desk.playbook.yaml:30 website',
      changes: ['support/desk.playbook.yaml:30 website → site'],
      moves: [],
    },
  },
  {
    name: 'an unknown key elsewhere keeps its value',
    form: 'broken',
    files: desk(['desk', 'id: billing', 'id: billin$0g'], ['desk', 'title: Everyone', 'titel: billing']),
    isAlone: true,
    to: 'money',
    expected: {
      asks: 'billing in support/desk.playbook.yaml:13 billing',
      changes: ['support/desk.playbook.yaml:13 billing → money', 'support/desk.playbook.yaml:32 billing → money'],
      moves: [],
    },
  },
  {
    name: 'a half-typed id at its definition',
    form: 'half-typed',
    files: desk(['desk', '- id: phone', '- id: pho$0']),
    isAlone: true,
    to: 'calls',
    expected: {
      asks: 'pho in support/desk.playbook.yaml:15 pho',
      changes: ['support/desk.playbook.yaml:15 pho → calls'],
      moves: [],
    },
  },
  {
    name: 'a half-typed reference',
    form: 'half-typed',
    files: desk(['plan', '    - channel: email', '    - channel: ema$0']),
    isAlone: true,
    to: 'mail',
    expected: { refused: 'Nothing is called “ema” yet. Define it first, or point to something that exists.' },
  },
  {
    name: 'an id in a mapping that is still open',
    form: 'half-typed',
    files: desk([
      'plan',
      '{ id: nudge, audience: business, template: sunset-reminder, sendOn: redirect.starts }',
      '{ id: nud$0ge, audience: business',
    ]),
    isAlone: true,
    to: 'tap',
    expected: {
      asks: 'nudge in support/plan.playbook.yaml:22 nudge',
      changes: ['support/plan.playbook.yaml:22 nudge → tap'],
      moves: [],
    },
  },
  {
    name: 'a key in braces',
    form: 'flow',
    files: desk(['hours', 'within: { urgent: 1', 'within: { urgent$0: 1']),
    isAlone: true,
    to: 'now',
    expected: {
      asks: 'urgent in support/hours.playbook.yaml:21 urgent',
      changes: ['support/desk.playbook.yaml:8 urgent → now', 'support/hours.playbook.yaml:21 urgent → now'],
      moves: [],
    },
  },
  {
    name: 'a name in braces says its previous name there',
    form: 'flow',
    files: desk(['hours', '{ name: promises,', '{ name: prom$0ises,']),
    isAlone: true,
    to: 'terms',
    expected: {
      asks: 'promises in support/hours.playbook.yaml:14 promises',
      changes: [
        'support/hours.playbook.yaml:14 promises → terms',
        'support/hours.playbook.yaml:14  → , previousName: promises',
      ],
      moves: [],
    },
  },
  {
    name: 'back to the previous name in braces',
    form: 'flow',
    files: desk(['hours', '{ name: promises,', '{ name: prom$0ises, previousName: terms,']),
    isAlone: true,
    to: 'terms',
    expected: {
      asks: 'promises in support/hours.playbook.yaml:14 promises',
      changes: [
        'support/hours.playbook.yaml:14 promises → terms',
        'support/hours.playbook.yaml:14 , previousName: terms → ',
      ],
      moves: [],
    },
  },
  {
    name: 'a quoted id in brackets',
    form: 'flow',
    files: desk(['desk', 'channels: [phone, email]', "channels: ['pho$0ne', email]"]),
    isAlone: true,
    to: 'calls',
    expected: {
      asks: 'phone in support/desk.playbook.yaml:32 phone',
      changes: [
        'support/desk.playbook.yaml:10 phone → calls',
        'support/desk.playbook.yaml:15 phone → calls',
        'support/desk.playbook.yaml:30 phone → calls',
        'support/desk.playbook.yaml:32 phone → calls',
        'support/plan.playbook.yaml:9 phone → calls',
      ],
      moves: [],
    },
  },
  {
    name: 'one of two documents in a file',
    form: 'multi-document',
    files: desk(['hours', "calendar: 'office'", "calendar: 'off$0ice'"]),
    isAlone: true,
    to: 'amsterdam',
    expected: {
      asks: 'office in support/hours.playbook.yaml:17 office',
      changes: [
        'support/desk.playbook.yaml:18 office → amsterdam',
        'support/desk.playbook.yaml:25 office → amsterdam',
        'support/hours.playbook.yaml:4 office → amsterdam',
        'support/hours.playbook.yaml:4  → ↵  previousName: office',
        'support/hours.playbook.yaml:17 office → amsterdam',
      ],
      moves: [],
    },
  },
  {
    name: 'the policy in the second document',
    form: 'multi-document',
    files: desk(['hours', 'name: promises', 'name: $0promises']),
    isAlone: true,
    to: 'terms',
    expected: {
      asks: 'promises in support/hours.playbook.yaml:14 promises',
      changes: [
        'support/hours.playbook.yaml:14 promises → terms',
        'support/hours.playbook.yaml:14  → , previousName: promises',
      ],
      moves: [],
    },
  },
  {
    name: 'a phase of the second plan in a file',
    form: 'multi-document',
    files: desk(
      [
        'plan',
        'apiVersion: support-playbooks/v1',
        'apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: first }\nspec: { strategy: desk, channel: phone, dates: { closeOn: 2028-01-03 }, phases: [{ id: redirect, starts: closeOn }] }\n---\napiVersion: support-playbooks/v1',
      ],
      ['plan', '- id: redirect', '- id: redirec$0t'],
    ),
    isAlone: true,
    to: 'lead-on',
    expected: {
      asks: 'redirect in support/plan.playbook.yaml:19 redirect',
      changes: [
        'support/plan.playbook.yaml:19 redirect → lead-on',
        'support/plan.playbook.yaml:22 redirect → lead-on',
        'support/plan.playbook.yaml:27 redirect → lead-on',
        'support/plan.playbook.yaml:29 redirect → lead-on',
      ],
      moves: [],
    },
  },
  {
    name: 'lines that end as on Windows',
    form: 'crlf',
    files: desk(['plan', 'name: no-phone', 'name: no-phon$0e']),
    isAlone: true,
    to: 'phone-ends',
    expected: {
      asks: 'no-phone in support/plan.playbook.yaml:4 no-phone',
      changes: [
        'support/plan.playbook.yaml:4 no-phone → phone-ends',
        'support/plan.playbook.yaml:4  → ⏎↵  previousName: no-phone',
      ],
      moves: [],
    },
  },
  {
    name: 'back to the previous name in lines as on Windows',
    form: 'crlf',
    files: desk(
      ['plan', '  title: Closing the phone', '  previousName: phone-ends\n  title: Closing the phone'],
      ['plan', 'name: no-phone', 'name: no-$0phone'],
    ),
    isAlone: true,
    to: 'phone-ends',
    expected: {
      asks: 'no-phone in support/plan.playbook.yaml:4 no-phone',
      changes: [
        'support/plan.playbook.yaml:4 no-phone → phone-ends',
        'support/plan.playbook.yaml:4 ⏎↵  previousName: phone-ends → ',
      ],
      moves: [],
    },
  },
  {
    name: 'a channel in files with lines as on Windows',
    form: 'crlf',
    files: desk(['desk', 'id: "email"', 'id: "email$0"']),
    isAlone: true,
    to: 'mail',
    expected: {
      asks: 'email in support/desk.playbook.yaml:22 email',
      changes: [
        'support/desk.playbook.yaml:22 email → mail',
        'support/desk.playbook.yaml:30 email → mail',
        'support/desk.playbook.yaml:32 email → mail',
        'support/hours.playbook.yaml:19 email → mail',
        'support/plan.playbook.yaml:19 email → mail',
      ],
      moves: [],
    },
  },
  {
    name: 'an alias stays, and its anchor changes',
    form: 'plain',
    files: desk(
      ['desk', 'channels: [phone, email]', 'channels: [*fir$0st, email]'],
      ['desk', 'mentions: [phone, email]', 'mentions: [&first phone, email]'],
    ),
    isAlone: true,
    to: 'calls',
    expected: {
      asks: 'phone in support/desk.playbook.yaml:32 *first',
      changes: [
        'support/desk.playbook.yaml:10 phone → calls',
        'support/desk.playbook.yaml:15 phone → calls',
        'support/desk.playbook.yaml:30 phone → calls',
        'support/plan.playbook.yaml:9 phone → calls',
      ],
      moves: [],
    },
  },
  {
    name: 'an anchor that gives its name to something else',
    form: 'plain',
    files: desk(
      ['desk', 'id: website,', 'id: &word web$0site,'],
      ['desk', '  routes:', '  selfService:\n    - { id: *word, title: Start, covers: [billing] }\n  routes:'],
    ),
    isAlone: true,
    to: 'site',
    expected: {
      asks: 'website in support/desk.playbook.yaml:30 website',
      refused:
        '“support/desk.playbook.yaml” repeats “website” by an anchor (&) for something else too. Write the name out there first.',
    },
  },
  {
    name: 'a name below the sign of a text block',
    form: 'plain',
    files: desk([
      'desk',
      'acknowledgement: { template: thanks }',
      'acknowledgement:\n        template: >-\n          th$0anks',
    ]),
    isAlone: true,
    to: 'thank-you',
    expected: {
      asks: 'thanks in support/desk.playbook.yaml:28 thanks',
      changes: [
        'support/desk.playbook.yaml:28 thanks → thank-you',
        'templates/thanks/template.playbook.yaml:4 thanks → thank-you',
        'templates/thanks/template.playbook.yaml:4  → ↵  previousName: thanks',
      ],
      moves: ['templates/thanks → templates/thank-you'],
    },
  },
  {
    name: 'an id with escapes in its quotes',
    form: 'plain',
    files: desk(
      ['desk', 'channels: [phone, email]', 'channels: ["ph\\u006fne", email]'],
      ['plan', '  channel: phone', '  channel: p$0hone'],
    ),
    isAlone: true,
    to: 'calls',
    expected: {
      asks: 'phone in support/plan.playbook.yaml:9 phone',
      changes: [
        'support/desk.playbook.yaml:10 phone → calls',
        'support/desk.playbook.yaml:15 phone → calls',
        'support/desk.playbook.yaml:30 phone → calls',
        'support/desk.playbook.yaml:32 ph\\u006fne → calls',
        'support/plan.playbook.yaml:9 phone → calls',
      ],
      moves: [],
    },
  },
  {
    name: 'a field of the recipient, in every language, voice and line at the top, and in no other template',
    form: 'plain',
    files: post(['welcome', '    firstName:', '    first$0Name:']),
    isAlone: true,
    to: 'givenName',
    expected: {
      asks: 'firstName in templates/welcome/template.playbook.yaml:8 firstName',
      changes: [
        'templates/welcome/en.hbs:2 firstName → givenName',
        'templates/welcome/en.hbs:5 firstName → givenName',
        'templates/welcome/en.hbs:6 firstName → givenName',
        'templates/welcome/nl.friendly.hbs:1 firstName → givenName',
        'templates/welcome/nl.hbs:2 firstName → givenName',
        'templates/welcome/nl.hbs:4 firstName → givenName',
        'templates/welcome/template.playbook.yaml:8 firstName → givenName',
      ],
      moves: [],
    },
  },
  {
    name: 'a field from a line at the top of a text, where its quotes are escaped',
    form: 'crlf',
    files: post(['english', '"{{recipient \\"firstName\\"}}, welcome"', '"{{recipient \\"$0firstName\\"}}, welcome"']),
    isAlone: true,
    to: 'givenName',
    expected: {
      asks: 'firstName in templates/welcome/en.hbs:2 firstName',
      changes: [
        'templates/welcome/en.hbs:2 firstName → givenName',
        'templates/welcome/en.hbs:5 firstName → givenName',
        'templates/welcome/en.hbs:6 firstName → givenName',
        'templates/welcome/nl.friendly.hbs:1 firstName → givenName',
        'templates/welcome/nl.hbs:2 firstName → givenName',
        'templates/welcome/nl.hbs:4 firstName → givenName',
        'templates/welcome/template.playbook.yaml:8 firstName → givenName',
      ],
      moves: [],
    },
  },
  {
    name: 'a field whose key is written in quotes',
    form: 'plain',
    files: post(['dutch', '{{recipient "caseNumber"}}', '{{recipient "case$0Number"}}']),
    isAlone: true,
    to: 'ticket',
    expected: {
      asks: 'caseNumber in templates/welcome/nl.hbs:4 caseNumber',
      changes: [
        'templates/welcome/en.hbs:3 caseNumber → ticket',
        'templates/welcome/nl.hbs:4 caseNumber → ticket',
        'templates/welcome/template.playbook.yaml:9 caseNumber → ticket',
      ],
      moves: [],
    },
  },
  {
    name: 'a field in braces, from an option of a tag',
    form: 'flow',
    files: post(['answer', '{{recipient "agent"}}', '{{link "https://desk.example" (recipient "agen$0t")}}']),
    isAlone: true,
    to: 'colleague',
    expected: {
      asks: 'agent in templates/reply/en.hbs:1 agent',
      changes: [
        'templates/reply/en.hbs:1 agent → colleague',
        'templates/reply/template.playbook.yaml:4 agent → colleague',
      ],
      moves: [],
    },
  },
  {
    name: 'a field that a shared piece names for two templates changes in both',
    form: 'plain',
    files: post(
      ['regards', 'Yours, {{name}}', 'Yours, {{recipient "first$0Name"}}'],
      ['answer', 'this is', 'this is {{> regards}}'],
    ),
    isAlone: true,
    to: 'givenName',
    expected: {
      asks: 'firstName in templates/partials/regards/en.hbs:1 firstName',
      changes: [
        'templates/partials/regards/en.hbs:1 firstName → givenName',
        'templates/reply/en.hbs:1 firstName → givenName',
        'templates/reply/template.playbook.yaml:4 firstName → givenName',
        'templates/welcome/en.hbs:2 firstName → givenName',
        'templates/welcome/en.hbs:5 firstName → givenName',
        'templates/welcome/en.hbs:6 firstName → givenName',
        'templates/welcome/nl.friendly.hbs:1 firstName → givenName',
        'templates/welcome/nl.hbs:2 firstName → givenName',
        'templates/welcome/nl.hbs:4 firstName → givenName',
        'templates/welcome/template.playbook.yaml:8 firstName → givenName',
      ],
      moves: [],
    },
  },
  {
    name: 'a field in a tag that is not closed',
    form: 'half-typed',
    files: post(['friendly', 'Dag {{recipient "firstName"}}!', 'Dag {{recipient "first$0Name"']),
    isAlone: true,
    to: 'givenName',
    expected: {
      asks: 'firstName in templates/welcome/nl.friendly.hbs:1 firstName',
      changes: [
        'templates/welcome/en.hbs:2 firstName → givenName',
        'templates/welcome/en.hbs:5 firstName → givenName',
        'templates/welcome/en.hbs:6 firstName → givenName',
        'templates/welcome/nl.friendly.hbs:1 firstName → givenName',
        'templates/welcome/nl.hbs:2 firstName → givenName',
        'templates/welcome/nl.hbs:4 firstName → givenName',
        'templates/welcome/template.playbook.yaml:8 firstName → givenName',
      ],
      moves: [],
    },
  },
  {
    name: 'a field by a name that the template has already',
    form: 'plain',
    files: post(['english', 'Hello {{recipient "firstName"}}', 'Hello {{recipient "$0firstName"}}']),
    isAlone: true,
    to: 'caseNumber',
    expected: {
      asks: 'firstName in templates/welcome/en.hbs:5 firstName',
      refused: 'There is a recipient field “caseNumber” already, in “templates/welcome/template.playbook.yaml”.',
    },
  },
  {
    name: 'a field by a name that another template has, which a shared piece joins',
    form: 'plain',
    files: post(
      ['regards', 'Yours, {{name}}', 'Yours, {{recipient "firstName"}}'],
      ['answer', 'this is', 'this is {{> regards}}'],
      ['welcome', '    firstName:', '    firstNam$0e:'],
    ),
    isAlone: true,
    to: 'agent',
    expected: {
      asks: 'firstName in templates/welcome/template.playbook.yaml:8 firstName',
      refused: 'There is a recipient field “agent” already, in “templates/reply/template.playbook.yaml”.',
    },
  },
  {
    name: 'a field by a name that a text asks for without its being described',
    form: 'broken',
    files: post(
      ['friendly', 'Dag', 'Dag {{recipient "givenName"}}'],
      ['welcome', '    firstName:', '    firstNam$0e:'],
    ),
    isAlone: true,
    to: 'givenName',
    expected: {
      asks: 'firstName in templates/welcome/template.playbook.yaml:8 firstName',
      refused: '“templates/welcome/nl.friendly.hbs” asks for “givenName” already, and would mean this field then.',
    },
  },
  {
    name: 'a field by a name with a hyphen',
    form: 'flow',
    files: post(['reply', '{ firstName: {', '{ first$0Name: {']),
    isAlone: true,
    to: 'first-name',
    expected: {
      asks: 'firstName in templates/reply/template.playbook.yaml:4 firstName',
      refused:
        'The name of a field starts with a small letter, and goes on with letters and digits, as in “firstName”.',
    },
  },
  {
    name: 'a field by a word that YAML reads otherwise',
    form: 'flow',
    files: post(
      ['reply', '{ firstName: {', '{ $0firstName: {'],
      ['reply', 'medium: macro', 'medium: macro, pattern: benefit-first'],
    ),
    isAlone: true,
    to: 'true',
    expected: {
      asks: 'firstName in templates/reply/template.playbook.yaml:4 firstName',
      refused: 'YAML reads “true” as something other than text. Take a name with a letter that makes it a word.',
    },
  },
  {
    name: 'a field that no template describes',
    form: 'broken',
    files: post(['answer', '{{recipient "agent"}}', '{{recipient "agen$0cy"}}']),
    isAlone: true,
    to: 'office',
    expected: { refused: 'No template describes “agency” under “recipient” yet. Describe it there first.' },
  },
  {
    name: 'a field in a piece that a message of ours puts in too',
    form: 'plain',
    files: {
      ...post(['answer', 'this is', 'this is {{> sign-off}}']),
      'templates/partials/sign-off/en.hbs': 'Bye, {{recipient "firs$0tName"}}\n',
    },
    isAlone: true,
    to: 'givenName',
    expected: {
      refused:
        'The template “agent-reply-booking” ships and puts in a shared piece that names “firstName”, so the field keeps its name. Copy the template into your own first.',
    },
  },
  {
    name: 'a field while its template cannot be read whole',
    form: 'broken',
    files: post(
      ['welcome', '    "caseNumber":\n      fallback: "?"\n', '    broken: [\n    firstName: x\n'],
      ['friendly', '"firstName"', '"first$0Name"'],
    ),
    isAlone: true,
    to: 'givenName',
    expected: {
      refused:
        '“templates/welcome/template.playbook.yaml” cannot be read whole, and line 10 names “firstName” where nobody can tell what it means. Mend that file first.',
    },
  },
  {
    name: 'a name that a block gives, and not the one of the same name in another block',
    form: 'plain',
    files: desk([
      'english',
      'The phone closes.',
      '{{#each alternatives as |way|}}{{#if wa$0y.parity}}{{way.channel.title}}{{/if}}{{/each}}{{#each phases as |way|}}{{way.id}}{{/each}}',
    ]),
    isAlone: true,
    to: 'path',
    expected: {
      asks: 'way in templates/farewell/en.hbs:5 way',
      changes: [
        'templates/farewell/en.hbs:5 way → path',
        'templates/farewell/en.hbs:5 way → path',
        'templates/farewell/en.hbs:5 way → path',
      ],
      moves: [],
    },
  },
  {
    name: 'a name that a block gives, in a text that cannot be read everywhere',
    form: 'broken',
    files: desk(['dutch', 'De telefoon sluit.', '{{#each alternatives as |we$0g|}}{{weg.channel.title}}{{roep weg}}']),
    isAlone: true,
    to: 'pad',
    expected: {
      refused:
        '“templates/farewell/nl.hbs” cannot be read whole, and it may name “weg” elsewhere too. Mend that file first.',
    },
  },
  {
    name: 'a name that a block gives, by the name of a value that is shown in it',
    form: 'plain',
    files: desk([
      'english',
      'The phone closes.',
      '{{#each alternatives as |way|}}{{wa$0y.channel.title}} {{channel.title}}{{/each}}',
    ]),
    isAlone: true,
    to: 'channel',
    expected: {
      asks: 'way in templates/farewell/en.hbs:5 way',
      refused: '“channel” is a value there, and could no longer be told from it.',
    },
  },
  {
    name: 'a name that a block gives, by one that the block around gives',
    form: 'crlf',
    files: desk([
      'english',
      'The phone closes.',
      '{{#each alternatives as |way|}}{{#with way.channel as |it|}}{{i$0t.title}}{{/with}}{{/each}}',
    ]),
    isAlone: true,
    to: 'way',
    expected: {
      asks: 'it in templates/farewell/en.hbs:5 it',
      refused: 'A block around or inside gives the name “way” already.',
    },
  },
  {
    name: 'a name that a block gives, by the name of a helper',
    form: 'plain',
    files: desk(['english', 'The phone closes.', '{{#each alternatives as |w$0ay|}}{{way.channel.title}}{{/each}}']),
    isAlone: true,
    to: 'date',
    expected: {
      asks: 'way in templates/farewell/en.hbs:5 way',
      refused: '“date” has a meaning of its own in templates. Take another name.',
    },
  },
  {
    name: 'a value that templates see keeps its name',
    form: 'plain',
    files: desk(['english', 'The phone closes.', '{{date plan.dates.clo$0seOn}}']),
    isAlone: true,
    to: 'lastDay',
    expected: {
      refused:
        '“closeOn” is what templates call this value and keeps its name. Names and ids that you chose can be changed.',
    },
  },
  {
    name: 'a helper keeps its name',
    form: 'half-typed',
    files: desk(['english', 'The phone closes.', '{{dat$0e plan.dates.closeOn']),
    isAlone: true,
    to: 'day',
    expected: { refused: '“date” is a helper and keeps its name. Names and ids that you chose can be changed.' },
  },
  {
    name: 'the word of a block keeps its name',
    form: 'plain',
    files: desk(['english', 'The phone closes.', '{{#if rollback}}x{{/i$0f}}']),
    isAlone: true,
    to: 'when',
    expected: {
      refused: '“if” is a word of templates and keeps its name. Names and ids that you chose can be changed.',
    },
  },
];
