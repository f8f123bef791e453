// The workspace at a glance: what is due next in each plan, what there is besides, and where it stands.
import { expect, test } from 'vitest';
import { overview } from '../../../core/src/features/overview.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const plan = sampleTexts.get(samplePaths.plan) ?? '';

function withPlan(change: (text: string) => string): Snapshot {
  return withFiles(sample, [[samplePaths.plan, { content: change(plan) }]]);
}

function planOn(today: string, snapshot = sample, locale = 'en') {
  const [entry] = overview(snapshot, { today, locale }).plans;
  if (!entry) throw new Error('The sample has a plan.');
  return entry;
}

test('a workspace without playbooks is empty', () => {
  const nothing = { plans: [], strategies: [], policies: [], calendars: [] };
  expect(overview(emptySnapshot, { today: '2027-01-04', locale: 'en' })).toEqual(nothing);
});

test('what is due next: one message and one thing to do, with day, owner and place', () => {
  const { open, range, nextAction, nextCommunication, ...entry } = planOn('2027-01-04');
  expect(entry).toEqual({
    name: 'phone-sunset',
    title: 'Closing the phone line',
    path: samplePaths.plan,
    strategy: 'fernway-support',
    closeOn: '2027-04-06',
    isOver: false,
  });
  expect(plan.slice(range.start, range.end)).toBe('phone-sunset');
  expect(nextCommunication).toEqual(open[0]);
  expect({ ...nextCommunication, range: textAt(nextCommunication?.range) }).toEqual({
    kind: 'communication',
    id: 'internal-brief',
    name: 'Send “internal-brief”',
    fullName: 'Send “Announcement to colleagues that a channel closes” (internal-brief)',
    due: '2027-01-05',
    state: 'coming',
    range: 'internal-brief',
    canBeMarked: true,
  });
  expect({ ...nextAction, range: textAt(nextAction?.range) }).toEqual({
    kind: 'action',
    name: 'Brief all agents and answer their questions',
    fullName: 'Brief all agents and answer their questions',
    owner: 'support-managers',
    due: '2027-01-08',
    state: 'coming',
    range: 'task',
    canBeMarked: true,
  });
});

test('a plan whose dates, or all of whose spec, cannot be read costs no other entry its place', () => {
  const { strategies, policies, calendars } = overview(sample, { today: '2027-01-04', locale: 'en' });
  for (const broken of ['spec: :\n', 'spec: [\n', 'spec:\n  strategy: fernway-support\n  dates: soon\n']) {
    const snapshot = withPlan((text) => text.slice(0, text.indexOf('spec:')) + broken);
    const seen = overview(snapshot, { today: '2027-01-04', locale: 'en' });
    expect([seen.policies, seen.calendars]).toEqual([policies, calendars]);
    expect(seen.strategies.map(({ name }) => name)).toEqual(strategies.map(({ name }) => name));
  }
});

test('the list is in date order, what is late first, what has no date last; reminders of a day are not things to do', () => {
  const { open } = planOn('2027-01-11');
  expect(open.slice(0, 4).map(({ name, due, state }) => [name, due, state])).toEqual([
    ['Send “internal-brief”', '2027-01-05', 'overdue'],
    ['Brief all agents and answer their questions', '2027-01-08', 'overdue'],
    ['Send “frequent-callers”', '2027-01-11', 'today'],
    ['Send “article”', '2027-01-11', 'today'],
  ]);
  expect(open.at(-1)).toMatchObject({ kind: 'gate', state: 'undated', canBeMarked: false });
  expect(open.map(({ kind }) => kind)).not.toContain('close');
});

test('what is marked as done leaves the list', () => {
  const done = withPlan((text) =>
    text.replace('sendOn: announceOn - 6 days', 'sendOn: announceOn - 6 days, sentOn: 2027-01-05'),
  );
  expect(planOn('2027-01-05', done).nextCommunication).toMatchObject({ id: 'frequent-callers' });
});

test('in the words of whoever looks', () => {
  expect(planOn('2027-01-04', sample, 'nl').open[0]?.name).toMatch(/^Versturen: /);
  expect(planOn('2027-01-04', sample, 'pt-BR').open[0]?.name).toMatch(/^Send/);
});

test('a plan that was taken back has nothing due; one that has closed still has to be looked after', () => {
  const withdrawn = withPlan((text) => text.replace('  dates:\n', '  dates:\n    withdrawnOn: 2027-01-20\n'));
  expect(planOn('2027-01-21', withdrawn)).toMatchObject({ isOver: true, open: [] });
  const closed = withPlan((text) => text.replace('  dates:\n', '  dates:\n    closedOn: 2027-04-06\n'));
  expect(planOn('2027-07-01', closed)).toMatchObject({ isOver: false, nextAction: { state: 'overdue' } });
});

test('strategies with their channels, and the day on which a plan closes one', () => {
  const { strategies, policies, calendars } = overview(sample, { today: '2027-01-04', locale: 'en' });
  const [strategy] = strategies;
  expect(strategies).toHaveLength(1);
  expect(strategy).toMatchObject({ name: 'fernway-support', path: samplePaths.strategy });
  const shown = strategy?.channels.map(({ id, type, closesOn }) => [id, type, closesOn]);
  expect(shown).toContainEqual(['phone', 'phone', '2027-04-06']);
  expect(shown).toContainEqual(['email', 'email', undefined]);
  expect(policies.map(({ name, detail }) => [name, detail])).toEqual([['standard-response', 'fernway-support']]);
  expect(calendars.map(({ name, detail }) => [name, detail])).toEqual([['amsterdam-office', 'Europe/Amsterdam']]);
});

test('a broken part takes only itself away', () => {
  const broken = withPlan((text) => text.replace('task: Brief all agents', 'tsk: Brief all agents'));
  const { open } = planOn('2027-01-04', broken);
  expect(open[0]).toMatchObject({ id: 'internal-brief' });
  expect(open.some(({ name }) => name.startsWith('Brief all'))).toBe(false);
  expect(open.length).toBe(planOn('2027-01-04').open.length - 1);
});

test('a plan whose strategy is unknown still stands in the list', () => {
  const lost = withPlan((text) => text.replace('strategy: fernway-support', 'strategy: nobody-knows'));
  expect(planOn('2027-01-04', lost)).toMatchObject({ name: 'phone-sunset', isOver: false });
});

function textAt(range: { readonly start: number; readonly end: number } | undefined): string {
  return plan.slice(range?.start, range?.end);
}
