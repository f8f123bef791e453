// Who can reach us, stage by stage: live channels, people or machines, and who is left without a way.
import { expect, test } from 'vitest';
import { coverageReport, distinctStages } from '../../../core/src/reports/coverage-report.ts';
import { type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { placed } from './placed.ts';

const today = '2027-01-04';

function edited(path: string, find: string, replace: string): Snapshot {
  const text = sampleTexts.get(path) ?? '';
  expect(text.split(find)).toHaveLength(2);
  return withFiles(sample, [[path, { content: text.replace(find, () => replace) }]]);
}

function cell(snapshot: Snapshot, on: string, segment: string, queryType: string) {
  const report = coverageReport(snapshot, 'phone-sunset', { kind: 'SunsetPlan', today, on });
  return report?.stages[0]?.cells.find((each) => each.segment === segment && each.queryType === queryType);
}

test('a plan has a stage for each day on which something begins; those that look the same are shown as one', () => {
  const report = coverageReport(sample, 'phone-sunset', { kind: 'SunsetPlan', today });
  const days = report?.stages.map(({ from, to, titles }) => [from, to, titles]);
  expect(days).toEqual([
    ['2027-01-04', '2027-01-10', ['align-internally']],
    ['2027-01-11', '2027-03-01', ['de-emphasise']],
    ['2027-03-02', '2027-04-05', ['redirect']],
    ['2027-04-06', undefined, ['Phone closes']],
  ]);
  expect(report && distinctStages(report).map(({ from, to, titles }) => [from, to, titles])).toEqual([
    ['2027-01-04', '2027-04-05', ['align-internally', 'de-emphasise', 'redirect']],
    ['2027-04-06', undefined, ['Phone closes']],
  ]);
});

test('a cell says its ways, who answers, and what a plan has closed', () => {
  const place = `${samplePaths.strategy}: segment`;
  expect(placed(sample, cell(sample, '2027-04-05', 'vulnerable', 'outage'))).toEqual({
    place,
    segment: 'vulnerable',
    queryType: 'outage',
    state: 'human',
    ways: [
      { id: 'phone', title: 'Phone', isHuman: true, isAlternative: false },
      { id: 'scheduled-call', title: 'Booked call', isHuman: true, isAlternative: false },
    ],
    closed: [],
  });
  expect(placed(sample, cell(sample, '2027-04-06', 'vulnerable', 'outage'))).toEqual({
    place,
    segment: 'vulnerable',
    queryType: 'outage',
    state: 'human',
    ways: [{ id: 'scheduled-call', title: 'Booked call', isHuman: true, isAlternative: false }],
    closed: [{ id: 'phone', title: 'Phone' }],
  });
});

test('without the booked call, those who cannot write are left without a way', () => {
  const calls = 'segment: vulnerable, queryType: [billing, outage], channels: [phone, scheduled-call]';
  const strategy = edited(samplePaths.strategy, calls, calls.replace(', scheduled-call', ''));
  const plan = (sampleTexts.get(samplePaths.plan) ?? '').replace(
    'segments: [enterprise, vulnerable]',
    'segments: [enterprise]',
  );
  const snapshot = withFiles(strategy, [[samplePaths.plan, { content: plan }]]);
  expect(cell(snapshot, '2027-04-05', 'vulnerable', 'outage')?.state).toBe('human');
  expect(cell(snapshot, '2027-04-06', 'vulnerable', 'outage')).toMatchObject({ state: 'stranded', ways: [] });
});

test('a machine that hands over to nobody is a machine', () => {
  const snapshot = edited(
    samplePaths.strategy,
    '{ segment: self-serve, queryType: outage, channels: [chat, email] }',
    '{ segment: self-serve, queryType: outage, channels: [help-centre] }',
  );
  expect(cell(snapshot, today, 'self-serve', 'outage')?.state).toBe('automated');
});

test('rows that compete make a cell unknown, and no route makes it unrouted', () => {
  const row = '{ segment: self-serve, queryType: outage, channels: [chat, email] }';
  const twice = edited(
    samplePaths.strategy,
    row,
    `${row}\n    - { segment: self-serve, queryType: outage, channels: [phone] }`,
  );
  expect(cell(twice, today, 'self-serve', 'outage')?.state).toBe('unknown');
  const none = edited(samplePaths.strategy, `    - ${row}\n`, '');
  expect(cell(none, today, 'self-serve', 'outage')?.state).toBe('unrouted');
});

test('a strategy is shown on one day; what is not there has no coverage', () => {
  const report = coverageReport(sample, 'fernway-support', { kind: 'ChannelStrategy', today, on: '2027-05-01' });
  expect(report?.stages.map(({ from, to, cells }) => [from, to, cells.length])).toEqual([
    ['2027-05-01', undefined, 12],
  ]);
  expect(coverageReport(sample, 'nothing', { kind: 'SunsetPlan', today })).toBeUndefined();
});
