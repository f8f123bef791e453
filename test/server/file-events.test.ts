// Files that others change on the disk: a storm of events ends in the state that the disk is in, and rest means rest.
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);

const happening = fc.record({
  file: fc.nat(199),
  what: fc.constantFrom('written', 'written wrongly', 'deleted', 'touched'),
});

test('5,000 events, also of open files, end in the state of the disk', async () => {
  const session = await started(sample);
  const open = 'support/extra-3.playbook.yaml';
  session.disk.set(open, calendar(3, true));
  session.changed(open);
  session.open(open, calendar(3, false));
  const [happenings = []] = fc.sample(fc.array(happening, { minLength: 5000, maxLength: 5000, size: 'max' }), 1);
  for (const [index, { file, what }] of happenings.entries()) {
    const path = `support/extra-${file}.playbook.yaml`;
    if (what === 'deleted') session.disk.delete(path);
    if (what === 'written') session.disk.set(path, calendar(file, true));
    if (what === 'written wrongly') session.disk.set(path, calendar(file, false));
    session.changed(path);
    // A checkout of another branch is one storm; a build that goes on is many.
    if (index % 1000 === 999) await session.settle();
  }
  const fresh = await started({ ...Object.fromEntries(session.disk), [open]: calendar(3, false) });
  expect(problems(session)).toEqual(problems(fresh));
  expect(problems(session).length).toBeGreaterThan(20);
});

test('a folder that goes takes the problems of its files along', async () => {
  const session = await started({ ...sample, 'old/wrong.playbook.yaml': calendar(1, false) });
  expect(problems(session)).not.toEqual([]);
  session.disk.delete('old/wrong.playbook.yaml');
  session.changed('old');
  await session.settle();
  expect(problems(session)).toEqual([]);
});

test('a folder that comes or moves brings the problems of its files along', async () => {
  const session = await started(sample);
  session.disk.set('new/deep/wrong.playbook.yaml', calendar(1, false));
  session.changed('new');
  await session.settle();
  expect(problems(session).map(([path]) => path)).toEqual(['new/deep/wrong.playbook.yaml']);
  session.disk.delete('new/deep/wrong.playbook.yaml');
  session.disk.set('newer/deep/wrong.playbook.yaml', calendar(1, false));
  session.changed('newer', 'new');
  await session.settle();
  expect(problems(session).map(([path]) => path)).toEqual(['newer/deep/wrong.playbook.yaml']);
});

test('what is none of ours makes no work', async () => {
  const session = await started(sample);
  const before = session.turns();
  session.changed('.git/index.lock', 'build/main.js', 'node_modules/b');
  // A question is answered after whatever came before it.
  await session.client.sendRequest('support-playbooks/rules', {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(session.turns()).toBe(before);
});

test('a file that is renamed on the disk while it is open keeps what is typed until it is closed', async () => {
  const session = await started({ ...sample, 'support/one.playbook.yaml': calendar(1, false) });
  session.open('support/one.playbook.yaml', calendar(1, false));
  session.disk.delete('support/one.playbook.yaml');
  session.disk.set('support/two.playbook.yaml', calendar(2, true));
  session.changed('support/one.playbook.yaml', 'support/two.playbook.yaml');
  await session.settle();
  expect(problems(session).map(([path]) => path)).toEqual(['support/one.playbook.yaml', 'support/two.playbook.yaml']);
  void session.client.sendNotification('textDocument/didClose', {
    textDocument: { uri: uri('support/one.playbook.yaml') },
  });
  await session.settle();
  expect(problems(session).map(([path]) => path)).toEqual(['support/two.playbook.yaml']);
});

test('a server that nobody asks anything says nothing and does nothing', async () => {
  const session = await started(sample);
  session.open('support/sla.playbook.yaml');
  await session.settle();
  const before = { turns: session.turns(), pushes: session.pushes.length };
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect({ turns: session.turns(), pushes: session.pushes.length }).toEqual(before);
});

/** A calendar that nobody uses, or one with a day that does not exist. */
function calendar(file: number, isRight: boolean): string {
  return [
    'apiVersion: support-playbooks/v1',
    'kind: BusinessCalendar',
    `metadata: { name: extra-${file}, owner: support }`,
    'spec:',
    '  timeZone: Europe/Amsterdam',
    `  weekly: { ${isRight ? 'monday' : 'mnday'}: ["09:00-17:00"] }`,
    '',
  ].join('\n');
}

function problems({ pushed }: Conversation): readonly (readonly [string, readonly string[]])[] {
  return [...pushed]
    .filter(([, { diagnostics }]) => diagnostics.length > 0)
    .map(([path, { diagnostics }]) => [path, diagnostics.map(({ message }) => String(message))] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

async function started(files: Readonly<Record<string, string>>): Promise<Conversation> {
  const conversation = await converse(files);
  onTestFinished(conversation.end);
  return conversation;
}
