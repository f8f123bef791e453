// Rules about policies and calendars where one example is not enough: several policies, days to come, clocks that change.
import { describe, expect, test } from 'vitest';
import { emptySnapshot, validate, withFiles } from '#core';

const strategy = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: acme, owner: support }
spec:
  priorities: [high, low]
  segments:
    - { id: premium, title: Premium, touch: high, revenueModel: paid }
    - { id: partner, title: Partners, touch: low, revenueModel: paid }
    - { id: basic, title: Basic, touch: low, revenueModel: free, default: true }
  queryTypes:
    - { id: question, title: A question, complexity: simple }
    - { id: outage, title: An outage, complexity: complex }
  channels:
    - { id: email, type: email, acknowledgement: { template: email-acknowledgement } }
    - { id: chat, type: live-chat }
    - { id: phone, type: phone }
  surfaces:
    - { id: site, kind: web-page, locator: "https://acme.example", mentions: [email] }
  routes:
    - { segment: all, queryType: all, channels: [email, chat, phone] }
---
apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: office, owner: support }
spec:
  timeZone: Europe/Amsterdam
  weekly: { monday: "09:00-17:00", tuesday: "09:00-17:00", wednesday: "09:00-17:00", thursday: "09:00-17:00", friday: "09:00-17:00" }
  holidays: none
`;

function policy(name: string, spec: string): string {
  return `---
apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: ${name}, owner: support }
spec:
  strategy: acme
${/^calendar:/m.test(spec) ? '' : '  calendar: office\n'}  clockStart: created
  briefedTo: [support]
