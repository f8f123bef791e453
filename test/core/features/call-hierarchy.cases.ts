// Cursor cases of the call hierarchy: who leans on a thing, and on whom it leans.
import { type CursorCase, edited } from './cursor-case.ts';
import {
  calendarPath,
  care,
  office,
  planPath,
  planText,
  policyPath,
  policyText,
  strategyPath,
  strategyText,
} from './small-files.ts';

/** Names with what they are, and how often one names the other. */
export type HierarchyExpected =
  | { readonly item: string; readonly from: readonly string[]; readonly to: readonly string[] }
  | undefined;

const ending = `  strategy: care
  channel: phone
  communications:
    - { id: news, audience: public, template: goodbye, owner: press }
    - { id: more, audience: public, channel: email }
`;
const goodbye = `kind: MessageTemplate
metadata: { name: goodbye, title: Goodbye }
spec: { rendersFrom: SunsetPlan, medium: email }
`;
const all = {
  [calendarPath]: office,
  [strategyPath]: care,
  [planPath]: planText(ending),
  [policyPath]: policyText(`  strategy: care
  targets:
    - { channel: phone, metric: first-reply, within: 1 hour }
`),
  'templates/goodbye/template.playbook.yaml': goodbye,
};
const at = (path: keyof typeof all, find: string, replace: string) => ({
  ...all,
  [path]: all[path].replace(find, () => replace),
});
const escalating = (rows: string) => ({ [policyPath]: policyText(`  escalations:\n${rows}`) });

