// What is due across all plans: days, states, reviews, what is left out, and the tasks for a calendar program.
import { expect, test } from 'vitest';
import { checklistTasksFile } from '../../../core/src/export/plan-calendar.ts';
import { checklist } from '../../../core/src/render/checklist.ts';
import { type AgendaOptions, agenda } from '../../../core/src/reports/agenda.ts';
import { agendaTasksFile } from '../../../core/src/reports/agenda-tasks.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const planText = sampleTexts.get(samplePaths.plan) ?? '';

function withPlan(find: string, replace: string): Snapshot {
  expect(planText.split(find)).toHaveLength(2);
  return withFiles(sample, [[samplePaths.plan, { content: planText.replace(find, () => replace) }]]);
}

function lines(snapshot: Snapshot, options: AgendaOptions): readonly string[] {
  return agenda(snapshot, options).entries.map(({ words, item, playbook }) =>
    [item.due ?? 'undated', item.state, words, item.owner ?? '-', playbook].join(' | '),
  );
}

test('a week of the sample', () => {
  expect(lines(sample, { today: '2027-01-04', from: '2027-01-04', to: '2027-01-10' })).toEqual([
    '2027-01-05 | coming | Send “Announcement to colleagues that a channel closes” (internal-brief) | - | phone-sunset',
    '2027-01-08 | coming | Brief all agents and answer their questions | support-managers | phone-sunset',
  ]);
});

test('without days, what is late comes first and what has no date last; reviews of playbooks are in it', () => {
  const all = lines(sample, { today: '2027-07-01' });
  expect(all[0]).toMatch(/^2027-01-05 \| overdue \| Send/);
  expect(all).toContain(
    '2027-06-30 | overdue | Check that “Standard response times” is still right | support-operations | standard-response',
  );
  expect(all.at(-1)).toMatch(/^undated \| undated \| Decide whether the next phase can begin/);
  expect(lines(sample, { today: '2027-07-01', from: '2027-07-02' }).some((line) => line.startsWith('undated'))).toBe(
    false,
  );
});

test('what is done leaves the agenda, and is shown when asked for', () => {
  const done = withPlan(
    'template: internal-announcement, sendOn: announceOn - 6 days }',
    'template: internal-announcement, sendOn: announceOn - 6 days, sentOn: 2027-01-05 }',
  );
  const days = { today: '2027-01-06', from: '2027-01-05', to: '2027-01-05' };
  expect(lines(done, days)).toEqual([]);
  expect(lines(done, { ...days, withDone: true })).toEqual([
    '2027-01-05 | done | Send “Announcement to colleagues that a channel closes” (internal-brief) | - | phone-sunset',
  ]);
});

test('of a plan that was taken back nothing is left to do', () => {
  const back = withPlan('    announceOn: 2027-01-11\n', '    announceOn: 2027-01-11\n    withdrawnOn: 2027-01-03\n');
  expect(agenda(back, { today: '2027-01-04' }).entries.map(({ playbook }) => playbook)).toEqual([
    'fernway-support',
    'standard-response',
  ]);
});

test('a plan with a mistake is said to be incomplete', () => {
  expect(agenda(sample, { today: '2027-01-04' }).incomplete).toEqual([]);
  const broken = withPlan('    announceOn: 2027-01-11\n', '    announceOn: soon\n');
  expect(agenda(broken, { today: '2027-01-04' }).incomplete).toEqual(['phone-sunset']);
});

test('an empty workspace has nothing due', () => {
  expect(agenda(emptySnapshot, { today: '2027-01-04' })).toEqual({ today: '2027-01-04', entries: [], incomplete: [] });
});

test('a task has the identity that it has in the checklist of its plan, so that importing both doubles nothing', () => {
  const uids = (file: string) => [...file.matchAll(/^UID:(phone-sunset\..*)$/gm)].map(([, uid]) => uid).sort();
  const list = checklist(sample, 'phone-sunset', { today: '2027-01-04', locale: 'en' });
  const own = uids(agendaTasksFile(agenda(sample, { today: '2027-01-04' })));
  expect(own.length).toBeGreaterThan(20);
  expect(own).toEqual(list && uids(checklistTasksFile(list)));
});