${spec.replace(/^\n/, '').replace(/^/gm, '  ').trimEnd()}
`;
}

/** What these rules say, as `rule: message`, each with the words at its place in brackets. */
function told(rules: readonly string[], text: string, today = '2027-01-04'): readonly string[] {
  const snapshot = withFiles(emptySnapshot, [['support/acme.playbook.yaml', { content: text }]]);
  return [...validate(snapshot, { today })]
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ message, range }) => `[${text.slice(range.start, range.end)}] ${message}`);
}

describe('policies-cross', () => {
  const check = (first: string, second: string) =>
    told(['policies-cross'], strategy + policy('first', first) + policy('second', second));
  const targets = 'targets:\n  - { metric: first-reply, within: 1 business day }';

  test('two that cross without being the default', () => {
    expect(
      check(`appliesTo: { channels: [email] }\n${targets}`, `appliesTo: { segments: [premium] }\n${targets}`),
    ).toEqual([
      '[appliesTo] This policy and “first” both speak for “email”, “premium”, “question”, and neither lies inside the other.',
    ]);
  });

  test('two for exactly the same', () => {
    expect(check(targets, targets)).toEqual([
      '[second] This policy is for exactly the same cases as “first”, and both give targets for first-reply.',
    ]);
  });

  test.each([
    ['one inside the other', targets, `appliesTo: { segments: [premium] }\n${targets}`],
    [
      'the default takes the rest',
      `default: true\nappliesTo: { channels: [email] }\n${targets}`,
      `appliesTo: { segments: [premium] }\n${targets}`,
    ],
    ['other metrics', targets, 'targets:\n  - { metric: resolution, within: 3 business days }'],
    [
      'one after the other',
      `effective: { until: 2027-03-31 }\n${targets}`,
      `effective: { from: 2027-04-01 }\n${targets}`,
    ],
    ['one of them over', `effective: { until: 2026-12-31 }\n${targets}`, targets],
    ['between teams', targets, `agreementType: ola\n${targets}`],
  ])('nothing: %s', (_, first, second) => {
    expect(check(first, second)).toEqual([]);
  });

  test('they overlap on days to come', () => {
    expect(
      check(
        `default: true\neffective: { until: 2027-06-30 }\n${targets}`,
        `default: true\neffective: { from: 2027-04-01 }\n${targets}`,
      ),
    ).toEqual(['[true] “first” is the default already, and only one policy can take the cases that no other names.']);
  });
});

describe('segment-inversion', () => {
  const check = (...specs: string[]) =>
    told(['segment-inversion'], strategy + specs.map((spec, index) => policy(`p${index}`, spec)).join(''));

  test('in a policy of its own', () => {
    expect(
      check(
        'default: true\ntargets:\n  - { channel: email, metric: first-reply, within: 4 business hours }',
        'appliesTo: { segments: [premium] }\ntargets:\n  - { channel: email, metric: first-reply, within: 6 business hours }',
      ),
    ).toEqual([
      '[6 business hours] “premium” customers may wait 6 business hours on “email”, longer than the 4 business hours of “partner”.',
    ]);
  });

  test.each([
    ['as long', '4 business hours'],
    ['unordered', '5 hours'],
    ['shorter', '2 business hours'],
  ])('nothing: %s', (_, time) => {
    expect(
      check(
        `targets:\n  - { metric: first-reply, within: 4 business hours }\n  - { segment: premium, metric: first-reply, within: ${time} }`,
      ),
    ).toEqual([]);
  });

  test('by whether they pay', () => {
    expect(
      check(
        'targets:\n  - { metric: first-reply, within: 4 business hours }\n  - { segment: partner, queryType: outage, metric: first-reply, within: { high: 7 business hours } }',
      ),
    ).toEqual([
      '[7 business hours] “partner” customers may wait 7 business hours on “email”, longer than the 4 business hours of “basic”.',
    ]);
  });
});

describe('ola-looser-than-sla', () => {
  const check = (ola: string) =>
    told(
      ['ola-looser-than-sla'],
      strategy +
        policy(
          'promise',
          'default: true\ntargets:\n  - { metric: first-reply, within: 4 business hours }\n  - { channel: email, metric: resolution, within: 2 business days }',
        ) +
        policy('inside', ola),
    );

  test.each([
    [
      'the same metric',
      'agreementType: ola\nsupports: promise\ntargets:\n  - { metric: first-reply, within: 6 business hours }',
      [
        '[6 business hours] This team may take 6 business hours, but “promise” gives 4 business hours for the first reply.',
      ],
    ],
    [
      'the resolution, where the metric has no time',
      'agreementType: underpinning-contract\nsupports: [promise]\ntargets:\n  - { channel: email, metric: next-reply, within: 3 business days }',
      [
        '[3 business days] This supplier may take 3 business days, but “promise” gives 2 business days for the resolution.',
      ],
    ],
    [
      'in time',
      'agreementType: ola\nsupports: promise\ntargets:\n  - { metric: resolution, within: 1 business day }',
      [],
    ],
    ['it supports nothing', 'agreementType: ola\ntargets:\n  - { metric: resolution, within: 9 business days }', []],
  ])('%s', (_, ola, expected) => {
    expect(check(ola)).toEqual(expected);
  });
});

describe('next-reply-looser-than-first', () => {
  const check = (next: string) =>
    told(
      ['next-reply-looser-than-first'],
      strategy + policy('p', `targets:\n  - { metric: first-reply, within: 4 business hours }\n  - ${next}`),
    );

  test.each([
    ['twice', '{ metric: next-reply, within: 8 business hours }', []],
    [
      'more',
      '{ metric: next-reply, within: 9 business hours }',
      [
        '[9 business hours] The next reply may take 9 business hours, more than twice the 4 business hours of the first one.',
      ],
    ],
    [
      'under a condition of its own',
      '{ metric: next-reply, within: 5 business days, condition: Handed to engineers }',
      [],
    ],
    ['none', '{ metric: next-reply, within: none }', []],
  ])('%s', (_, next, expected) => {
    expect(check(next)).toEqual(expected);
  });
});

describe('what nobody was told', () => {
  const check = (spec: string) =>
    told(['sla-not-published-externally', 'sla-not-published-internally'], strategy + policy('p', spec));

  test.each([
    [
      'no promise has a place',
      'promises:\n  - { metric: first-reply, within: 1 business day }\n  - { metric: resolution, within: target }',
      ['[promises] The promises of “p” are published nowhere; say with “publishedOn” where customers read them.'],
    ],
    [
      'one of two has none',
      'promises:\n  - { metric: first-reply, within: 1 business day, publishedOn: site }\n  - { metric: resolution, within: target }',
      ['[target] This promise is published nowhere.'],
    ],
    ['one that promises nothing', 'promises:\n  - { metric: first-reply, within: none }', []],
    ['between teams', 'agreementType: ola\npromises:\n  - { metric: first-reply, within: 1 business day }', []],
    [
      'a policy that is over',
      'effective: { until: 2026-12-31 }\npromises:\n  - { metric: first-reply, within: 1 business day }',
      [],
    ],
  ])('%s', (_, spec, expected) => {
    expect(check(spec)).toEqual(expected);
  });
});

describe('a policy that is over', () => {
  const targets = 'targets: [{ metric: [first-reply, speed-of-answer], within: none }]';
  const check = (...specs: readonly string[]) =>
    told(
      ['sla-missing', 'interval-invalid'],
      strategy + specs.map((spec, index) => policy(`p${index}`, `${spec}\n${targets}`)).join(''),
    );

  test.each([
    [
      'and nothing follows',
      ['effective: { until: 2025-12-31 }', 'effective: { from: 2026-01-01, until: 2026-12-31 }'],
      [
        '[2026-12-31] “p1” ended on 2026-12-31, and no policy of “acme” follows; write the next one, or let this one go on.',
      ],
    ],
    ['and another follows', ['effective: { until: 2026-12-31 }', 'effective: { from: 2027-01-01 }'], []],
    ['on its last day', ['effective: { until: 2027-01-04 }'], []],
    ['which none was yet', ['effective: { from: 2027-02-01 }'], []],
    [
      'before it begins',
      ['effective: { from: 2026-12-31, until: 2026-01-01 }'],
      ['[2026-01-01] The last day, 2026-01-01, lies before the first, 2026-12-31.'],
    ],
  ])('%s', (_, specs, expected) => {
    expect(check(...specs)).toEqual(expected);
  });
});

describe('sla-missing', () => {
  test.each([
    [
      'one row that forgot a priority for two channels',
      'targets: [{ channel: [email, chat], metric: first-reply, within: { high: 1 hour } }, { channel: phone, metric: speed-of-answer, within: none }]',
      ['[within] No target says how soon “email” and “chat” answer for “low”.'],
    ],
    [
      'rows that forgot different things',
      'targets: [{ channel: email, metric: first-reply, within: { high: 1 hour } }, { channel: chat, segment: [premium, partner], metric: first-reply, within: 1 minute }, { channel: phone, metric: speed-of-answer, within: none }]',
      [
        '[targets] No target says how soon “chat” answers for “basic”.',
        '[within] No target says how soon “email” answers for “low”.',
      ],
    ],
  ])('%s', (_, spec, expected) => {
    expect(told(['sla-missing'], strategy + policy('p', spec))).toEqual(expected);
  });
});

describe('a clock that runs while nobody is there', () => {
  const rules = ['calendar-hours-exceed-coverage', 'policy-counts-closed-hours'];
  const staffed = strategy
    .replace('type: email,', 'type: email, calendar: office,')
    .replace('{ id: chat, type: live-chat }', '{ id: desk, type: in-person, calendar: office }')
    .replace('channels: [email, chat, phone] }', 'channels: [email, desk, phone] }');
  const late = (name: string, hours: string) => `---
apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: ${name}, owner: support }
spec: { timeZone: Europe/Amsterdam, holidays: none, weekly: { monday: "${hours}", tuesday: "${hours}" } }
`;
  const check = (spec: string) =>
    told(rules, staffed + late('nights', '18:00-24:00') + late('evenings', '16:00-22:00') + policy('p', spec));

  test.each([
    [
      'in writing',
      'targets: [{ channel: email, metric: first-reply, within: 4 hours }]',
      [
        '[4 hours] 4 hours cannot hold on “email”: nobody is there for 64 hours from 2027-01-08 17:00 to 2027-01-11 09:00.',
      ],
    ],
    [
      'at a desk, where nobody waits at night',
      'targets: [{ channel: desk, metric: first-reply, within: 20 minutes }]',
      [],
    ],
    [
      'by hours that are never those of the channel',
      'targets: [{ channel: email, metric: first-reply, within: 5 business days, calendar: nights }]',
      [
        '[nights] “nights” is never open when “email” is, and 5 business days are counted by it; “email” is staffed by “office”.',
      ],
    ],
    [
      'by hours that are those of the channel in part',
      'targets: [{ channel: email, metric: first-reply, within: 5 business days, calendar: evenings }]',
      [],
    ],
    [
      'of a supplier who is there at night',
      'agreementType: underpinning-contract\ncalendar: 24x7\ntargets: [{ channel: email, metric: first-reply, within: 4 hours }, { channel: email, metric: resolution, within: 1 business day }]',
      [],
    ],
    [
      'of a team that is not',
      'agreementType: ola\ntargets: [{ channel: email, metric: first-reply, within: 4 hours }]',
      [
        '[4 hours] 4 hours cannot hold on “email”: nobody is there for 64 hours from 2027-01-08 17:00 to 2027-01-11 09:00.',
      ],
    ],
  ])('%s', (_, spec, expected) => {
    expect(check(spec)).toEqual(expected);
  });
});

describe('a channel that a plan has closed', () => {
  const plan = (dates: string, more = '') => `---
apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata: { name: phone-sunset, owner: support }
spec:
  strategy: acme
  channel: phone
  dates: { announceOn: 2026-09-01, ${dates} }
${more}`;
  const times = policy('p', 'targets:\n  - { channel: [email, phone], metric: first-reply, within: 4 business hours }');
  const check = (text: string, today: string) =>
    told(['sla-for-closed-channel', 'route-to-inactive-channel'], strategy + times + text, today);
  const dead = '[phone] “phone” closed on 2026-12-01, so these times are for nobody.';
  const route = '[phone] “phone” closed on 2026-12-01, and this route still leads there.';

  test.each([
    ['the day before', plan('closeOn: 2026-12-01'), '2026-11-30', []],
    ['on closing day times are dead, and routes may stay', plan('closeOn: 2026-12-01'), '2026-12-01', [dead]],
    ['the closing is on record', plan('closeOn: 2026-12-01, closedOn: 2026-12-01'), '2026-12-02', [route, dead]],
    [
      'old contact points no longer lead on',
      plan('closeOn: 2026-12-01, redirectUntil: 2026-12-31'),
      '2027-01-01',
      [route, dead],
    ],
    ['it opens again', plan('closeOn: 2026-12-01, reopenOn: 2027-02-01'), '2027-01-04', []],
    ['for some only', plan('closeOn: 2026-12-01', '  scope: { segments: [basic] }\n'), '2027-01-04', []],
    ['taken back', plan('closeOn: 2026-12-01, withdrawnOn: 2026-12-20'), '2027-01-04', []],
  ])('%s', (_, text, today, expected) => {
    expect(check(text, today)).toEqual(expected);
  });
});

describe('follow-the-sun-gap', () => {
  const desk = (name: string, zone: string, hours: string) =>
    `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: ${name}, owner: us }\nspec:\n  timeZone: ${zone}\n  weekly: { ${['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => `${day}: "${hours}"`).join(', ')} }\n  holidays: none\n---\n`;
  const regions = (sydney: string) =>
    `${desk('sydney', 'Australia/Sydney', sydney)}${desk('lisbon', 'Europe/Lisbon', '07:00-16:00')}${desk('denver', 'America/Denver', '08:00-17:00')}apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: global, title: Weekdays 24x5, owner: us }\nspec: { timeZone: Etc/UTC, openWhenAny: [sydney, lisbon, denver], holidays: none }\n`;

  test.each([
    [
      'meet in summer and miss each other in winter',
      '08:00-17:00',
      '2027-05-03',
      [
        '[openWhenAny] “24x5” has a hole on Monday 06:00 in the week of 2027-11-08: nobody is there until Monday 07:00.',
      ],
    ],
    ['overlap all year', '08:00-18:00', '2027-05-03', []],
  ])('regions that %s', (_, sydney, today, expected) => {
    expect(told(['follow-the-sun-gap'], regions(sydney), today)).toEqual(expected);
  });
});

describe('calendars', () => {
  const calendar = (spec: string) => `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: nights, owner: support }
spec:
${spec}`;
  const clocks = (zone: string, spec: string) =>
    told(['dst-ambiguous-interval'], calendar(`  timeZone: ${zone}\n  holidays: none\n${spec}`));

  test.each([
    [
      'skipped',
      'Europe/Amsterdam',
      '  weekly: { sunday: "02:30-06:00" }\n',
      ['["02:30-06:00"] On 2027-03-28 the clocks change, and 02:30 does not exist that night.'],
    ],
    ['the first skipped minute is the last real one', 'Europe/Amsterdam', '  weekly: { sunday: "03:00-06:00" }\n', []],
    [
      'twice, and an hour that is skipped in spring is told for that',
      'America/New_York',
      '  weekly: { sunday: ["01:15-06:00"] }\n',
      ['["01:15-06:00"] On 2027-11-07 the clocks change, and 01:15 comes twice that night.'],
    ],
    ['spanning is clear', 'Europe/Amsterdam', '  weekly: { sunday: "00:00-24:00" }\n', []],
    [
      'an exception takes the day out',
      'Europe/Amsterdam',
      '  weekly: { sunday: "02:30-06:00" }\n  exceptions:\n    - { from: 2027-03-28, hours: none }\n    - { from: 2027-10-31, hours: none }\n',
      [],
    ],
    ['no clock changes', 'Asia/Tokyo', '  weekly: { sunday: "02:30-06:00" }\n', []],
    ['hours of each customer', 'customer', '  weekly: { sunday: "02:30-06:00" }\n', []],
  ])('clocks: %s', (_, zone, spec, expected) => {
    expect(clocks(zone, spec)).toEqual(expected);
  });

  const holidays = (...dates: readonly string[]) =>
    told(
      ['holiday-out-of-range'],
      calendar(
        `  timeZone: Etc/UTC\n  weekly: { monday: "09:00-17:00" }\n  holidays:\n${dates.map((date) => `    - { date: ${date} }\n`).join('')}`,
      ),
    );

  test.each([
    ['years gone by', ['2023-01-01', '2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01'], []],
    ['the last day in reach', ['2027-01-01', '2029-01-04'], []],
    ['a day too far', ['2027-01-01', '2029-01-05'], ['[2029-01-05] 2029-01-05 lies more than 2 years ahead.']],
    [
      'several',
      ['2027-01-01', '2030-01-01', '2031-01-01', '2032-01-01'],
      ['[2030-01-01] 2030-01-01 lies more than 2 years ahead, and so do 2 other days here.'],
    ],
    [
      'a slip of the century',
      ['1027-04-27', '2027-01-01'],
      ['[1027-04-27] 1027-04-27 lies 2 years or more before all other days here; look at the year.'],
    ],
  ])('holidays: %s', (_, dates, expected) => {
    expect(holidays(...dates)).toEqual(expected);
  });
});

describe('sla-table-incomplete', () => {
  const three = strategy.replace('priorities: [high, low]', 'priorities: [high, normal, low]');
  const check = (rows: string) => told(['sla-table-incomplete'], three + policy('p', rows));

  test.each([
    [
      'a promise',
      'promises:\n  - { metric: first-reply, within: { high: 1 business day, low: 3 business days } }',
      ['[within] “normal” is missing from this table; give a time for the first reply on “email”, or “none”.'],
    ],
    [
      'several, said once',
      'targets:\n  - { metric: resolution, within: { high: 1 business day, normal: 3 business days } }\n  - { metric: [next-reply, periodic-update], within: { normal: 1 business day, low: 2 business days } }',
      [
        '[within] “low” is missing from this table; give a time for the resolution on “email”, or “none”.',
        '[within] “high” is missing from this table; give a time for the next reply on “email”, or “none”.',
      ],
    ],
    [
      'a wider row fills it',
      'targets:\n  - { metric: resolution, within: 5 business days }\n  - { channel: email, metric: resolution, within: { high: 1 business day, normal: 3 business days } }',
      [],
    ],
    ['one priority alone', 'targets:\n  - { metric: periodic-update, within: { high: 1 business hour } }', []],
    [
      'under a condition',
      'targets:\n  - { metric: resolution, condition: On weekdays, within: { high: 1 business day, normal: 2 business days } }',
      [],
    ],
    [
      'a row that cannot be read',
      'targets:\n  - { metric: resolution, within: { high: 1 business day, normal: 2 business days } }\n  - { chanel: email, metric: resolution, within: { low: 2 business days } }',
      [],
    ],
  ])('%s', (_, rows, expected) => {
    expect(check(rows)).toEqual(expected);
  });
});
