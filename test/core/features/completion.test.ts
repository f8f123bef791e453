// Completion: what may be written at a place, in order, and what accepting it leaves behind.
import { expect, test } from 'vitest';
import { complete, emptySnapshot, kindNames, mostProposals, validate, withFiles } from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { completionCases } from './completion.cases.ts';
import { accepted } from './completion-fuzz.ts';
import { situation } from './cursor-case.ts';

const today = { today: '2027-01-04' };

test.each(completionCases)('$name ($form)', (each) => {
  const { snapshot, path, offset } = situation(each);
  const content = snapshot.files.get(path)?.text.content ?? '';
  const proposals = complete(snapshot, path, offset, today);
  expect(proposals.map(({ label }) => label)).toEqual(each.expected.labels);
  const taken = proposals.find(({ label }) => label === each.expected.take);
  if (!taken) return expect(each.expected.take).toBeUndefined();
  const after = accepted(content, taken);
  const start = content.lastIndexOf('\n', taken.range.start - 1) + 1;
  const rest = content.slice(taken.range.end).search(/[\r\n]|$/);
  const tail = content.length - taken.range.end - rest;
  expect(after.slice(start, after.length - tail)).toBe(each.expected.gives);
});

test('what stands beside a proposal says what it is or comes to', () => {
  const details = (find: string, replace: string, path: keyof typeof samplePaths) => {
    const text = sample.files.get(samplePaths[path])?.text.content ?? '';
    const marked = text.replace(find, () => replace);
    const offset = marked.indexOf('$0');
    const snapshot = withFiles(sample, [[samplePaths[path], { content: marked.replace('$0', '') }]]);
    return complete(snapshot, samplePaths[path], offset, today).map(({ label, detail }) => `${label}: ${detail}`);
  };
  expect(details('  channel: phone\n', '  channel: $0\n', 'plan').slice(0, 2)).toEqual([
    'help-centre: Help centre (channel)',
    'assistant: Assistant (channel)',
  ]);
  expect(details('postReviewOn: closeOn + 13 weeks', 'postReviewOn: closeOn - 2$0', 'plan')).toEqual([
    'closeOn: Tuesday 2027-04-06',
    'closeOn - 2 days: Sunday 2027-04-04',
    'closeOn - 2 business days: Friday 2027-04-02',
    'closeOn - 2 weeks: Tuesday 2027-03-23',
    'closeOn - 2 months: Saturday 2027-02-06',
  ]);
  expect(details('within: 45 seconds', 'within: 4$0', 'sla').slice(4)).toEqual([
    '4 business hours: Fri 16:00 → Mon 12:00',
    '4 business days: Fri 16:00 → Thu 16:00',
  ]);
});

test('a whole document taken in an empty file has no error', () => {
  const path = 'support/new.playbook.yaml';
  const snapshot = withFiles(sample, [[path, { content: '' }]]);
  const whole = complete(snapshot, path, 0, today).filter(({ kind }) => kind === 'snippet');
  expect(whole.map(({ label }) => label)).toEqual(kindNames);
  for (const proposal of whole) {
    const taken = withFiles(sample, [[path, { content: accepted('', proposal) }]]);
    const [file] = validate(taken, { ...today, paths: [path] });
    expect([proposal.label, file?.findings.filter(({ severity }) => severity === 'error')]).toEqual([
      proposal.label,
      [],
    ]);
  }
});

test('a long list is bounded, and what is typed decides what is in it', () => {
  const strategies = Array.from({ length: 1000 }, (_, index) => {
    const content = `apiVersion: support-playbooks/v1\nkind: ChannelStrategy\nmetadata: { name: desk-${index} }\nspec:\n  channels: [{ id: email, type: email }]\n`;
    return [`support/${index}.playbook.yaml`, { content }] as const;
  });
  const plan = (typed: string) =>
    `apiVersion: support-playbooks/v1\nkind: SunsetPlan\nmetadata: { name: p }\nspec:\n  strategy: ${typed}`;
  const workspace = withFiles(emptySnapshot, strategies);
  const offered = (typed: string) => {
    const content = plan(typed);
    const snapshot = withFiles(workspace, [['p.playbook.yaml', { content }]]);
    return complete(snapshot, 'p.playbook.yaml', content.length, today).map(({ label }) => label);
  };
  expect(offered('').length).toBe(mostProposals);
  expect(offered('desk-777')).toEqual(['desk-777']);
});

test('line ends make no difference to what is offered', () => {
  let answers = 0;
  for (const [path, text] of sampleTexts) {
    if (!path.endsWith('.yaml')) continue;
    for (let offset = 101; offset <= text.length; offset += 977) {
      const lines = text.slice(0, offset).split('\n').length - 1;
      const windows = text.replaceAll('\n', '\r\n');
      const offered = [
        [text, offset],
        [windows, offset + lines],
      ] as const;
      const [plain, other] = offered.map(([content, place]) =>
        complete(withFiles(sample, [[path, { content }]]), path, place, today).map(({ label }) => label),
      );
      expect([path, offset, other]).toEqual([path, offset, plain]);
      answers += plain?.length ?? 0;
    }
  }
  expect(answers).toBeGreaterThan(20);
});

test('beside a mistake a long file is offered what a short one is', () => {
  const text = sample.files.get(samplePaths.strategy)?.text.content ?? '';
  const broken = text.replace(
    '      metric: self-service-share\n',
    '      metric: self-service-share\n  rvice-share\n',
  );
  const offset = broken.indexOf('  rvice-share') + 2;
  const offered = (content: string) =>
    complete(withFiles(sample, [[samplePaths.strategy, { content }]]), samplePaths.strategy, offset, today).map(
      ({ label }) => label,
    );
  expect(offered(broken)).toContain('automations');
  expect(offered(broken + '# and so on\n'.repeat(8000))).toEqual(offered(broken));
});
