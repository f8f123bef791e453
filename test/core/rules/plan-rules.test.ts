// The rules about one plan at their edges: what makes each of them speak, and what keeps it silent.
import { expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const strategy = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: ours, owner: us }
spec:
  channels:
    - id: phone
      type: phone
      endpoints:
        - { id: line, kind: phone-number, value: "+31 20 555 0100" }
        - { id: page, kind: web-page, value: "https://ours.example/phone" }
    - { id: email, type: email, endpoints: [{ id: mailbox, kind: email-address, value: help@ours.example }] }
    - { id: old-fax, type: post, lifecycle: closed, endpoints: [{ id: fax-page, kind: web-page, value: "https://ours.example/fax/" }] }
`;

/** All that a good plan has; a case replaces some parts and leaves others out (`undefined`). */
const good = {
  channel: 'phone',
  dates: '{ announceOn: 2027-01-11, closeOn: 2027-04-06, redirectUntil: closeOn + 1 year }',
  reasons: '[{ code: low-usage, evidence: [{ claim: Share, value: 4%, source: Desk, retrievedOn: 2026-12-01 }] }]',
  impactAssessment: '{ usage: Few }',
  phases: '[{ id: soft, starts: announceOn + 1 week, hypercare: { extraAgents: 1 } }]',
  alternatives: '[{ channel: email }]',
  communications:
    '[{ id: team, audience: agents, sendOn: announceOn }, { id: big, audience: frequent-users, sendOn: announceOn }, { id: last, audience: still-active, sendOn: closeOn - 1 week }]',
  surfaces:
    '[{ endpoint: line, becomes: message, to: email, owner: us }, { endpoint: page, becomes: redirect, to: email, owner: us }]',
  feedback: '{ channel: email }',
  monitoring: '[{ metric: csat, alertWhen: below 80%, owner: us, reviewEvery: 1 week }]',
  rollback: '{ criteria: [{ metric: csat, is: below 70% }] }',
};

const family = [
  'close-on-closed-day',
  'close-on-friday',
  'date-circle',
  'external-before-internal',
  'insufficient-notice',
  'no-feedback-channel',
  'no-frequent-user-outreach',
  'no-hypercare',
  'no-impact-assessment',
  'no-message-on-old-line',
  'no-monitoring',
  'no-redirect',
  'no-reminder',
  'no-rollback-criterion',
  'open-ended-sunset',
  'orphaned-endpoint',
  'phase-dates-out-of-order',
  'reason-without-evidence',
  'redirect-target-missing',
  'redirect-too-short',
  'single-phase-closure',
  'sunset-no-reason',
];

type Parts = { readonly [Key in keyof typeof good]?: string | undefined } & { readonly scope?: string };

/** Each finding of the family as `rule @ place: message`. */
function check(parts: Parts, expected: readonly string[], more: Readonly<Record<string, string>> = {}): void {
  const spec = Object.entries({ ...good, ...parts }).flatMap(([key, text]) =>
    text === undefined ? [] : [`  ${key}: ${text}\n`],
  );
  const plan = `apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: plan, owner: us }\nspec:\n  strategy: ours\n${spec.join('')}`;
  const files = { 'channels.playbook.yaml': strategy, 'plan.playbook.yaml': plan, ...more };
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(files).map(([name, content]) => [name, { content }] as const),
  );
  const told = [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ path, findings }) =>
    path === 'plan.playbook.yaml'
      ? findings
          .filter(({ rule }) => family.includes(rule))
          .map(({ rule, range, message }) => `${rule} @ ${plan.slice(range.start, range.end)}: ${message}`)
      : [],
  );
  expect(told).toEqual(expected);
}

function policy(rest: string): Readonly<Record<string, string>> {
  return {
    'sla.playbook.yaml': `apiVersion: support-playbooks/v1\nkind: SlaPolicy\nmetadata: { name: promises, owner: us }\nspec: { strategy: ours, ${rest} }\n`,
  };
}

test('a good plan has nothing to mend', () => {
  check({}, []);
});

test('notice follows the commitment of the policies that cover the channel', () => {
  const dates = (closeOn: string) => `{ announceOn: 2027-02-01, closeOn: ${closeOn}, redirectUntil: closeOn + 1 year }`;
  const close = (closeOn: string) => ({ dates: dates(closeOn) });
  check(close('2027-03-03'), []);
  check(close('2027-03-02'), [
    'insufficient-notice @ 2027-03-02: Customers lose the channel 29 days after they are told, and they should have 30 days; close on 2027-03-03 at the earliest.',
  ]);
  check(
    close('2027-03-03'),
    [
      'insufficient-notice @ 2027-03-03: Customers lose the channel 30 days after they are told, and “promises” asks for 60 days; close on 2027-04-02 at the earliest.',
    ],
    policy('commitment: contractual, appliesTo: { channels: [phone] }'),
  );
  check(close('2027-03-03'), [], policy('commitment: contractual, appliesTo: { channels: [email] }'));
  check(close('2027-03-03'), [], policy('commitment: contractual, agreementType: ola'));
  check(close('2027-02-16'), [], policy('commitment: best-effort, appliesTo: { channels: [pone] }'));
  check(close('2027-02-16'), [], policy('commitment: best-effort, appliesTo: { channels: all }'));
  check(
    {
      dates: '{ closeOn: 2027-04-06, redirectUntil: closeOn + 1 year }',
      phases: '[{ id: soft, hypercare: { extraAgents: 1 } }]',
      communications: undefined,
    },
    [
      'insufficient-notice @ 2027-04-06: The plan closes on 2027-04-06 and does not say when customers are told; add “announceOn”.',
    ],
  );
});

test('a channel that fades quietly owes nobody a message', () => {
  check(
    {
      dates: '{ announceOn: none, closeOn: 2027-04-06, redirectUntil: closeOn + 1 year }',
      phases: '[{ id: soft, hypercare: { extraAgents: 1 } }]',
      communications: undefined,
    },
    [],
  );
});

test('steps and reminders', () => {
  const one = '[{ id: big, audience: frequent-users, sendOn: announceOn }]';
  const phases = '[{ id: soft, hypercare: { extraAgents: 1 } }]';
  check({ communications: one, phases }, [
    'single-phase-closure @ 2027-04-06: Nothing prepares customers between the announcement on 2027-01-11 and the closing on 2027-04-06; add a reminder or a phase in between.',
  ]);
  check({ communications: one }, [
    'no-reminder @ communications: Customers get only one message before the closing on 2027-04-06; remind them by 2027-04-05.',
  ]);
  check(
    {
      communications:
        '[{ id: big, audience: frequent-users, sendOn: announceOn }, { id: early, audience: public, sendOn: closeOn - 8 days }]',
    },
    [
      'no-reminder @ communications: The last message before the closing on 2027-04-06 goes out on 2027-03-29; remind customers once more from 2027-03-30 on.',
    ],
  );
  check(
    {
      communications: '[{ id: big, audience: frequent-users, sendOn: announceOn }, { id: undated, audience: public }]',
      phases,
    },
    [],
  );
});

test('agents first', () => {
  const messages = (team: string) =>
    `[{ id: team, audience: agents, ${team} }, { id: big, audience: frequent-users, sendOn: announceOn }, { id: last, audience: still-active, sendOn: closeOn - 1 week }]`;
  check({ communications: messages('sendOn: announceOn + 1 day') }, [
    'external-before-internal @ announceOn: “big” tells customers on 2027-01-11, before agents hear of it with “team” on 2027-01-12.',
  ]);
  check({ communications: messages('sendOn: announceOn + 1 day, sentOn: 2027-01-04') }, []);
});

test('a plan without a closing day', () => {
  check(
    {
      dates: '{ announceOn: 2027-01-11, redirectUntil: 2028-01-11 }',
      communications: '[{ id: big, audience: frequent-users }]',
    },
    [
      'open-ended-sunset @ dates: The plan has no closing day; add “closeOn”, or an exit criterion that says when it will be set.',
    ],
  );
  const gate = '[{ id: soft, exitCriteria: [{ metric: calls, is: below 5 per week }] }]';
  check(
    {
      dates: '{ announceOn: 2027-01-11, redirectUntil: 2028-01-11 }',
      communications: '[{ id: big, audience: frequent-users }]',
      phases: gate,
    },
    [],
  );
  check(
    {
      dates: '{ announceOn: 2027-01-11, redirectUntil: closeOn + 1 year }',
      communications: '[{ id: big, audience: frequent-users }]',
      phases: gate,
    },
    ['open-ended-sunset @ dates: The plan has no closing day, and one date counts from it; add “closeOn”.'],
  );
});

test('dates that lean on nothing are told once', () => {
  check({ phases: '[{ id: soft, starts: soft.starts + 1 day, hypercare: { extraAgents: 1 } }]' }, [
    'date-circle @ soft.starts + 1 day: “soft.starts” counts from itself; write it as a day.',
  ]);
  check(
    { phases: '[{ id: a, starts: reopenOn, hypercare: { extraAgents: 1 } }, { id: b, starts: reopenOn + 1 week }]' },
    ['date-circle @ reopenOn: This date counts from “reopenOn”, and the plan does not have that date.'],
  );
  check({ phases: '[{ id: a, hypercare: { extraAgents: 1 } }, { id: b, starts: a.starts + 1 week }]' }, [
    'date-circle @ a.starts + 1 week: This date counts from “a.starts”, and that phase has no first day.',
  ]);
  check(
    { dates: '{ announceOn: none, closeOn: 2027-04-06, redirectUntil: closeOn + 1 year }', communications: undefined },
    ['date-circle @ announceOn + 1 week: This date counts from “announceOn”, and that is “none”, which is no day.'],
  );
  check(
    {
      dates: '{ announceOn: b.starts, closeOn: a.starts, redirectUntil: closeOn + 1 year }',
      phases: '[{ id: a, starts: announceOn }, { id: b, starts: closeOn }]',
    },
    [
      'date-circle @ b.starts: “announceOn”, “b.starts”, “closeOn” and “a.starts” count from each other in a circle; write one of them as a day.',
    ],
  );
  check({ phases: '[{ id: a, starts: lost.starts, hypercare: { extraAgents: 1 } }]' }, []);
});

test('phases and reopening in order', () => {
  check({ phases: '[{ id: a, starts: closeOn }, { id: b, starts: closeOn, hypercare: { extraAgents: 1 } }]' }, []);
  check({ dates: '{ announceOn: 2027-01-11, closeOn: 2027-04-06, reopenOn: 2027-04-06 }' }, [
    'phase-dates-out-of-order @ 2027-04-06: The channel closes and comes back on the same day, 2027-04-06.',
  ]);
});

test('every endpoint once, and each leads somewhere', () => {
  check({ surfaces: undefined }, [
    'orphaned-endpoint @ phone: The plan does not say what becomes of “line” and “page”, where customers reach “phone”.',
  ]);
  check({ surfaces: undefined, scope: '{ stillOpen: 24x7 }' }, []);
  check({ surfaces: '[{ endpoint: line, becomes: message, to: email }]', scope: '{ endpoints: [line] }' }, []);
  check({ surfaces: '[{ endpoint: [line, page], becomes: redirect }]' }, [
    'no-redirect @ redirect: “line” becomes “redirect” and leads nowhere; say with “to” where help is now.',
  ]);
  check({ surfaces: '[{ endpoint: [line, page], becomes: archived, to: email }]' }, [
    'no-message-on-old-line @ archived: “line” becomes “archived”, and whoever still uses it hears nothing; let it become a message or a redirect.',
  ]);
  check({ surfaces: '[{ endpoint: [line, page], becomes: message, to: email, from: closeOn + 1 day }]' }, [
    'no-message-on-old-line @ closeOn + 1 day: “line” says nothing from 2027-04-06 to the day before 2027-04-07; let it change on the closing day at the latest.',
  ]);
});

test('a channel that goes on for others, or for some hours, keeps its contact points', () => {
  const updated = '[{ endpoint: line, becomes: updated }]';
  check(
    { surfaces: updated, scope: '{ stillOpen: 24x7 }', dates: '{ announceOn: 2027-01-11, closeOn: 2027-04-06 }' },
    [],
  );
  check(
    {
      surfaces: '[{ endpoint: line, becomes: message, to: email }]',
      scope: '{ queryTypes: [billing] }',
      dates: '{ announceOn: 2027-01-11, closeOn: 2027-04-06 }',
    },
    [],
  );
});

test('no contact point leads to a closed door', () => {
  const to = (target: string) => ({ surfaces: `[{ endpoint: [line, page], becomes: redirect, to: ${target} }]` });
  for (const open of ['email', 'mailbox', '"https://elsewhere.example/help"']) check(to(open), []);
  check(to('phone'), [
    'redirect-target-missing @ phone: “phone” is what this plan closes; lead to a channel or page that stays.',
  ]);
  check(to('"https://OURS.example/phone/"'), [
    'redirect-target-missing @ "https://OURS.example/phone/": “https://OURS.example/phone/” belongs to “phone”, which is what this plan closes; lead to a channel or page that stays.',
  ]);
  check(to('fax-page'), [
    'redirect-target-missing @ fax-page: “fax-page” belongs to “old-fax”, which is closed; lead to a channel or page that stays.',
  ]);
});

test('how long old contact points lead on', () => {
  const dates = (rest: string) => ({ dates: `{ announceOn: 2027-01-11, closeOn: 2027-04-06${rest} }` });
  check(dates(', redirectUntil: closeOn + 90 days'), []);
  check(dates(', redirectUntil: closeOn + 89 days'), [
    'redirect-too-short @ closeOn + 89 days: Old contact points lead on until 2027-07-04 only; let them do so until 2027-07-05 at least, 90 days after the closing.',
  ]);
  check(dates(''), [
    'redirect-too-short @ dates: The plan does not say how long old contact points lead on; add “redirectUntil”.',
  ]);
  check(dates(', reopenOn: 2027-06-01'), []);
});

test('watching, helping out and turning back', () => {
  check({ monitoring: '[{ metric: csat, alertWhen: below 80%, reviewEvery: 1 week }, { metric: calls }]' }, [
    'no-monitoring @ monitoring: No figure is watched well enough until 2027-05-06: “csat” has no “owner”.',
  ]);
  check(
    {
      monitoring: '[{ metric: csat, alertWhen: below 80%, owner: us, reviewEvery: 1 week, until: closeOn + 30 days }]',
    },
    [],
  );
  check({ phases: '[{ id: soft, starts: announceOn + 1 week, hypercare: { until: closeOn - 1 day } }]' }, [
    'no-hypercare @ phases: Nobody helps out around the closing on 2027-04-06; add “hypercare” to the phase of that day.',
  ]);
  check(
    {
      phases:
        '[{ id: soft, starts: announceOn + 1 week, hypercare: { extraAgents: 1 } }, { id: gone, starts: closeOn }]',
    },
    [
      'no-hypercare @ phases: Nobody helps out around the closing on 2027-04-06; add “hypercare” to the phase of that day.',
    ],
  );
  check({ rollback: '{ action: Open it again }', feedback: '{ channel: old-fax }' }, [
    'no-feedback-channel @ old-fax: Feedback goes to “old-fax”, which is closed already; name a channel that stays.',
    'no-rollback-criterion @ rollback: The plan does not say at which figure you turn back; add a criterion under “rollback”.',
  ]);
});

test('reasons and figures', () => {
  check({ reasons: '[]' }, ['sunset-no-reason @ reasons: The plan does not say why “phone” closes; add a reason.']);
  check({ reasons: '[{ code: backlog, evidence: [{ claim: Age, value: 9 }] }]' }, [
    'reason-without-evidence @ backlog: The evidence for “backlog” has no “source” and “retrievedOn”.',
  ]);
});

test('a broken part keeps its rules silent', () => {
  check(
    { dates: '{ announceOn: 2027-01-11, closeOn: soon }', phases: '[{ id: soft, hypercare: { extraAgents: 1 } }]' },
    ['redirect-too-short @ dates: The plan does not say how long old contact points lead on; add “redirectUntil”.'],
  );
  check(
    { surfaces: '[{ endpoint: lin, becomes: message, to: email }, { endpoint: page, becomes: redirect, to: email }]' },
    [],
  );
  check({ communications: '[{ id: big, audience: frequent-user, sendOn: announceOn }]' }, []);
  check({ rollback: '{ criterias: [] }', feedback: '{ chanel: email }' }, []);
  check(
    { surfaces: '[{ endpiont: line, becomes: message, to: email }, { endpoint: page, becomes: redirect, to: email }]' },
    [],
  );
});
