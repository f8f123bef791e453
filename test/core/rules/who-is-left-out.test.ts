// The rules about people without a way share the work: each plight is told once, by one rule, at one place.
import { expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const family = [
  'alternative-also-sunset',
  'alternative-language-gap',
  'alternative-not-open-yet',
  'no-alternative',
  'only-channel-closing',
  'service-gap',
  'stranded-cell',
  'vulnerable-group-unprotected',
];

interface World {
  /** Items under `channels`, each in flow style. */
  readonly channels: readonly string[];
  readonly segments?: readonly string[];
  readonly routes?: readonly string[];
  /** The rest of each plan's `spec`, in flow style without the outer braces. */
  readonly plans: readonly string[];
}

/** Each finding of the family as `plan: rule: message`. */
function check({ channels, segments, routes, plans }: World, expected: readonly string[], today = '2027-01-04'): void {
  const list = (key: string, items: readonly string[] | undefined) => (items ? `, ${key}: [${items.join(', ')}]` : '');
  const head = 'apiVersion: support-playbooks/v1';
  const files: [string, { content: string }][] = [
    [
      'channels.playbook.yaml',
      {
        content: `${head}\nkind: ChannelStrategy\nmetadata: { name: ours, owner: us }\nspec: { channels: [${channels.join(', ')}]${list('segments', segments)}${list('routes', routes)} }\n`,
      },
    ],
    ...plans.map((plan, index): [string, { content: string }] => [
      `plan-${index + 1}.playbook.yaml`,
      {
        content: `${head}\nkind: SunsetPlan\nmetadata: { name: plan-${index + 1}, owner: us }\nspec: { strategy: ours, ${plan} }\n`,
      },
    ]),
  ];
  const told = [...validate(withFiles(emptySnapshot, files), { today })].flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => family.includes(rule))
      .map(({ rule, message }) => `${path.replace('.playbook.yaml', '')}: ${rule}: ${message}`),
  );
  expect(told).toEqual(expected);
}

const phone = '{ id: phone, type: phone }';
const email = '{ id: email, type: email }';
const closing = 'channel: phone, dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 }';

test('without an alternative, but with another open channel', () => {
  check({ channels: [phone, email], plans: [closing] }, [
    'plan-1: no-alternative: The plan closes “phone” and names no alternative; say which channel customers use instead.',
  ]);
});

test('without an alternative and without any channel: the people speak louder than the missing list', () => {
  check({ channels: [phone], plans: [closing] }, [
    'plan-1: stranded-cell: From 2027-04-06 customers have no way to reach you; no channel of the strategy could take them over.',
  ]);
});

test('an alternative that does not cover a segment', () => {
  check(
    {
      channels: [phone, email],
      segments: ['{ id: big }', '{ id: small, default: true }'],
      routes: ['{ segment: all, channels: [phone] }'],
      plans: [`${closing}, alternatives: [{ channel: email, covers: { segments: [small] } }]`],
    },
    [
      'plan-1: stranded-cell: From 2027-04-06 “big” customers have no way to reach you; “email” is open and could take them over.',
    ],
  );
});

test('a channel that comes back strands its customers for a while', () => {
  check(
    {
      channels: [phone],
      plans: ['channel: phone, dates: { announceOn: 2027-01-11, closeOn: 2027-04-06, reopenOn: 2027-05-03 }'],
    },
    [
      'plan-1: stranded-cell: From 2027-04-06 to 2027-05-02 customers have no way to reach you; no channel of the strategy could take them over.',
    ],
  );
});

test('an alternative that opens later leaves a gap, and nobody complains of the alternative too', () => {
  check(
    {
      channels: [phone, '{ id: forum, type: community, opensOn: 2027-04-12 }'],
      plans: [`${closing}, alternatives: [{ channel: forum }]`],
    },
    [
      'plan-1: service-gap: From 2027-04-06 to 2027-04-11 customers have no way to reach you, until “forum” is open; close later.',
    ],
  );
});

test('an alternative that opens later is told of when another way bridges the days', () => {
  check(
    {
      channels: [phone, email, '{ id: forum, type: community, opensOn: 2027-04-12 }'],
      plans: [`${closing}, alternatives: [{ channel: forum }]`],
    },
    [
      'plan-1: alternative-not-open-yet: “forum” opens on 2027-04-12, and customers are sent there from 2027-04-06; open it by then.',
    ],
  );
});

test('an alternative that ends strands its customers the day after', () => {
  check(
    {
      channels: [phone, email],
      routes: ['{ channels: [phone] }'],
      plans: [`${closing}, alternatives: [{ channel: email, until: 2027-06-30 }]`],
    },
    [
      'plan-1: stranded-cell: From 2027-07-01 customers have no way to reach you; “email” is open and could take them over.',
    ],
  );
});

