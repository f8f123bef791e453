// Growing selections over LSP: one chain for each cursor, in their order.
import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol/node';
import { converse, uri } from './conversation.ts';

test('several cursors grow at once', async () => {
  const { client, end } = await converse({ 'a.playbook.yaml': 'a: one\nb: two\n' });
  const positions = [
    { line: 1, character: 4 },
    { line: 0, character: 4 },
  ];
  const params = { textDocument: { uri: uri('a.playbook.yaml') }, positions };
  const answer = await client.sendRequest<SelectionRange[]>('textDocument/selectionRange', params);
  const places = (chain: SelectionRange | undefined): readonly string[] => {
    if (!chain) return [];
    const { start, end: last } = chain.range;
    return [`${start.line}:${start.character}-${last.line}:${last.character}`, ...places(chain.parent)];
  };
  expect(answer.map(places)).toEqual([
    ['1:3-1:6', '1:0-1:6', '0:0-1:6', '0:0-2:0'],
    ['0:3-0:6', '0:0-0:6', '0:0-1:6', '0:0-2:0'],
  ]);
  end();
});
