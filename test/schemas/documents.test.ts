// Real documents, the snippets we offer, and wrong documents: what the schemas let through and what they do not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { nameOf, places, root } from './read-schemas.ts';
import { mistakesIn, validatorOf } from './validator.ts';

const examples = path.join(root, 'examples');

const exampleFiles = existsSync(examples)
  ? readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(\.playbook|support-playbooks\.config)\.ya?ml$/.test(name),
    )
  : [];

test.each(exampleFiles)('examples/%s fits its schemas', (name) => {
  for (const document of parseAllDocuments(readFileSync(path.join(examples, name), 'utf8'))) {
    expect(mistakesIn(document.toJS())).toEqual([]);
  }
});

const snippets = places.flatMap((place) => {
  const snippet = place.schema['x-snippet'];
  return typeof snippet === 'string' ? [{ name: nameOf(place), place, snippet }] : [];
});

test.each(snippets)('the snippet of $name fits where it is offered', ({ place, snippet }) => {
  const filled = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1');
  const validate = validatorOf(place.pointer === '' ? place.file : nameOf(place));
  validate(parse(filled));
  expect(validate.errors ?? []).toEqual([]);
});

const strategy = (spec: string) => document('ChannelStrategy', spec);
const calendar = (spec: string) => document('BusinessCalendar', spec);
const policy = (spec: string) => document('SlaPolicy', `{ strategy: s, ${spec} }`);
const plan = (spec: string) => document('SunsetPlan', `{ strategy: s, channel: phone, ${spec} }`);
const template = (spec: string) => document('MessageTemplate', `{ rendersFrom: SunsetPlan, medium: email, ${spec} }`);

function document(kind: string, spec: string): string {
  return `{ apiVersion: support-playbooks/v1, kind: ${kind}, metadata: { name: n }, spec: ${spec} }`;
}

const right: readonly string[] = [
  strategy('{ channels: [] }'),
  strategy('{ channels: [{ id: email, type: email }], priorities: [high, { id: low, title: Low }] }'),
  strategy(
    '{ channels: [{ id: chat, type: live-chat, interrupts: none }, { id: p, type: phone, interrupts: [low] }] }',
  ),
  strategy('{ channels: [{ id: e, type: email, title: { en: E-mail, zh-Hant-TW: 郵件 } }] }'),
  calendar('{ weekly: {} }'),
  calendar('{ timeZone: customer, weekly: { monday: ["09:00-12:00", "13:00-24:00"] }, holidays: other }'),
  calendar('{ openWhenAny: [a, b], exceptions: [{ from: 2027-01-01, hours: none }] }'),
  policy(
    'targets: [{ metric: [first-reply, next-reply], within: none }, { metric: resolution, within: { high: 2 bd, low: none } }]',
  ),
  policy('promises: [{ metric: first-reply, within: target }, { metric: first-reply, within: { high: target } }]'),
  policy('escalations: [{ at: 75% }, { at: breach }, { at: breach - 30m }, { priority: [s1], at: start + 5 minutes }]'),
  plan('dates: { announceOn: none, closeOn: 2027-04-06, redirectUntil: closeOn + 12 months }'),
  plan('dates: { announceOn: closeOn - 30 days, closeOn: redirect.starts + 2 business days, repeats: yearly }'),
  plan(
    'surfaces: [{ endpoint: [a, b], becomes: redirect, to: "https://x.example" }, { place: The door, becomes: removed }]',
  ),
  plan(
    'communications: [{ id: a, audience: [vip, agents], locales: fr }, { id: b, audience: public, locales: [fr, nl] }]',
  ),
  plan('reasons: [{ code: low-usage, evidence: [{ claim: Calls, value: 12 }, { claim: Calls, value: 1.2 million }] }]'),
  template('recipient: { firstName: { fallback: { en: there } } }, locales: { nl: { machine: true } }'),
  '{ locales: [en], rules: { no-hypercare: off }, norms: { email: 24 hours }, notice: { target: 1 month } }',
];

test.each(right)('%s', (text) => {
  expect(mistakesIn(parse(text))).toEqual([]);
});

