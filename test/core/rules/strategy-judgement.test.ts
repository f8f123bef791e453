// What a good strategy has beside its routes: each question at its edges, what makes it speak and what keeps it silent.
import { describe, expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const plan = `apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata: { name: plan, owner: us }
spec: { strategy: ours, channel: phone, dates: { announceOn: 2027-02-01, closeOn: 2027-06-01 } }
`;

/** A plan that is through. */
const closed = {
  'plan.playbook.yaml': plan.replace('2027-02-01, closeOn: 2027-06-01', '2026-06-01, closeOn: 2026-12-01'),
};

/** The messages of one rule about a strategy, whose `spec` is given in block style. */
function told(rule: string, spec: string, more: Readonly<Record<string, string>> = {}): string[] {
  const texts: Record<string, string> = {
    'channels.playbook.yaml': `apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: ours, owner: us }\nspec:\n${spec}`,
    ...more,
  };
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(texts).map(([name, content]) => [name, { content }] as const),
  );
  return [...validate(snapshot, { today: '2027-01-04' })]
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

type Case = readonly [
  title: string,
  spec: string,
  messages: readonly string[],
  more?: Readonly<Record<string, string>>,
];

const closing = { 'plan.playbook.yaml': plan };

/** Each lacks something, and keeps silent about it once a plan has closed it. */
const lacking: Readonly<Record<string, string>> = {
  'ai-not-disclosed': '  channels: [{ id: phone, type: voicebot }]\n',
  'bot-without-human-handoff': '  channels: [{ id: phone, type: ivr }]\n',
  'personal-data-in-video': '  channels: [{ id: phone, type: video-call, recordedVideo: {} }]\n',
  'social-unmonitored': '  channels: [{ id: phone, type: social }]\n',
  'synchronous-preempts-urgent':
    '  priorities: [high, low]\n  channels: [{ id: phone, type: phone, team: us }, { id: email, type: email, team: us }]\n',
};

describe.each(Object.entries(lacking))('%s', (rule, spec) => {
  test('speaks until a plan has closed the channel', () => {
    expect(told(rule, spec)).toHaveLength(1);
    expect(told(rule, spec, closing)).toHaveLength(1);
    expect(told(rule, spec, closed)).toEqual([]);
  });
});

test('no-acknowledgement-on-async-channel speaks until a plan has closed the channel', () => {
  const policy = {
    'sla.playbook.yaml':
      'apiVersion: support-playbooks/v1\nkind: SlaPolicy\nmetadata: { name: times, owner: us }\nspec: { strategy: ours, targets: [{ metric: first-reply, within: 2 days }] }\n',
  };
  const spec = '  channels: [{ id: phone, type: social }]\n';
  expect(told('no-acknowledgement-on-async-channel', spec, { ...policy, ...closing })).toHaveLength(1);
  expect(told('no-acknowledgement-on-async-channel', spec, { ...policy, ...closed })).toEqual([]);
});

const cases: Readonly<Record<string, readonly Case[]>> = {
  'channel-dormant': [
    ['90 days are fine', '  channels: [{ id: forum, type: community, lastActivityOn: 2026-10-06 }]\n', []],
    [
      '91 are not',
      '  channels: [{ id: forum, type: community, lastActivityOn: 2026-10-05 }]\n',
      ['Nobody has used “forum” since 2026-10-05; close it with a plan, or find out why.'],
    ],
    ['a plan closes it', '  channels: [{ id: phone, type: phone, lastActivityOn: 2026-01-05 }]\n', [], closing],
    [
      'the config is more patient',
      '  channels: [{ id: forum, type: community, lastActivityOn: 2026-10-05 }]\n',
      [],
      { 'support-playbooks.config.yaml': 'thresholds: { dormantAfter: 6 months }\n' },
    ],
  ],
  'shift-left-target-without-content': [
    [
      'a community answers itself',
      '  channels: [{ id: email, type: email }, { id: forum, type: community }]\n  shiftLeft: [{ from: email, to: forum }]\n',
      [],
    ],
    [
      'anything goes, and nothing is there',
      '  channels: [{ id: email, type: email }, { id: help, type: portal }]\n  shiftLeft: [{ from: email, to: help }]\n',
      ['Nothing under “selfService” helps customers who are sent to “help”.'],
    ],
    [
      'an asset without covers covers all',
      '  queryTypes: [{ id: how-to }]\n  channels: [{ id: email, type: email }, { id: help, type: portal }]\n  shiftLeft: [{ queryType: how-to, from: email, to: help }]\n  selfService: [{ id: faq }]\n',
      [],
    ],
  ],
  'automation-without-adoption-metric': [
    ['a portal is no bot', '  channels: [{ id: help, type: portal }]\n', []],
    [
      'bypass will do',
      '  channels: [{ id: menu, type: ivr }]\n  goals: [{ id: fewer, metric: bot-bypass, is: below 10% }]\n',
      [],
    ],
    [
      'said once for two bots',
      '  channels: [{ id: menu, type: ivr }, { id: bot, type: chatbot }]\n',
      ['No goal measures whether customers get on with “menu”; add one with “bot-containment” or “bot-bypass”.'],
    ],
  ],
  'synchronous-preempts-urgent': [
    [
      'without priorities nothing is more urgent',
      '  channels: [{ id: chat, type: live-chat, team: us }, { id: email, type: email, team: us }]\n',
      [],
    ],
    [
      'teams of their own',
      '  priorities: [urgent, normal]\n  channels: [{ id: chat, type: live-chat, team: chatters }, { id: email, type: email, team: us }]\n',
      [],
    ],
    [
      'everything may be interrupted',
      '  priorities: [urgent, normal]\n  channels: [{ id: chat, type: live-chat, team: us, interrupts: all }, { id: email, type: email, team: us }]\n',
      ['“chat” shares “us” with “email” and may interrupt “urgent” work; leave that priority out of “interrupts”.'],
    ],
    [
      'nothing may',
      '  priorities: [urgent, normal]\n  channels: [{ id: chat, type: live-chat, team: us, interrupts: none }, { id: email, type: email, team: us }]\n',
      [],
    ],
  ],
  'preference-ignored': [
    [
      'one of two is enough',
      '  segments: [{ id: big, preferredChannels: [phone, email], default: true }]\n  channels: [{ id: phone, type: phone }, { id: email, type: email }]\n  routes: [{ segment: big, channels: [email] }]\n',
      [],
    ],
    [
      'without routes everybody may use everything',
      '  segments: [{ id: big, preferredChannels: phone, default: true }]\n  channels: [{ id: phone, type: phone }]\n',
      [],
    ],
  ],
  'asset-unreachable': [
    [
      'nothing is listed from which it could be linked',
      '  channels: [{ id: help, type: portal }]\n  selfService: [{ id: faq }]\n',
      [],
    ],
    [
      'linked from a closed channel',
      '  channels: [{ id: help, type: portal, lifecycle: closed, endpoints: [{ id: site, kind: web-page }] }]\n  selfService: [{ id: faq, linkedFrom: site }]\n',
      ['“faq” is linked only from channels that are closed.'],
    ],
  ],
  'route-no-fallback': [
    ['there is only one channel', '  channels: [{ id: email, type: email }]\n  routes: [{ channels: email }]\n', []],
    [
      'the other one is public',
      '  channels: [{ id: email, type: email }, { id: forum, type: community }]\n  routes: [{ channels: email }]\n',
      [],
    ],
    [
      'the other one closes soon',
      '  channels: [{ id: email, type: email }, { id: phone, type: phone }]\n  routes: [{ channels: email }]\n',
      [],
      closing,
    ],
    [
      'the other one does not speak the language',
      '  segments: [{ id: dutch, languages: [nl], default: true }]\n  channels: [{ id: email, type: email }, { id: chat, type: live-chat, languages: [en] }]\n  routes: [{ segment: dutch, channels: email }]\n',
      [],
    ],
    [
      'a row for two segments is told once',
      '  segments: [{ id: big }, { id: small, default: true }]\n  channels: [{ id: email, type: email }, { id: chat, type: live-chat }]\n  routes: [{ segment: all, channels: email }]\n',
      ['When “email” fails, this route leads nowhere; “chat” could take over.'],
    ],
  ],
  'query-type-on-unsuited-channel': [
    [
      'an exception inside a wider row',
      '  queryTypes: [{ id: how-to }, { id: outage }]\n  channels: [{ id: email, type: email }, { id: chat, type: live-chat, suits: [outage] }]\n  routes: [{ queryType: all, channels: [email, chat] }, { queryType: how-to, channels: [email] }]\n',
      [],
    ],
    [
      'the wider row alone',
      '  queryTypes: [{ id: how-to }, { id: outage }]\n  channels: [{ id: email, type: email }, { id: chat, type: live-chat, suits: [outage] }]\n  routes: [{ queryType: all, channels: [email, chat] }]\n',
      ['“how-to” is routed to “chat”, whose “suits” does not name it.'],
    ],
  ],
  'channel-outside-customer-data': [
    [
      'readers say nothing in a portal, and a closing channel needs no cable',
      '  channels: [{ id: help, type: portal }, { id: phone, type: phone }, { id: email, type: email }]\n  omnichannel: { customerData: { channels: [email] } }\n',
      [],
      closing,
    ],
    [
      'two are missing',
      '  channels: [{ id: chat, type: live-chat }, { id: phone, type: phone }, { id: email, type: email }]\n  omnichannel: { customerData: { system: CRM, channels: [email] } }\n',
      ['“chat” and “phone” are missing from “CRM”.'],
    ],
  ],
  'low-touch-on-costly-channel': [
    [
      'an urgent question may start with a call',
      '  segments: [{ id: small, touch: low, default: true }]\n  queryTypes: [{ id: outage, urgency: high }]\n  channels: [{ id: phone, type: phone }, { id: email, type: email }]\n  routes: [{ channels: [phone, email] }]\n',
      [],
    ],
    [
      'a plan closes it',
      '  segments: [{ id: small, touch: low, default: true }]\n  channels: [{ id: phone, type: phone }, { id: email, type: email }]\n  routes: [{ channels: [phone, email] }]\n',
      [],
      closing,
    ],
    [
      'any question',
      '  segments: [{ id: small, touch: low, default: true }]\n  channels: [{ id: phone, type: phone }, { id: email, type: email }]\n  routes: [{ channels: [phone, email] }]\n',
      ['“small” customers are low-touch, and come first to “phone”.'],
    ],
  ],
  'surface-still-lists-closed-channel': [
    [
      'closed, beside one that is open',
      '  channels: [{ id: fax, type: post, lifecycle: closed }, { id: email, type: email }]\n  surfaces: [{ id: footer, mentions: [fax, email] }]\n',
      ['“footer” still mentions “fax”, which is closed.'],
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (rule, each) => {
  test.each(each.map(([title, spec, messages, more]) => ({ title, spec, messages, more })))(
    '$title',
    ({ spec, messages, more }) => {
      expect(told(rule, spec, more)).toEqual(messages);
    },
  );
});
