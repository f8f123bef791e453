// textDocument/linkedEditingRange: places of one document that change together, with the letters that a name may have.
import { expect, test } from 'vitest';
import { desk, deskPaths } from '../core/features/desk.ts';
import { converse, uri } from './conversation.ts';

const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

test('the dates of a phase follow its id, and a channel that other files name has no company', async () => {
  const { client, end } = await converse(desk());
  const ask = (path: string, line: number, character: number) =>
    client.sendRequest('textDocument/linkedEditingRange', {
      textDocument: { uri: uri(path) },
      position: { line, character },
    });
  expect(await ask(deskPaths.plan, 13, 18)).toEqual({
    ranges: [place(13, 10, 18), place(16, 68, 76), place(21, 74, 82), place(23, 64, 72)],
    wordPattern: '[a-z0-9-]+',
  });
  expect(await ask(deskPaths.desk, 14, 12)).toBeNull();
  end();
});