const wrong: readonly (readonly [string, readonly string[]])[] = [
  [strategy('{}'), ["/spec must have required property 'channels'"]],
  [strategy('{ channels: [{ id: email }] }'), ["/spec/channels/0 must have required property 'type'"]],
  [
    strategy('{ channels: [{ id: email, typ: email, type: email }] }'),
    ['/spec/channels/0 must NOT have additional properties'],
  ],
  [
    strategy('{ channels: [{ id: email, type: e-mail }] }'),
    ['/spec/channels/0/type must be equal to one of the allowed values'],
  ],
  ...['all', 'none', 'E-mail', '-a', 'a-', 'a--b', 'a b', '""'].map((id): [string, string[]] => [
    strategy(`{ channels: [{ id: ${id}, type: email }] }`),
    [expect.stringMatching(/^\/spec\/channels\/0\/id must match pattern/)],
  ]),
  [
    strategy('{ channels: [{ id: p, type: phone, endpoints: [{ id: l, value: 31205550100 }] }] }'),
    ['/spec/channels/0/endpoints/0/value must be string'],
  ],
  [
    strategy('{ channels: [], routes: [{ channels: [] }] }'),
    expect.arrayContaining(['/spec/routes/0/channels must NOT have fewer than 1 items']),
  ],
  [
    strategy('{ channels: [{ id: p, type: phone, usageShare: 4 }] }'),
    expect.arrayContaining(['/spec/channels/0/usageShare must be string']),
  ],
  [
    strategy('{ channels: [{ id: p, type: phone, title: { en: Few call, and wait } }] }'),
    expect.arrayContaining(['/spec/channels/0/title/and wait must be string']),
  ],
  [
    calendar('{ weekly: { monday: "9-17" } }'),
    expect.arrayContaining([expect.stringMatching(/^\/spec\/weekly\/monday must match pattern/)]),
  ],
  [
    calendar('{ weekly: { monday: "09:00-24:30" } }'),
    expect.arrayContaining([expect.stringMatching(/^\/spec\/weekly\/monday must match pattern/)]),
  ],
  [calendar('{ weekly: { funday: "09:00-17:00" } }'), ['/spec/weekly must NOT have additional properties']],
  [
    calendar('{ holidays: [{ date: 2027-04-36 }] }'),
    expect.arrayContaining([expect.stringMatching(/^\/spec\/holidays\/0\/date must match pattern/)]),
  ],
  [calendar('{ exceptions: [{ from: 2027-01-01 }] }'), ["/spec/exceptions/0 must have required property 'hours'"]],
  [document('SlaPolicy', '{}'), ["/spec must have required property 'strategy'"]],
  [policy('clockStrat: created'), ['/spec must NOT have additional properties']],
  [policy('clockStart: creatd'), ['/spec/clockStart must be equal to one of the allowed values']],
  [policy('targets: [{ within: 4 hours }]'), ["/spec/targets/0 must have required property 'metric'"]],
  [
    policy('targets: [{ metric: first-replay, within: 4 hours }]'),
    expect.arrayContaining(['/spec/targets/0/metric must be equal to one of the allowed values']),
  ],
  ...['2 busness hours', '1,5 hours', '4', 'hours', '2 business weeks', '1.5 months', 'target'].map(
    (within): [string, string[]] => [
      policy(`targets: [{ metric: first-reply, within: "${within}" }]`),
      expect.arrayContaining([expect.stringMatching(/^\/spec\/targets\/0\/within must match pattern/)]),
    ],
  ),
  [
    policy('targets: [{ metric: first-reply, within: { high: target } }]'),
    expect.arrayContaining([expect.stringMatching(/^\/spec\/targets\/0\/within\/high must match pattern/)]),
  ],
  [
    policy('targets: [{ metric: first-reply, within: { high: } }]'),
    expect.arrayContaining(['/spec/targets/0/within/high must be string']),
  ],
  ...['75', 'breach + 2', 'breached', 'start +5 minutes'].map((at): [string, string[]] => [
    policy(`escalations: [{ at: "${at}" }]`),
    [expect.stringMatching(/^\/spec\/escalations\/0\/at must match pattern/)],
  ]),
  [document('SunsetPlan', '{ strategy: s }'), ["/spec must have required property 'channel'"]],
  [plan('reasons: [{ code: too-expensive }]'), ['/spec/reasons/0/code must be equal to one of the allowed values']],
  ...[
    '2027-4-6',
    '06-04-2027',
    'closeOn + 1',
    'closeOn+1 week',
    'close + 1 week',
    'closeOn + 2 business weeks',
    'closeOn - 4 hours',
  ].map((date): [string, string[]] => [
    plan(`dates: { redirectUntil: "${date}" }`),
    [expect.stringMatching(/^\/spec\/dates\/redirectUntil must match pattern/)],
  ]),
  [plan('dates: { closeOn: none }'), [expect.stringMatching(/^\/spec\/dates\/closeOn must match pattern/)]],
  [plan('communications: [{ id: a }]'), ["/spec/communications/0 must have required property 'audience'"]],
  [plan('surfaces: [{ endpoint: line }]'), ["/spec/surfaces/0 must have required property 'becomes'"]],
  [plan('phases: [{ starts: closeOn }]'), ["/spec/phases/0 must have required property 'id'"]],
  ...['60%', 'at least', 'at least many', 'more than 60%', 'at least 60% of calls'].map((is): [string, string[]] => [
    plan(`successMetrics: [{ metric: csat, is: "${is}" }]`),
    [expect.stringMatching(/^\/spec\/successMetrics\/0\/is must match pattern/)],
  ]),
  [
    document('MessageTemplate', '{ rendersFrom: Plan, medium: email }'),
    ['/spec/rendersFrom must be equal to one of the allowed values'],
  ],
  [
    template('recipient: { "First name": {} }'),
    expect.arrayContaining(['/spec/recipient property name must be valid']),
  ],
  [
    '{ apiVersion: support-playbooks/v2, kind: SunsetPlan, metadata: { name: n }, spec: { strategy: s, channel: c } }',
    ['/apiVersion must be equal to constant'],
  ],
  [
    '{ apiVersion: support-playbooks/v1, kind: SunsetPlan, metadata: {}, spec: { strategy: s, channel: c } }',
    ["/metadata must have required property 'name'"],
  ],
  ['{ rules: { no-hypercare: loud } }', ['/rules/no-hypercare must be equal to one of the allowed values']],
  ['{ norms: { fax: 1 day } }', expect.arrayContaining(['/norms property name must be valid'])],
  ['{ notice: { target: 30 business days } }', [expect.stringMatching(/^\/notice\/target must match pattern/)]],
];

test.each(wrong)('%s is refused', (text, mistakes) => {
  expect(mistakesIn(parse(text))).toEqual(mistakes);
});
