// What a good plan has beside its dates: each question at its edges, what makes it speak and what keeps it silent.
import { describe, expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const phone = `    - id: phone
      type: phone
      endpoints: [{ id: line, kind: phone-number, value: "+31 20 555 0100" }]
`;
const email = '    - { id: email, type: email }\n';

interface World {
  /** The rest of the plan's `spec`, in flow style without the outer braces. */
  readonly plan: string;
  /** Lines under `channels`, instead of a phone and e-mail. */
  readonly channels?: string;
  /** Lines under `spec` of the strategy, beside its channels. */
  readonly strategy?: string;
  readonly config?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly today?: string;
}

/** The messages of one rule, in order. */
function told(rule: string, { plan, channels = phone + email, strategy = '', config, files, today }: World): string[] {
  const head = 'apiVersion: support-playbooks/v1';
  const texts: Record<string, string> = {
    'channels.playbook.yaml': `${head}\nkind: ChannelStrategy\nmetadata: { name: ours, owner: us }\nspec:\n${strategy}  channels:\n${channels}`,
    'plan.playbook.yaml': `${head}\nkind: SunsetPlan\nmetadata: { name: plan, owner: us }\nspec: { strategy: ours, channel: phone, ${plan} }\n`,
    ...(config === undefined ? {} : { 'support-playbooks.config.yaml': config }),
    ...files,
  };
  const snapshot = withFiles(
    emptySnapshot,
    Object.entries(texts).map(([name, content]) => [name, { content }] as const),
  );
  return [...validate(snapshot, { today: today ?? '2027-01-04' })]
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

const dates = 'dates: { announceOn: 2027-02-01, closeOn: 2027-06-01 }';

type Case = readonly [title: string, world: World, messages: readonly string[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'evidence-stale': [
    [
      '180 days are fine',
      { plan: `${dates}, reasons: [{ code: backlog, evidence: [{ claim: Calls, retrievedOn: 2026-08-05 }] }]` },
      [],
    ],
    [
      '181 days are not',
      { plan: `${dates}, reasons: [{ code: backlog, evidence: [{ claim: Calls, retrievedOn: 2026-08-04 }] }]` },
      ['“Calls” was looked up on 2026-08-04, long before 2027-02-01; look it up again.'],
    ],
    [
      'unless the config says so',
      {
        plan: `${dates}, reasons: [{ code: backlog, evidence: [{ claim: Calls, retrievedOn: 2026-08-04 }] }]`,
        config: 'thresholds: { evidenceAtMost: 1 year }\n',
      },
      [],
    ],
  ],
  'evidence-conflict': [
    [
      'a trend of one source is no conflict',
      {
        plan: 'reasons: [{ code: backlog, evidence: [{ claim: Calls, value: 9, source: Desk, retrievedOn: 2026-01-01 }, { claim: Calls, value: 7, source: Desk, retrievedOn: 2026-02-01 }] }]',
      },
      [],
    ],
    [
      'a plan against its strategy',
      {
        plan: 'reasons: [{ code: backlog, evidence: [{ claim: calls a day, value: 9 }] }]',
        strategy: '  evidence: [{ claim: Calls a day, value: 7, source: Desk }]\n',
      },
      ['“calls a day” is 9 here and 7 in “Desk”; say which one holds.'],
    ],
  ],
  'decision-unrecorded': [
    ['a draft without any day', { plan: 'reasons: []' }, []],
    ['no decision', { plan: dates }, ['The plan does not say who decided on it and when; add “decision”.']],
    [
      'decided too late',
      { plan: `${dates}, decision: { approvers: [us], decidedOn: 2027-02-02, record: "https://ours.example/1" }` },
      ['The decision is dated 2027-02-02, after customers are told on 2027-02-01.'],
    ],
    [
      'half a decision',
      { plan: `${dates}, decision: { decidedOn: 2027-01-02 }` },
      ['The decision has no “approvers” and “record”.'],
    ],
  ],
  'closure-without-adoption-gate': [
    ['no phases at all', { plan: dates }, []],
    [
      'a gate only after the closing',
      {
        plan: `${dates}, phases: [{ id: soft, starts: announceOn }, { id: gone, starts: closeOn, exitCriteria: [{ metric: csat, is: above 80% }] }]`,
      },
      ['No phase before 2027-06-01 says how many customers have to have moved; add “exitCriteria”.'],
    ],
    [
      'a channel that comes back',
      {
        plan: 'dates: { announceOn: 2027-02-01, closeOn: 2027-06-01, reopenOn: 2027-09-01 }, phases: [{ id: soft, starts: announceOn }]',
      },
      [],
    ],
  ],
  'excessive-notice': [
    ['18 months to the day', { plan: 'dates: { announceOn: 2027-02-01, closeOn: 2028-08-01 }' }, []],
    [
      'a day more',
      { plan: 'dates: { announceOn: 2027-02-01, closeOn: 2028-08-02 }' },
      ['Customers are told on 2027-02-01 and lose the channel on 2028-08-02, more than 18 months later.'],
    ],
  ],
  'sunset-in-past-without-status': [
    ['on the day itself', { plan: dates, today: '2027-06-01' }, []],
    [
      'the day after',
      { plan: dates, today: '2027-06-02' },
      ['The closing day 2027-06-01 has passed; write “closedOn” if it closed, or move it.'],
    ],
    ['on record', { plan: 'dates: { closeOn: 2027-06-01, closedOn: 2027-06-03 }', today: '2027-07-01' }, []],
    ['taken back', { plan: 'dates: { closeOn: 2027-06-01, withdrawnOn: 2027-05-01 }', today: '2027-07-01' }, []],
  ],
  'invest-in-closing-channel': [
    ['nothing is planned', { plan: dates, channels: `${phone}      plannedInvestment: 0 EUR\n${email}` }, []],
    [
      'for a part of the customers it goes on',
      {
        plan: `${dates}, scope: { queryTypes: [how-to] }`,
        strategy: '  queryTypes: [{ id: how-to }, { id: outage }]\n',
        channels: `${phone}      plannedInvestment: 500\n${email}`,
      },
      [],
    ],
    [
      'something is',
      { plan: dates, channels: `${phone}      plannedInvestment: 500\n${email}` },
      ['“phone” closes on 2027-06-01, and 500 is planned for it.'],
    ],
  ],
  'silent-closure-of-used-channel': [
    [
      'at the share',
      { plan: 'dates: { announceOn: none, closeOn: 2027-06-01 }', channels: `${phone}      usageShare: 5%\n${email}` },
      ['5% of all contacts come through “phone”, and nobody tells these customers that it closes.'],
    ],
    [
      'below it',
      {
        plan: 'dates: { announceOn: none, closeOn: 2027-06-01 }',
        channels: `${phone}      usageShare: 4.9%\n${email}`,
      },
      [],
    ],
    [
      'somebody is told after all',
      {
        plan: 'dates: { announceOn: none, closeOn: 2027-06-01 }, communications: [{ id: big, audience: still-active, sendOn: closeOn - 1 week }]',
        channels: `${phone}      usageShare: 50%\n${email}`,
      },
      [],
    ],
  ],
  'no-feedback-channel': [
    [
      'on the channel that those who are asked lose',
      {
        plan: `${dates}, scope: { segments: [small] }, feedback: { channel: phone }`,
        strategy: '  segments: [{ id: big }, { id: small, default: true }]\n',
      },
      ['Feedback goes to “phone”, which is what this plan closes; name a channel that stays.'],
    ],
    [
      'on the channel that goes on for other questions',
      {
        plan: `${dates}, scope: { queryTypes: [bill] }, feedback: { channel: phone }`,
        strategy: '  queryTypes: [{ id: bill }, { id: outage }]\n',
      },
      [],
    ],
    [
      'on the channel that keeps some hours',
      { plan: `${dates}, scope: { stillOpen: 24x7 }, feedback: { channel: phone }` },
      [],
    ],
  ],
  'alternative-also-sunset': [
    [
      'the channel that these segments lose',
      {
        plan: `${dates}, scope: { segments: [small] }, alternatives: [{ channel: phone }]`,
        strategy: '  segments: [{ id: big }, { id: small, default: true }]\n',
      },
      ['The alternative “phone” is what this plan closes; name a channel that stays.'],
    ],
    [
      'the channel at another contact point',
      {
        plan: `${dates}, scope: { endpoints: [old] }, alternatives: [{ channel: phone }]`,
        channels: '    - { id: phone, type: phone, endpoints: [{ id: old }, { id: new }] }\n',
      },
      [],
    ],
  ],
  'no-support-article': [
    ['it fades quietly', { plan: 'dates: { announceOn: none }' }, []],
    [
      'a note to the public',
      { plan: `${dates}, communications: [{ id: note, audience: public, sendOn: announceOn }]` },
      [],
    ],
    [
      'a mail is no article',
      {
        plan: `${dates}, communications: [{ id: note, audience: public, template: sunset-announcement, sendOn: announceOn }]`,
      },
      ['No article tells customers what closes and what to use instead; add a message to the “public”.'],
    ],
  ],
  'no-agent-macro': [
    ['nobody is written to', { plan: dates }, []],
    [
      'agents hear something',
      { plan: `${dates}, communications: [{ id: team, audience: agents }, { id: note, audience: public }]` },
      [],
    ],
    [
      'agents get an announcement only',
      {
        plan: `${dates}, communications: [{ id: team, audience: agents, template: internal-announcement }, { id: note, audience: public }]`,
      },
      ['Agents get no ready answer to “why is it gone?”; add a message to “agents” made into a macro.'],
    ],
  ],
  'surface-still-lists-closed-channel': [
    ...(
      [
        ['due: closeOn', []],
        [
          'due: closeOn + 3 weeks',
          ['“phone” closes on 2027-06-01, and “site” may mention it until 2027-06-22; change that by the closing day.'],
        ],
        [
          'from: closeOn + 1 day',
          ['“phone” closes on 2027-06-01, and “site” may mention it until 2027-06-02; change that by the closing day.'],
        ],
        ['due: closeOn + 3 weeks, doneOn: 2027-01-02', []],
      ] as const
    ).map(
      ([when, messages]): Case => [
        `a place that is changed ${when}`,
        {
          plan: `${dates}, surfaces: [{ endpoint: line, becomes: message }, { surface: site, becomes: updated, ${when} }]`,
          strategy: '  surfaces: [{ id: site, mentions: [phone] }]\n',
        },
        messages,
      ],
    ),
    [
      'nothing is said of any place yet',
      { plan: dates, strategy: '  surfaces: [{ id: footer, mentions: [email, phone] }]\n' },
      [],
    ],
    [
      'a place of that name',
      {
        plan: `${dates}, surfaces: [{ place: Contact page, becomes: updated }]`,
        strategy: '  surfaces: [{ id: contact-page, mentions: [email, phone] }]\n',
      },
      [],
    ],
    [
      'two places are told once',
      {
        plan: `${dates}, surfaces: [{ endpoint: line, becomes: message, to: email }]`,
        strategy: '  surfaces: [{ id: footer, mentions: phone }, { id: header, mentions: [phone] }]\n',
      },
      ['The plan does not say what becomes of “footer” and “header”, which all mention “phone”.'],
    ],
    [
      'a place beside open channels',
      {
        plan: `${dates}, surfaces: [{ endpoint: line, becomes: message, to: email }]`,
        strategy: '  surfaces: [{ id: footer, mentions: [email, phone] }]\n',
      },
      ['The plan does not say what becomes of “footer”, which mentions “phone”.'],
    ],
    [
      'a misspelled place may be the one',
      {
        plan: `${dates}, surfaces: [{ surface: foter, becomes: updated }]`,
        strategy: '  surfaces: [{ id: footer, mentions: [email, phone] }]\n',
      },
      [],
    ],
    [
      'the plan is done, and the page is not',
      {
        plan: 'dates: { closeOn: 2026-06-01, closedOn: 2026-06-01 }',
        strategy: '  surfaces: [{ id: footer, mentions: [email, phone] }]\n',
      },
      ['“footer” still mentions “phone”, which is closed.'],
    ],
  ],
  'dead-end': [
    [
      'the plan is done, and the page knows no other way',
      {
        plan: 'dates: { closeOn: 2026-06-01, closedOn: 2026-06-01 }',
        strategy: '  surfaces: [{ id: footer, mentions: [phone] }]\n',
      },
      ['“footer” mentions only “phone”, which is closed.'],
    ],
    ['it closes only later', { plan: dates, strategy: '  surfaces: [{ id: footer, mentions: [phone] }]\n' }, []],
  ],
  'cost-only-framing': [
    ['another reason beside it', { plan: 'reasons: [{ code: cost-versus-value }, { code: low-usage }]' }, []],
    [
      'no words at all',
      { plan: 'reasons: [{ code: cost-versus-value }]' },
      ['The only reason is cost, and no words tell customers what gets better for them.'],
    ],
    [
      'words about customers',
      { plan: 'reasons: [{ code: cost-versus-value, customerFraming: Written answers come sooner. }]' },
      [],
    ],
    [
      'words about money, in French',
      { plan: 'reasons: [{ code: cost-versus-value, customerFraming: { fr: Nous devons faire des économies. } }]' },
      ['Customers read that you save money; say what gets better for them.'],
    ],
    [
      'words about money, in Chinese',
      { plan: 'reasons: [{ code: cost-versus-value, customerFraming: { zh-CN: 电话成本太高。 } }]' },
      ['Customers read that you save money; say what gets better for them.'],
    ],
  ],
  'rollback-impossible': [
    [
      'given up on the last day of the way back',
      {
        plan: `${dates}, rollback: { possibleUntil: closeOn + 8 weeks }, surfaces: [{ endpoint: line, becomes: message, to: email, releaseOn: closeOn + 8 weeks }]`,
      },
      ['“line” is given up on 2027-07-27, and you may turn back until 2027-07-27.'],
    ],
    [
      'given up with the closing',
      {
        plan: `${dates}, rollback: { action: Open. }, surfaces: [{ endpoint: line, becomes: message, to: email, releaseOn: closeOn }]`,
      },
      ['“line” is given up on 2027-06-01, and the channel closes on 2027-06-01.'],
    ],
    [
      'kept long enough',
      {
        plan: `${dates}, rollback: { possibleUntil: closeOn + 8 weeks }, surfaces: [{ endpoint: line, becomes: message, to: email, releaseOn: closeOn + 1 year }]`,
      },
      [],
    ],
  ],
  'redirect-loop': [
    [
      'a place that leads to itself',
      {
        plan: `${dates}, surfaces: [{ surface: footer, becomes: redirect, to: footer }]`,
        strategy: '  surfaces: [{ id: footer }]\n',
      },
      ['“footer” leads to itself.'],
    ],
    [
      'three in a circle, told once',
      {
        plan: `${dates}, surfaces: [{ surface: a, becomes: redirect, to: b }, { surface: b, becomes: redirect, to: c }, { surface: c, becomes: redirect, to: a }]`,
        strategy: '  surfaces: [{ id: a }, { id: b }, { id: c }]\n',
      },
      ['“a”, “b” and “c” lead to each other in a circle.'],
    ],
    [
      'a chain that ends',
      {
        plan: `${dates}, surfaces: [{ surface: a, becomes: redirect, to: b }, { surface: b, becomes: redirect, to: email }]`,
        strategy: '  surfaces: [{ id: a }, { id: b }]\n',
      },
      [],
    ],
  ],
  'capacity-shift-unplanned': [
    ['nobody knows the share', { plan: `${dates}, alternatives: [{ channel: email }]` }, []],
    [
      'more than there are',
      { plan: `${dates}, alternatives: [{ channel: email, takes: 60% }, { channel: email, takes: 40.5% }]` },
      ['The alternatives take 100.5% of the contacts, more than there are.'],
    ],
  ],
  'attribute-loss-unaddressed': [
    ['no parity belongs to another rule', { plan: `${dates}, alternatives: [{ channel: email }]` }, []],
    [
      'nothing is named',
      { plan: `${dates}, alternatives: [{ channel: email, parity: { verdict: equal } }]` },
      [
        'From 2027-06-01 customers lose an answer at once and a voice to talk to, and no alternative names them under “gaps”.',
      ],
    ],
    [
      'half is named',
      { plan: `${dates}, alternatives: [{ channel: email, parity: { gaps: [immediacy] } }]` },
      ['From 2027-06-01 customers lose a voice to talk to, and no alternative names it under “gaps”.'],
    ],
    ['words of their own', { plan: `${dates}, alternatives: [{ channel: email, parity: { gaps: [la voix] } }]` }, []],
    [
      'a line that never was private',
      {
        plan: `${dates}, alternatives: [{ channel: forum, parity: { verdict: equal, gaps: [voice, immediacy] } }]`,
        channels: `${phone}      attributes: { private: false }\n    - { id: forum, type: community }\n`,
      },
      [],
    ],
  ],
  'accessibility-loss': [
    [
      'a need that writing meets',
      {
        plan: `${dates}, alternatives: [{ channel: email }]`,
        strategy: '  segments: [{ id: deaf, accessNeeds: [text], default: true }]\n',
        channels: `${phone}      accessibleBy: [text, voice]\n${email}`,
      },
      [],
    ],
    [
      'a need that writing meets, for people who are not all online',
      {
        plan: `${dates}, alternatives: [{ channel: email }, { channel: hotline }]`,
        strategy: '  segments: [{ id: deaf, vulnerable: true, accessNeeds: [text], default: true }]\n',
        channels: `${phone}      accessibleBy: [text, voice]\n${email}    - { id: hotline, type: phone, accessibleBy: [voice] }\n`,
      },
      [],
    ],
    [
      'a need for a voice',
      {
        plan: `${dates}, alternatives: [{ channel: email }]`,
        strategy: '  segments: [{ id: blind, accessNeeds: [voice], default: true }]\n',
      },
      ['From 2027-06-01 no way is left that meets the need of “blind” customers for “voice”.'],
    ],
  ],
  'alternative-hours-shrink': [
    [
      'two halves that make the whole',
      {
        plan: `${dates}, alternatives: [{ channel: early }, { channel: late }]`,
        channels:
          '    - { id: phone, type: phone, calendar: all-day }\n    - { id: early, type: email, calendar: mornings }\n    - { id: late, type: live-chat, calendar: evenings }\n',
        files: {
          'hours.playbook.yaml':
            hours('all-day', '08:00-20:00') + hours('mornings', '08:00-14:00') + hours('evenings', '14:00-20:00'),
        },
      },
      [],
    ],
    [
      'no evening any more',
      {
        plan: `${dates}, alternatives: [{ channel: early }]`,
        channels:
          '    - { id: phone, type: phone, calendar: all-day }\n    - { id: early, type: email, calendar: mornings }\n',
        files: { 'hours.playbook.yaml': hours('all-day', '08:00-20:00') + hours('mornings', '08:00-14:00') },
      },
      [
        'From 2027-06-01 customers find somebody for 6 hours a week instead of 12; extend an alternative, or name “hours” under its “gaps”.',
      ],
    ],
    [
      'and the plan says so',
      {
        plan: `${dates}, alternatives: [{ channel: early, parity: { gaps: [hours] } }]`,
        channels:
          '    - { id: phone, type: phone, calendar: all-day }\n    - { id: early, type: email, calendar: mornings }\n',
        files: { 'hours.playbook.yaml': hours('all-day', '08:00-20:00') + hours('mornings', '08:00-14:00') },
      },
      [],
    ],
  ],
  'close-in-freeze-window': [
    [
      'the last day of a busy period, in a member of the calendar',
      {
        plan: `${dates}, alternatives: [{ channel: email }]`,
        channels: '    - { id: phone, type: phone, calendar: both }\n    - { id: email, type: email }\n',
        files: {
          'hours.playbook.yaml': `${hours('all-day', '08:00-20:00', '  freezeWindows: [{ from: 2027-05-20, to: 2027-06-01 }]\n')}apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: both, owner: us }\nspec: { timeZone: Europe/Paris, openWhenAny: [all-day], holidays: none }\n`,
        },
      },
      ['2027-06-01 lies in a busy period, from 2027-05-20 to 2027-06-01 in “all-day”.'],
    ],
  ],
};

/** A calendar that is open on Mondays only, so that sums are easy to read. */
function hours(name: string, span: string, rest = ''): string {
  return `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: ${name}, owner: us }\nspec:\n  timeZone: Europe/Paris\n  weekly: { monday: "${span}" }\n  holidays: none\n${rest}---\n`;
}

describe.each(Object.entries(cases))('%s', (rule, each) => {
  test.each(each)('%s', (_title, world, messages) => {
    expect(told(rule, world)).toEqual(messages);
  });
});
