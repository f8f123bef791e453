// A client that types faster than anybody, sends strange addresses, and opens files with more mistakes than fit a message.
import { expect, onTestFinished, test } from 'vitest';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse, uri } from './conversation.ts';

const sample = Object.fromEntries(sampleTexts);
const sla = sample[samplePaths.sla] ?? '';
const wrong = sla.replace('clockStart: ', 'clockStrat: ');

async function started(): Promise<Conversation> {
  const talk = await converse(sample);
  onTestFinished(talk.end);
  return talk;
}

test('a hundred letters at once: the last one counts, and what is overtaken is not told', async () => {
  const talk = await started();
  talk.open(samplePaths.sla);
  await talk.settle();
  const before = talk.pushes.length;
  for (let version = 2; version <= 101; version++)
    talk.edit(samplePaths.sla, version, [{ text: `${version === 101 ? wrong : sla}# ${'x'.repeat(version)}` }]);
  await talk.settle();
  const versions = talk.pushes.slice(before).flatMap((push) => (push.uri === uri(samplePaths.sla) ? push.version : []));
  expect(versions.at(-1)).toBe(101);
  expect(versions).toEqual(versions.toSorted((a = 0, b = 0) => a - b));
  expect(versions.length).toBeLessThan(100);
  expect(talk.pushed.get(samplePaths.sla)?.diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
});

test.each([
  'untitled:Untitled-1',
  'untitled:/company/new.playbook.yaml',
  'git:/company/a.playbook.yaml?%7B%22ref%22%3A%22HEAD%22%7D',
  'vscode-vfs://github/owner/repository/a.playbook.yaml',
  'vscode-notebook-cell:/company/a.playbook.yaml#ch0',
  'file:///c%3A/company/a.playbook.yaml',
  'file:///C:/company/a.playbook.yaml',
  'file://server/share/a.playbook.yaml',
  'file:///work%20space/%/a.playbook.yaml',
  'file:///work%20space/../a.playbook.yaml',
  'file:///',
  'a.playbook.yaml',
  '',
])('the address “%s” is answered, and harms nobody', async (address) => {
  const talk = await started();
  const textDocument = { uri: address };
  const position = { line: 1, character: 3 };
  await talk.client.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'yaml', version: 1, text: 'kind: Calender\nspec: {}\n' },
  });
  for (const method of ['hover', 'completion', 'definition'])
    await talk.client.sendRequest(`textDocument/${method}`, { textDocument, position });
  await talk.client.sendRequest('textDocument/documentSymbol', { textDocument });
  await talk.client.sendNotification('textDocument/didClose', { textDocument });
  talk.open(samplePaths.sla, wrong);
  await talk.settle();
  expect(talk.pushed.get(samplePaths.sla)?.diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
});

test('a file full of long mistakes makes a message that an editor can take', async () => {
  const talk = await started();
  const keys = Array.from({ length: 200 }, (_, index) => `  ${index}${'x'.repeat(900)}: ${'y'.repeat(500)}\n`).join('');
  talk.open('support/long.playbook.yaml', `apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nspec:\n${keys}`);
  await talk.settle();
  const { diagnostics = [], ...push } = talk.pushed.get('support/long.playbook.yaml') ?? {};
  expect(diagnostics).toHaveLength(101);
  expect(JSON.stringify({ diagnostics, ...push }).length).toBeLessThan(200_000);
});

test.each(['vscode-vfs://github/owner/repository/a.playbook.yaml', uri('support/a.playbook.yaml')])(
  '“%s” opened without its text costs nobody else an answer',
  async (address) => {
    const talk = await started();
    await talk.client.sendNotification('textDocument/didOpen', { textDocument: { uri: address } });
    talk.open(samplePaths.sla, wrong);
    await talk.settle();
    expect(talk.pushed.get(samplePaths.sla)?.diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
  },
);
