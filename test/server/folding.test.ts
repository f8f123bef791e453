// Folding over LSP: whole lines, with kinds for comments and regions.
import { expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-protocol/node';
import { converse, uri } from './conversation.ts';

test('folds are lines from zero', async () => {
  const { client, end } = await converse({
    'a.playbook.yaml': '# One\r\n# two\r\n# region Spec\r\nspec:\r\n  a: b\r\n# endregion\r\n',
  });
  const params = { textDocument: { uri: uri('a.playbook.yaml') } };
  expect(await client.sendRequest<FoldingRange[]>('textDocument/foldingRange', params)).toEqual([
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 2, endLine: 5, kind: 'region' },
    { startLine: 3, endLine: 4 },
  ]);
  end();
});
