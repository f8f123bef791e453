// A new plan for any channel of any workspace leaves only what somebody has to decide. The complete findings are asserted.
import { expect, test } from 'vitest';
import { closableChannels, emptySnapshot, newSunsetPlan, type Snapshot, validate, withFiles } from '#core';
import { fuzzWorkspaces, snapshotOf } from './completion-fuzz.ts';

const workspaces = new Map(fuzzWorkspaces().map(({ name, texts }) => [name, snapshotOf(texts)]));
const channels = [...workspaces].flatMap(([name, snapshot]) =>
  closableChannels(snapshot).map((each) => ({ ...each, workspace: name, snapshot })),
);

/** Decisions that nobody can take for the author. */
const judgement = [
  'info no-concerns-listed',
  'warning decision-unrecorded',
  'warning no-impact-assessment',
  'warning reason-without-evidence',
];

/** Where the strategy itself leaves no way out, the plan says so instead of hiding it. */
const more: Readonly<Record<string, readonly string[]>> = {
  // The share is known, and it is evidence; it also asks who takes so many contacts.
  'fernway: phone': ['-warning reason-without-evidence'],
  'real/operating-model: phone': ['-warning reason-without-evidence', 'warning capacity-shift-unplanned'],
  // Without this channel some people have no number and no address.
  'fernway: scheduled-call': ['error vulnerable-group-unprotected'],
  'real/hmrc-2023: sa-line': ['error vulnerable-group-unprotected'],
  // Nobody else is there at night.
  'real/gitlab: emergency': ['warning alternative-hours-shrink'],
  // No other channel could take these customers over.
  'real/posthog: in-app-ticket': ['error no-feedback-channel', 'error stranded-cell'],
  'real/practice-ignition: email': ['error no-feedback-channel', 'error stranded-cell', 'error stranded-cell'],
  'real/smallest: email': ['error no-feedback-channel', 'error stranded-cell'],
  'real/sourcegraph: email': ['error no-feedback-channel', 'error stranded-cell'],
};

function expectedFor(key: string): readonly string[] {
  const own = more[key] ?? [];
  const gone = own.filter((each) => each.startsWith('-')).map((each) => each.slice(1));
  return [...judgement.filter((each) => !gone.includes(each)), ...own.filter((each) => !each.startsWith('-'))].sort();
}

function told(snapshot: Snapshot, { strategy, channel }: { readonly strategy: string; readonly channel: string }) {
  const today = snapshot.settings.asOf ?? '2027-01-04';
  const content = newSunsetPlan(snapshot, { name: 'a-new-plan', strategy, channel, today });
  const path = 'support/a-new-plan.playbook.yaml';
  const next = withFiles(snapshot, [[path, { content: content ?? '' }]]);
  const [file] = validate(next, { today, paths: [path] });
  return file?.findings.map(({ severity, rule }) => `${severity} ${rule}`).sort();
}

test('all exceptions are about channels that exist', () => {
  const keys = channels.map(({ workspace, channel }) => `${workspace}: ${channel}`);
  expect(Object.keys(more).filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.length).toBeGreaterThan(40);
});

test.each(channels)('$workspace: $channel', ({ workspace, snapshot, strategy, channel }) => {
  expect(told(snapshot, { strategy, channel })).toEqual(expectedFor(`${workspace}: ${channel}`));
});

test('the days leave the notice of the house, and avoid holidays, busy weeks and the end of the week', () => {
  const base = workspaces.get('fernway') ?? emptySnapshot;
  const strict = withFiles(base, [
    [
      'support-playbooks.config.yaml',
      { content: 'timeZone: Europe/Amsterdam\nlocales: [en]\nnotice: { target: 100 days }\n' },
    ],
    [
      'support/calendars.playbook.yaml',
      {
        content: (base.files.get('support/calendars.playbook.yaml')?.text.content ?? '').replace(
          '  exceptions:\n',
          '  freezeWindows:\n    - { from: 2027-05-10, to: 2027-05-28 }\n  exceptions:\n',
        ),
      },
    ],
  ]);
  const text = newSunsetPlan(strict, {
    name: 'a',
    strategy: 'fernway-support',
    channel: 'chat',
    today: '2027-01-04',
  });
  // 2027-02-01 plus 100 days is 12 May, in the busy weeks; the first Monday behind them is 31 May.
  expect(text).toContain('    announceOn: 2027-02-01\n    closeOn: 2027-05-31');
});

test('cells that lose the channel get the nearest way, with what they will miss', () => {
  const base = workspaces.get('fernway') ?? emptySnapshot;
  const text = newSunsetPlan(base, { name: 'a', strategy: 'fernway-support', channel: 'chat', today: '2027-01-04' });
  expect(/ {2}alternatives:[\s\S]*? {2}communications:/.exec(text ?? '')?.[0]).toMatchInlineSnapshot(`
    "  alternatives:                   # for whom, and what they will miss
        - channel: email
          covers: { segments: [enterprise], queryTypes: [how-to] }
          parity: { verdict: partial, gaps: [immediacy] }
        - channel: email
          covers: { segments: [self-serve], queryTypes: [how-to, outage] }
          parity: { verdict: partial, gaps: [immediacy] }
        - channel: scheduled-call
          covers: { segments: [enterprise], queryTypes: [outage] }
          parity: { verdict: partial, gaps: [immediacy] }
      communications:"
  `);
});

test('nothing is written for a channel or a strategy that does not exist', () => {
  const base = workspaces.get('fernway') ?? emptySnapshot;
  const today = '2027-01-04';
  expect(newSunsetPlan(base, { name: 'a', strategy: 'fernway-support', channel: 'fax', today })).toBeUndefined();
  expect(newSunsetPlan(base, { name: 'a', strategy: 'nobody', channel: 'chat', today })).toBeUndefined();
  expect(newSunsetPlan(emptySnapshot, { name: 'a', strategy: 'a', channel: 'b', today })).toBeUndefined();
});

test('a channel that closes already says by which plan', () => {
  const own = channels.filter(({ workspace, plans }) => workspace === 'fernway' && plans.length > 0);
  expect(own.map(({ channel, title, plans }) => ({ channel, title, plans }))).toEqual([
    { channel: 'phone', title: 'Phone', plans: ['phone-sunset'] },
  ]);
});