test('two plans that close one after the other: the second strands, the first sent people there', () => {
  check(
    {
      channels: [phone, email],
      plans: [
        `${closing}, alternatives: [{ channel: email }]`,
        'channel: email, dates: { announceOn: 2027-03-01, closeOn: 2027-06-01 }, alternatives: [{ channel: phone }]',
      ],
    },
    [
      'plan-1: alternative-also-sunset: The alternative “email” closes too on 2027-06-01, by the plan “plan-2”; name a channel that stays.',
      'plan-2: alternative-also-sunset: The alternative “phone” closes too on 2027-04-06, by the plan “plan-1”; name a channel that stays.',
    ],
  );
  check(
    {
      channels: [phone, email],
      plans: [
        `${closing}, alternatives: [{ channel: email }]`,
        'channel: email, dates: { announceOn: 2027-03-01, closeOn: 2028-06-01 }',
      ],
    },
    [
      'plan-2: stranded-cell: From 2028-06-01 customers have no way to reach you; no channel of the strategy could take them over.',
    ],
  );
});

test('people who cannot go online need a phone number or a postal address', () => {
  const segments = ['{ id: offline, vulnerable: true }', '{ id: others, default: true }'];
  check({ channels: [phone, email], segments, plans: [`${closing}, alternatives: [{ channel: email }]`] }, [
    'plan-1: vulnerable-group-unprotected: From 2027-04-06 “offline” customers have neither a phone number nor a postal address to turn to; give one to a channel that covers them.',
  ]);
  const letters = '{ id: letters, type: post, endpoints: [{ id: box, kind: postal-address, value: Postbus 1 }] }';
  check({ channels: [phone, email, letters], segments, plans: [`${closing}, alternatives: [{ channel: email }]`] }, []);
});

test('a machine is no person, unless it hands over to one', () => {
  const bot = '{ id: bot, type: chatbot }';
  check({ channels: [phone, bot], plans: [`${closing}, alternatives: [{ channel: bot }]`] }, [
    'plan-1: only-channel-closing: From 2027-04-06 customers reach only “bot”, which no person answers; no open channel with people could take them over.',
  ]);
  const helper = '{ id: bot, type: chatbot, handoff: { to: email } }';
  const routes = ['{ channels: [phone, bot] }'];
  check({ channels: [phone, helper, email], routes, plans: [`${closing}, alternatives: [{ channel: bot }]`] }, []);
});

test('a language that nobody serves any more; none at all strands', () => {
  const spoken = '{ id: phone, type: phone, languages: [en, nl] }';
  const english = '{ id: email, type: email, languages: [en-GB] }';
  const alternatives = 'alternatives: [{ channel: email }]';
  check({ channels: [spoken, english], plans: [`${closing}, ${alternatives}`] }, [
    'plan-1: alternative-language-gap: From 2027-04-06 nobody serves customers in “nl”, as “phone” does; add the language to an alternative.',
  ]);
  check(
    {
      channels: [spoken, english],
      segments: ['{ id: dutch, languages: [nl], default: true }'],
      plans: [`${closing}, ${alternatives}`],
    },
    [
      'plan-1: stranded-cell: From 2027-04-06 “dutch” customers have no way to reach you; no channel of the strategy could take them over.',
    ],
  );
});

test('some endpoints, some hours and some segments leave the rest alone', () => {
  const lists = '{ id: lists, type: community, endpoints: [{ id: dev }, { id: commits }] }';
  const dates = 'dates: { announceOn: 2027-01-11, closeOn: 2027-04-06 }, alternatives: [{ channel: lists }]';
  check({ channels: [lists], plans: [`channel: lists, scope: { endpoints: [dev] }, ${dates}`] }, []);
  check({ channels: [lists], plans: [`channel: lists, scope: { endpoints: [dev, commits] }, ${dates}`] }, [
    'plan-1: stranded-cell: From 2027-04-06 customers have no way to reach you; no channel of the strategy could take them over.',
  ]);
  check({ channels: [lists], plans: [`channel: lists, scope: { stillOpen: 24x7 }, ${dates}`] }, []);
});

test('a plan that was taken back is left in peace, and before that day judged as if it stood', () => {
  const plan = 'channel: phone, dates: { announceOn: 2027-01-11, closeOn: 2027-04-06, withdrawnOn: 2027-05-03 }';
  check({ channels: [phone], plans: [plan] }, [
    'plan-1: stranded-cell: From 2027-04-06 to 2027-05-02 customers have no way to reach you; no channel of the strategy could take them over.',
  ]);
  check({ channels: [phone], plans: [plan] }, [], '2027-05-03');
});

test('what cannot be known is not judged', () => {
  const alternatives = 'alternatives: [{ channel: emial }]';
  check({ channels: [phone, email], routes: ['{ channels: [phone] }'], plans: [`${closing}, ${alternatives}`] }, []);
  check(
    {
      channels: [phone, email],
      routes: ['{ channels: [phone, emial] }'],
      plans: [`${closing}, alternatives: [{ channel: phone }]`],
    },
    ['plan-1: alternative-also-sunset: The alternative “phone” is what this plan closes; name a channel that stays.'],
  );
  check({ channels: [phone], plans: ['channel: phone, dates: { announceOn: 2027-01-11, closeOn: soon }'] }, []);
});
