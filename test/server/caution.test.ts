// A server after one that fell: it names each file before it reads it, and leaves alone what it is told to, until it is changed.
import { expect, onTestFinished, test } from 'vitest';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { converse, uri } from './conversation.ts';

const sample = Object.fromEntries([...sampleTexts].filter(([path]) => path.startsWith('support')));
const poison = samplePaths.sla;

async function started(leaveAlone: readonly string[] | undefined) {
  const heard: (string | undefined)[] = [];
  const talk = await converse(sample, {}, undefined, {
    initializationOptions: leaveAlone && { caution: { leaveAlone } },
    onAttempt: (attempted) => heard.push(attempted),
  });
  onTestFinished(talk.end);
  const problems = (path: string) => (talk.pushed.get(path)?.diagnostics ?? []).map(({ code }) => String(code));
  return { talk, heard, problems };
}

test('without a fall, nothing is announced', async () => {
  const { talk, heard } = await started(undefined);
  talk.open(poison);
  await talk.settle();
  expect(heard).toEqual([]);
});

test('after one, each file is announced and done with before the next', async () => {
  const { talk, heard, problems } = await started([]);
  const announced = Object.keys(sample)
    .sort()
    .flatMap((path) => [uri(path), undefined]);
  expect(heard).toEqual(announced);
  talk.open(poison);
  talk.edit(poison, 2, [{ text: (sample[poison] ?? '').replace('clockStart: ', 'clockStrat: ') }]);
  await talk.settle();
  expect(heard.slice(announced.length)).toEqual([uri(poison), undefined, uri(poison), undefined]);
  expect(problems(poison)).toEqual(['unknown-key']);
});

test('a file to leave alone is not read, on the disk or opened, and says so; an edit gives it another try', async () => {
  const { talk, heard, problems } = await started([uri(poison)]);
  expect(heard).not.toContain(uri(poison));
  expect(problems(poison)).toEqual(['unreadable-file']);
  talk.open(poison);
  await talk.settle();
  expect(heard).not.toContain(uri(poison));
  expect(talk.pushed.get(poison)?.diagnostics.map(({ message }) => message)).toEqual([
    'The language server ended twice while it read this file, so it is left alone until you change it. That is our fault: please report it, with the file if you may share it.',
  ]);
  talk.edit(poison, 2, [{ text: sample[poison] ?? '' }]);
  await talk.settle();
  expect(heard.slice(-2)).toEqual([uri(poison), undefined]);
  expect(problems(poison)).toEqual([]);
});

test('a change on the disk gives it another try too', async () => {
  const { talk, heard, problems } = await started([uri(poison)]);
  talk.disk.set(poison, `${sample[poison]}# mended\n`);
  talk.changed(poison);
  await talk.settle();
  expect(heard.slice(-2)).toEqual([uri(poison), undefined]);
  expect(problems(poison)).toEqual([]);
});

test('an answer that is asked for right after an edit knows the edit, also while files are tried', async () => {
  const talk = await converse(sample, { textDocument: { diagnostic: {} } }, undefined, {
    initializationOptions: { caution: { leaveAlone: [] } },
  });
  onTestFinished(talk.end);
  const problemsNow = async () => {
    const answer: { items: { code: string }[] } = await talk.client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: uri(poison) },
    });
    return answer.items.map(({ code }) => code);
  };
  talk.open(poison);
  talk.edit(poison, 2, [{ text: (sample[poison] ?? '').replace('clockStart: ', 'clockStrat: ') }]);
  expect(await problemsNow()).toEqual(['unknown-key']);
  talk.edit(poison, 3, [{ text: sample[poison] ?? '' }]);
  expect(await problemsNow()).toEqual([]);
  await talk.settle();
});
