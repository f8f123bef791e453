// textDocument/references and textDocument/documentHighlight: the same places, across files and in one.
import { expect, test } from 'vitest';
import { desk, deskPaths } from '../core/features/desk.ts';
import { converse, uri } from './conversation.ts';

const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const onPhase = { textDocument: { uri: uri(deskPaths.plan) }, position: { line: 13, character: 12 } };

test('references come with the definition or without, and follow what is typed', async () => {
  const { client, open, edit, end } = await converse(desk());
  const ask = (includeDeclaration: boolean) =>
    client.sendRequest('textDocument/references', { ...onPhase, context: { includeDeclaration } });
  const uses = [place(16, 68, 76), place(21, 74, 82), place(23, 64, 72)];
  const located = (ranges: readonly unknown[]) => ranges.map((range) => ({ uri: uri(deskPaths.plan), range }));
  expect(await ask(false)).toEqual(located(uses));
  expect(await ask(true)).toEqual(located([place(13, 10, 18), ...uses]));
  open(deskPaths.plan);
  edit(deskPaths.plan, 2, [{ range: place(21, 74, 82), text: 'tell' }]);
  expect(await ask(false)).toEqual(located([uses[0], uses[2]]));
  end();
});

test('highlights say where the name is given and where it is read', async () => {
  const { client, end } = await converse(desk());
  expect(await client.sendRequest('textDocument/documentHighlight', onPhase)).toEqual([
    { range: place(13, 10, 18), kind: 3 },
    { range: place(16, 68, 76), kind: 2 },
    { range: place(21, 74, 82), kind: 2 },
    { range: place(23, 64, 72), kind: 2 },
  ]);
  end();
});
