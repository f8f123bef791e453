// Real cases against rules: what must be found in each, and what must not, whatever else the rules learn to say.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptySnapshot, type Finding, ruleById, validate, withFiles } from '#core';

interface Case {
  /** A folder of `examples/real`, or `sample` for `examples/fernway`. */
  readonly workspace: string;
  readonly title: string;
  /** What is changed in the workspace first; `find` stands there once. */
  readonly edits?: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
  readonly mustFire: readonly string[];
  readonly mustNotFire: readonly string[];
  readonly withoutErrors?: true;
}

const sla = 'support/sla.playbook.yaml';
const nineToFive = ['monday', 'tuesday', 'wednesday', 'thursday'].map((day) => ({
  file: 'support/calendars.playbook.yaml',
  find: `    ${day}: "09:00-17:30"`,
  replace: `    ${day}: "09:00-17:00"`,
}));
const emailTarget = `      within:
        urgent: 1 business hour
        high: 2 business hours
        normal: 4 business hours
        low: 6 business hours
`;

const matrix: readonly Case[] = [
  {
    workspace: 'pipedrive',
    title: 'Pipedrive: the phone that faded',
    mustFire: ['redirect-too-short'],
    mustNotFire: ['single-phase-closure', 'closure-without-adoption-gate', 'no-message-on-old-line'],
    withoutErrors: true,
  },
  {
    workspace: 'practice-ignition',
    title: 'Practice Ignition: the first try',
    mustFire: [
      'orphaned-endpoint',
      'no-message-on-old-line',
      'no-redirect',
      'dedicated-users-not-told',
      'no-concerns-listed',
    ],
    mustNotFire: ['insufficient-notice', 'no-alternative', 'stranded-cell', 'service-gap'],
  },
  {
    workspace: 'hmrc-2023',
    title: 'HMRC: the Self Assessment line, summer 2023',
    mustFire: [
      'insufficient-notice',
      'single-phase-closure',
      'no-rollback-criterion',
      'vulnerable-group-unprotected',
      'no-frequent-user-outreach',
    ],
    mustNotFire: ['no-alternative'],
  },
  {
    workspace: 'odk',
    title: 'ODK: from Google Groups to a forum, 2017',
    mustFire: ['insufficient-notice', 'service-gap', 'close-on-friday'],
    mustNotFire: ['no-reminder', 'no-redirect'],
  },
  {
    workspace: 'llvm',
    title: 'LLVM: from mailing lists to a forum, 2022',
    mustFire: ['insufficient-notice'],
    mustNotFire: ['no-alternative', 'service-gap', 'partial-scope-unstated'],
  },
  {
    workspace: 'decap',
    title: 'Decap: from Slack to Discord, 2023',
    mustFire: ['open-ended-sunset'],
    mustNotFire: ['service-gap', 'insufficient-notice', 'no-redirect'],
  },
  {
    workspace: 'gitlab',
    title: 'GitLab: business hours of 122 hours called 24x5',
    mustFire: ['claim-hours-mismatch'],
    mustNotFire: ['holidays-unstated', 'wrong-format', 'calendar-hours-exceed-coverage'],
  },
  {
    workspace: 'gitlab',
    title: 'GitLab: the zone as Zendesk names it',
    edits: [
      {
        file: 'support/gitlab.playbook.yaml',
        find: 'timeZone: Australia/Brisbane',
        replace: 'timeZone: Brisbane',
      },
      {
        file: 'support/gitlab.playbook.yaml',
        find: 'metadata: { name: gitlab-amer, title: AMER, owner: support-operations }\nspec:\n  timeZone: America/Los_Angeles',
        replace:
          'metadata: { name: gitlab-amer, title: AMER, owner: support-operations }\nspec:\n  timeZone: Pacific Time (US & Canada)',
      },
    ],
    mustFire: ['wrong-format'],
    mustNotFire: ['holidays-unstated', 'dangling-ref'],
  },
  {
    workspace: 'sample',
    title: 'the norm “e-mail within 24 hours” from nine to five',
    edits: [
      ...nineToFive,
      { file: sla, find: emailTarget, replace: '      within: 24 hours\n' },
      {
        file: sla,
        find: '{ channel: email, metric: first-reply, within: 1 business day,',
        replace: '{ channel: email, metric: first-reply, within: 2 business days,',
      },
    ],
    mustFire: ['calendar-hours-exceed-coverage'],
    mustNotFire: ['target-looser-than-norm'],
  },
  {
    workspace: 'sample',
    title: 'the same norm in business time',
    edits: [
      ...nineToFive,
      { file: sla, find: emailTarget, replace: '      within: 8 business hours\n' },
      { file: sla, find: 'urgent: 8 business hours', replace: 'urgent: 12 business hours' },
    ],
    mustFire: [],
    mustNotFire: ['calendar-hours-exceed-coverage', 'target-looser-than-norm'],
    withoutErrors: true,
  },
];

test.each(matrix)('$title', (each) => {
  const found = findingsOf(each);
  const rules = new Set(found.map(({ rule }) => rule));
  expect(each.mustFire.filter((rule) => !rules.has(rule))).toEqual([]);
  expect(each.mustNotFire.filter((rule) => rules.has(rule))).toEqual([]);
  if (each.withoutErrors) expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** By language.md this cannot be left unstated, so no rule says it. */
const needless = new Set(['partial-scope-unstated']);

test('the matrix names rules that there are', () => {
  const named = matrix.flatMap(({ mustFire, mustNotFire }) => [...mustFire, ...mustNotFire]);
  expect(named.filter((rule) => !ruleById(rule) && !needless.has(rule))).toEqual([]);
});

test('zones of vendors: each is told once, with the name to write', () => {
  const zones = [
    ['Brisbane', 'Australia/Brisbane'],
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['Amsterdam', 'Europe/Amsterdam'],
    ['Eastern Standard Time', 'America/New_York'],
  ];
  const told = zones.map(([zone]) => {
    const edits = [
      { file: 'support/gitlab.playbook.yaml', find: 'timeZone: Australia/Brisbane', replace: `timeZone: ${zone}` },
    ];
    const found = findingsOf({ workspace: 'gitlab', title: '', edits, mustFire: [], mustNotFire: [] });
    return found.flatMap(({ rule, fixes }) => (rule === 'wrong-format' ? [[zone, fixes[0]?.edits[0]?.newText]] : []));
  });
  expect(told).toEqual(zones.map((pair) => [pair]));
});

function findingsOf({ workspace, edits = [] }: Case): readonly Finding[] {
  const examples = path.resolve(import.meta.dirname, '../../../examples');
  const folder = path.join(examples, workspace === 'sample' ? 'fernway' : `real/${workspace}`);
  const texts = new Map(
    readdirSync(folder, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => /\.(yaml|hbs)$/.test(name))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
  for (const { file, find, replace } of edits) {
    const pieces = texts.get(file)?.split(find) ?? [];
    expect(pieces, find).toHaveLength(2);
    texts.set(file, pieces.join(replace));
  }
  const snapshot = withFiles(
    emptySnapshot,
    [...texts].map(([name, content]) => [name, { content }] as const),
  );
  const { asOf = '' } = snapshot.settings;
  expect(asOf).not.toBe('');
  return [...validate(snapshot, { today: asOf })].flatMap(({ findings }) => findings);
}
