// The outline over LSP: positions instead of offsets, nested, with kinds that every editor knows.
import { expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol/node';
import { samplePaths } from '../core/workspace/fernway.ts';
import { aboutSample, documentOf } from './structure.ts';

test('an outline has the lines of its file', async () => {
  const { client, end } = await aboutSample();
  const params = documentOf(samplePaths.sla);
  const [policy] = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', params);
  const targets = policy?.children?.find(({ name }) => name === 'Targets');
  expect(policy?.kind).toBe(SymbolKind.Module);
  expect(
    targets?.children?.map(({ name, detail, kind, selectionRange: { start } }) => [name, detail, kind, start.line]),
  ).toEqual([
    ['email, first-reply', '', SymbolKind.Object, 19],
    ['email, resolution', '', SymbolKind.Object, 26],
    ['chat, first-reply', '45 seconds', SymbolKind.Object, 33],
    ['chat, resolution', '1 business day', SymbolKind.Object, 34],
    ['scheduled-call, first-reply', '4 business hours', SymbolKind.Object, 35],
    ['phone, speed-of-answer', '60 seconds', SymbolKind.Object, 36],
  ]);
  end();
});

test('a file that is none of ours has none', async () => {
  const { client, end } = await aboutSample();
  expect(await client.sendRequest('textDocument/documentSymbol', documentOf('README.md'))).toEqual([]);
  end();
});
