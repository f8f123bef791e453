// What breaks on our side costs the editor one answer: the server lives, says it once in its log, and goes on.
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { ruleById } from '#core';
import { Folder } from '../../server/src/folder.ts';
import { Folders } from '../../server/src/folders.ts';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);

afterEach(() => vi.restoreAllMocks());

async function started(): Promise<{ readonly talk: Conversation; readonly log: readonly string[] }> {
  const talk = await converse(sample);
  onTestFinished(talk.end);
  const log: string[] = [];
  talk.client.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
    log.push(message.split('\n')[0] ?? '');
  });
  return { talk, log };
}

function problems({ pushed }: Conversation, path: string): readonly string[] {
  return (pushed.get(path)?.diagnostics ?? []).map(({ code }) => String(code));
}

test('a rule that throws: its file says so, the other files are judged, and the log hears of it once', async () => {
  const { talk, log } = await started();
  const rule = ruleById('channel-dormant');
  if (rule?.looksAt !== 'document') throw new Error('The rule looks at documents.');
  vi.spyOn(rule, 'checkAny').mockImplementation(() => {
    throw new TypeError('x is undefined');
  });
  talk.open(samplePaths.strategy, `${sample[samplePaths.strategy]}# more\n`);
  talk.open(samplePaths.sla, (sample[samplePaths.sla] ?? '').replace('clockStart: ', 'clockStrat: '));
  await talk.settle();
  expect(problems(talk, samplePaths.strategy)).toEqual(['unreadable-file']);
  expect(problems(talk, samplePaths.sla)).toEqual(['unknown-key']);
  talk.edit(samplePaths.sla, 2, [{ text: sample[samplePaths.sla] ?? '' }]);
  await talk.settle();
  expect(problems(talk, samplePaths.sla)).toEqual([]);
  expect(log).toEqual([
    'file:///work%20space/support/channels.playbook.yaml made us stumble, which is our fault. Please report it with this: TypeError: x is undefined',
  ]);
});

test('a fault in the middle of everything: this check is lost, and the next edit is answered', async () => {
  const { talk, log } = await started();
  talk.open(samplePaths.sla);
  await talk.settle();
  const snapshots = vi.spyOn(Folder.prototype, 'snapshots').mockImplementation(() => {
    throw new RangeError('too deep');
  });
  talk.edit(samplePaths.sla, 2, [{ text: '- nothing\n' }]);
  await talk.client.sendRequest('textDocument/hover', {
    textDocument: { uri: 'file:///work%20space/x' },
    position: { line: 0, character: 0 },
  });
  await vi.waitFor(() =>
    expect(log).toContain(
      'The check failed, which is our fault. Please report it with this line: RangeError: too deep',
    ),
  );
  snapshots.mockRestore();
  talk.edit(samplePaths.sla, 3, [{ text: (sample[samplePaths.sla] ?? '').replace('clockStart: ', 'clockStrat: ') }]);
  await talk.settle();
  expect(problems(talk, samplePaths.sla)).toEqual(['unknown-key']);
});

const textDocument = { uri: uri(samplePaths.sla) };
/** In the name of the policy. */
const line = (sample[samplePaths.sla] ?? '').split('\n').findIndex((text) => text.startsWith('  name: '));
const position = { line, character: 10 };
const range = { start: position, end: position };

test.each<readonly [string, object]>([
  ['textDocument/completion', { textDocument, position }],
  ['textDocument/hover', { textDocument, position }],
  ['textDocument/definition', { textDocument, position }],
  ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', { textDocument, position }],
  ['textDocument/prepareRename', { textDocument, position }],
  ['textDocument/rename', { textDocument, position, newName: 'other' }],
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
  ['textDocument/inlayHint', { textDocument, range }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/documentLink', { textDocument }],
  ['textDocument/foldingRange', { textDocument }],
  ['textDocument/selectionRange', { textDocument, positions: [position] }],
  ['textDocument/linkedEditingRange', { textDocument, position }],
  ['textDocument/prepareCallHierarchy', { textDocument, position }],
  ['textDocument/diagnostic', { textDocument }],
  ['support-playbooks/renderings', { uri: textDocument.uri }],
])('%s breaks: the answer comes, empty, the log says so once, and the next one is whole', async (method, params) => {
  const { talk, log } = await started();
  const whole = await talk.client.sendRequest(method, params);
  const place = vi.spyOn(Folders.prototype, 'place').mockImplementation(() => {
    throw new RangeError('too deep');
  });
  const empty = await talk.client.sendRequest(method, params);
  expect(JSON.stringify(empty)).toMatch(
    /^(?:null|\[\]|\{"kind":"full","items":\[\]\}|\{(?:"isIncomplete":false,)?"items":\[\]\})$/,
  );
  place.mockRestore();
  expect(await talk.client.sendRequest(method, params)).toEqual(whole);
  expect(log).toEqual([expect.stringMatching(/ failed, which is our fault\. .*RangeError: too deep$/)]);
});
