// What the server tells and reads for one keystroke, counted in a conversation.
import { expect, onTestFinished, test } from 'vitest';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { converse } from '../server/conversation.ts';
import { expectWithin } from './budget.ts';

const title = '\n  title: ';
const strategy = '\n  strategy: ';

test('a keystroke is answered once, and makes nobody read the disk', async () => {
  const counted = {
    'a letter in a title': await countedFor(title, 'x'),
    'a letter that breaks a name': await countedFor(strategy, 'x'),
    'a letter that breaks the file': await countedFor(title, '"'),
  };
  const of = (what: 'pushes' | 'reads') =>
    Object.fromEntries(Object.entries(counted).map(([situation, counts]) => [situation, counts[what]]));
  expectWithin('pushes per keystroke', of('pushes'));
  expectWithin('files read per keystroke', of('reads'));
});

async function countedFor(behind: string, typed: string): Promise<{ readonly pushes: number; readonly reads: number }> {
  const conversation = await converse(Object.fromEntries(sampleTexts));
  onTestFinished(conversation.end);
  const text = sampleTexts.get(samplePaths.plan) ?? '';
  const at = text.indexOf(behind) + behind.length;
  expect(at).toBeGreaterThan(behind.length);
  conversation.open(samplePaths.plan);
  await conversation.settle();
  const before = conversation.pushes.length;
  let reads = 0;
  const get = conversation.disk.get.bind(conversation.disk);
  conversation.disk.get = (path) => {
    reads++;
    return get(path);
  };
  const lines = text.slice(0, at).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  conversation.edit(samplePaths.plan, 2, [{ range: { start: position, end: position }, text: typed }]);
  await conversation.settle();
  return { pushes: conversation.pushes.length - before, reads };
}