export const callHierarchyCases: readonly CursorCase<HierarchyExpected>[] = [
  {
    name: 'a channel where it is defined',
    form: 'flow',
    isAlone: true,
    files: at(strategyPath, 'id: phone', 'id: pho$0ne'),
    expected: {
      item: 'Phone (channel in care)',
      from: ['phone-ends (plan): phone', 'times (policy): phone'],
      to: ['office (calendar): office', 'desk (team): desk'],
    },
  },
  {
    name: 'a channel where a plan closes it',
    form: 'plain',
    isAlone: true,
    files: at(planPath, 'channel: phone', 'channel: $0phone'),
    expected: {
      item: 'Phone (channel in care)',
      from: ['phone-ends (plan): phone', 'times (policy): phone'],
      to: ['office (calendar): office', 'desk (team): desk'],
    },
  },
  {
    name: 'a plan: its messages go with it',
    form: 'plain',
    isAlone: true,
    files: at(planPath, 'name: phone-ends', 'name: phone-ends$0'),
    expected: {
      item: 'phone-ends (plan)',
      from: ['news (communication in phone-ends): news', 'more (communication in phone-ends): more'],
      to: ['care (strategy): care', 'Phone (channel in care): phone'],
    },
  },
  {
    name: 'a message: its template, its owner and its plan',
    form: 'flow',
    isAlone: true,
    files: at(planPath, 'id: news', 'id: ne$0ws'),
    expected: {
      item: 'news (communication in phone-ends)',
      from: [],
      to: ['Goodbye (template): goodbye', 'press (team): press', 'phone-ends (plan): news'],
    },
  },
  {
    name: 'a message that has a channel of its own',
    form: 'flow',
    isAlone: true,
    files: at(planPath, 'id: more', 'id: mo$0re'),
    expected: {
      item: 'more (communication in phone-ends)',
      from: [],
      to: ['E-mail (channel in care): email', 'phone-ends (plan): more'],
    },
  },
  {
    name: 'a policy',
    form: 'plain',
    isAlone: true,
    files: at(policyPath, 'name: times', 'name: ti$0mes'),
    expected: {
      item: 'times (policy)',
      from: [],
      to: ['care (strategy): care', 'Phone (channel in care): phone'],
    },
  },
  {
    name: 'a strategy',
    form: 'plain',
    isAlone: true,
    files: at(strategyPath, 'name: care', 'name: ca$0re'),
    expected: {
      item: 'care (strategy)',
      from: ['phone-ends (plan): care', 'times (policy): care'],
      to: [],
    },
  },
  {
    name: 'a calendar',
    form: 'plain',
    isAlone: true,
    files: at(calendarPath, 'name: office', 'name: off$0ice'),
    expected: {
      item: 'office (calendar)',
      from: ['Phone (channel in care): office', 'E-mail (channel in care): office'],
      to: [],
    },
  },
  {
    name: 'a template',
    form: 'flow',
    isAlone: true,
    files: at('templates/goodbye/template.playbook.yaml', 'name: goodbye', 'name: good$0bye'),
    expected: {
      item: 'Goodbye (template)',
      from: ['news (communication in phone-ends): goodbye'],
      to: [],
    },
  },
  {
    name: 'a team of a channel',
    form: 'flow',
    isAlone: true,
    files: at(strategyPath, 'team: desk', 'team: de$0sk'),
    expected: {
      item: 'desk (team)',
      from: ['Phone (channel in care): desk', 'E-mail (channel in care): desk'],
      to: [],
    },
  },
  {
    name: 'an owner of a message',
    form: 'flow',
    isAlone: true,
    files: at(planPath, 'owner: press', 'owner: pre$0ss'),
    expected: {
      item: 'press (team)',
      from: ['news (communication in phone-ends): press'],
      to: [],
    },
  },
  {
    name: 'the first who is told',
    form: 'flow',
    isAlone: true,
    files: escalating(`    - { at: 75%, notify: [le$0ad] }
    - { at: breach, notify: [head] }
`),
    expected: {
      item: 'lead (team)',
      from: ['times (policy): lead'],
      to: ['head (team): head'],
    },
  },
  {
    name: 'one in the middle of an escalation, written out of order',
    form: 'plain',
    isAlone: true,
    files: escalating(`    - at: breach + 2 business days
      notify: [boss]
    - at: 75%
      notify: [lead]
    - at: breach
      notify: [he$0ad]
`),
    expected: {
      item: 'head (team)',
      from: ['times (policy): head', 'lead (team): head'],
      to: ['boss (team): boss'],
    },
  },
  {
    name: 'two who are told together',
    form: 'flow',
    isAlone: true,
    files: escalating(`    - { at: 50%, notify: [lead, deputy] }
    - { at: breach, notify: [head$0] }
`),
    expected: {
      item: 'head (team)',
      from: ['times (policy): head', 'lead (team): head', 'deputy (team): head'],
      to: [],
    },
  },
  {
    name: 'rows of other cases are another escalation',
    form: 'flow',
    isAlone: true,
    files: escalating(`    - { at: 50%, channel: phone, notify: [lead$0] }
    - { at: breach, channel: email, notify: [head] }
`),
    expected: {
      item: 'lead (team)',
      from: ['times (policy): lead'],
      to: [],
    },
  },
  {
    name: 'one word instead of a list',
    form: 'plain',
    isAlone: true,
    files: escalating(`    - at: 50%
      notify: lead$0
    - at: start + 5 minutes
      notify: desk
`),
    expected: {
      item: 'lead (team)',
      from: ['times (policy): lead', 'desk (team): lead'],
      to: [],
    },
  },
  {
    name: 'the same person twice',
    form: 'flow',
    isAlone: true,
    files: escalating(`    - { at: 50%, notify: [lead$0] }
    - { at: breach, notify: [lead] }
`),
    expected: {
      item: 'lead (team)',
      from: ['times (policy) 2 times: lead'],
      to: [],
    },
  },
  {
    name: 'a moment that is half typed',
    form: 'half-typed',
    isAlone: true,
    files: escalating(`    - { at: 50%, notify: [lead$0] }
    - { at: brea, notify: [desk] }
    - { at: breach, notify: [head] }
`),
    expected: {
      item: 'lead (team)',
      from: ['times (policy): lead'],
      to: ['head (team): head'],
    },
  },
  {
    name: 'a bot hands over to a channel',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: bot$0
      handoff: { to: chat, outsideHours: email }
    - id: chat
    - id: email
`),
    },
    expected: {
      item: 'bot (channel in care)',
      from: [],
      to: ['chat (channel in care): chat', 'email (channel in care): email'],
    },
  },
  {
    name: 'the channel that takes over',
    form: 'plain',
    isAlone: true,
    files: {
      [strategyPath]: strategyText(`  channels:
    - id: bot
      handoff:
        to: ch$0at
    - id: chat
`),
    },
    expected: {
      item: 'chat (channel in care)',
      from: ['bot (channel in care): chat'],
      to: [],
    },
  },
  {
    name: 'a phase that another date leans on',
    form: 'plain',
    isAlone: true,
    files: {
      [planPath]: planText(`  phases:
    - id: qui$0et
      starts: 2027-01-01
    - id: loud
      starts: quiet.starts + 1 week
`),
    },
    expected: {
      item: 'quiet (phase in phone-ends)',
      from: ['loud (phase in phone-ends): quiet'],
      to: [],
    },
  },
  {
    name: 'nothing on a key',
    form: 'plain',
    isAlone: true,
    files: at(planPath, 'channel: phone', 'chan$0nel: phone'),
    expected: undefined,
  },
  {
    name: 'nothing in the settings',
    form: 'plain',
    isAlone: true,
    files: { 'support-playbooks.config.yaml': 'locales: [e$0n]\n' },
    expected: undefined,
  },
  {
    name: 'nothing on a name that nobody defines',
    form: 'broken',
    isAlone: true,
    files: at(planPath, 'channel: phone', 'channel: fo$0ne'),
    expected: undefined,
  },
  {
    name: 'a template that ships has no place here',
    form: 'plain',
    isAlone: true,
    files: at(planPath, 'template: goodbye', 'template: sunset-rem$0inder'),
    expected: undefined,
  },
  {
    name: 'the strategy of a plan is half typed',
    form: 'half-typed',
    isAlone: true,
    files: at(planPath, 'strategy: care', 'strategy: ca$0'),
    expected: undefined,
  },
  {
    name: 'a plan that has lost its strategy keeps its messages',
    form: 'half-typed',
    isAlone: true,
    files: {
      [planPath]: planText(`  strategy: ca
  channel: phone
  communications: [{ id: news }]
`).replace('name: phone-ends', 'name: phone-ends$0'),
    },
    expected: {
      item: 'phone-ends (plan)',
      from: ['news (communication in phone-ends): news'],
      to: [],
    },
  },
  {
    name: 'a colon too many in a message',
    form: 'broken',
    isAlone: true,
    files: at(planPath, 'id: news, audience', 'id: ne$0ws, title: a: b, audience'),
    expected: {
      item: 'news (communication in phone-ends)',
      from: [],
      to: ['Goodbye (template): goodbye', 'press (team): press', 'phone-ends (plan): news'],
    },
  },
  {
    name: 'a bracket that is never closed',
    form: 'broken',
    isAlone: true,
    files: at(strategyPath, '{ id: email', '{ id: ema$0il, languages: [en'),
    expected: {
      item: 'email (channel in care)',
      from: ['more (communication in phone-ends): email'],
      to: ['desk (team): desk'],
    },
  },
  {
    name: 'Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: at(policyPath, 'channel: phone', 'channel: pho$0ne'),
    expected: {
      item: 'Phone (channel in care)',
      from: ['phone-ends (plan): phone', 'times (policy): phone'],
      to: ['office (calendar): office', 'desk (team): desk'],
    },
  },
  {
    name: 'an escalation with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: escalating(`    - at: 75%
      notify:
        - lead
    - at: breach
      notify:
        - head$0
`),
    expected: {
      item: 'head (team)',
      from: ['times (policy): head', 'lead (team): head'],
      to: [],
    },
  },
  {
    name: 'everything in one file',
    form: 'multi-document',
    isAlone: true,
    files: {
      'all.playbook.yaml': `${office}---
${care.replace('id: email', 'id: ema$0il')}---
${planText(ending)}`,
    },
    expected: {
      item: 'E-mail (channel in care)',
      from: ['more (communication in phone-ends): email'],
      to: ['office (calendar): office', 'desk (team): desk'],
    },
  },
  {
    name: 'a message of the second plan of a file',
    form: 'multi-document',
    isAlone: true,
    files: {
      [planPath]: `${planText('  communications: [{ id: news }]\n', 'one')}---
${planText('  communications: [{ id: ne$0ws }]\n', 'two')}`,
    },
    expected: {
      item: 'news (communication in two)',
      from: [],
      to: ['two (plan): news'],
    },
  },
  {
    name: 'the phone of the sample',
    form: 'plain',
    files: edited('plan', '  channel: phone\n', '  channel: pho$0ne\n'),
    expected: {
      item: 'Phone (channel in Fernway support channels)',
      from: [
        'Enterprise accounts (segment in Fernway support channels): phone',
        'contact-page (surface in Fernway support channels): phone',
        'invoice-footer (surface in Fernway support channels): phone',
        'email-signatures (surface in Fernway support channels): phone',
        'Fernway support channels (strategy) 3 times: phone',
        'Closing the phone line (plan): phone',
        'Standard response times (policy) 2 times: phone',
      ],
      to: [
        'Amsterdam office hours (calendar): amsterdam-office',
        'high (priority in Fernway support channels): high',
        'normal (priority in Fernway support channels): normal',
        'low (priority in Fernway support channels): low',
        'support (team): support',
      ],
    },
  },
];
