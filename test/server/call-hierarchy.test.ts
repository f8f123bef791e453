// The call hierarchy over LSP: an item travels to the client and back, and is found again after an edit.
import { expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol/node';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { uri } from './conversation.ts';
import { aboutSample, documentOf, positionOf } from './structure.ts';

test('from a team to whoever is told after it, also when the lines have moved meanwhile', async () => {
  const { client, open, settle, end } = await aboutSample();
  const params = { ...documentOf(samplePaths.sla), position: positionOf(samplePaths.sla, 'team-lead') };
  const [item] = await client.sendRequest<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', params);
  expect(item?.name).toBe('team-lead');
  open(samplePaths.sla, `# One line more\n${sampleTexts.get(samplePaths.sla)}`);
  await settle();
  const calls = await client.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  const { line, character } = positionOf(samplePaths.sla, 'support-managers]');
  const start = { line: line + 1, character };
  expect(calls.map(({ to, fromRanges }) => [to.name, fromRanges])).toEqual([
    ['support-managers', [{ start, end: { line: line + 1, character: character + 16 } }]],
  ]);
  end();
});

test('who leans on a channel, from three files', async () => {
  const { client, end } = await aboutSample();
  const params = { ...documentOf(samplePaths.plan), position: positionOf(samplePaths.plan, 'phone\n\n  decision') };
  const [item] = await client.sendRequest<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', params);
  expect([item?.name, item?.uri]).toEqual(['Phone', uri(samplePaths.strategy)]);
  const calls = await client.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  expect(calls.map(({ from, fromRanges }) => `${from.name} ${fromRanges.length}`)).toEqual([
    'Enterprise accounts 1',
    'contact-page 1',
    'invoice-footer 1',
    'email-signatures 1',
    'Fernway support channels 3',
    'Closing the phone line 1',
    'Standard response times 2',
  ]);
  end();
});

test('nothing where nothing is named', async () => {
  const { client, end } = await aboutSample();
  const params = { ...documentOf(samplePaths.plan), position: { line: 0, character: 0 } };
  expect(await client.sendRequest('textDocument/prepareCallHierarchy', params)).toBeNull();
  end();
});
