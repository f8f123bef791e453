// textDocument/prepareRename and textDocument/rename: one change over several files, or the reason why not.
import { expect, test } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { desk, deskPaths } from '../core/features/desk.ts';
import { post, postPaths } from '../core/features/post.ts';
import { converse, uri } from './conversation.ts';

const canAll: InitializeParams['capabilities'] = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
};
const at = (path: string, line: number, character: number) => ({
  textDocument: { uri: uri(path) },
  position: { line, character },
});
const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

test('a template gets another name in its files and in the name of its folder, edits first', async () => {
  const { client, end } = await converse(desk(), canAll);
  const spot = at(deskPaths.plan, 20, 57);
  expect(await client.sendRequest('textDocument/prepareRename', spot)).toEqual({
    range: place(20, 52, 60),
    placeholder: 'farewell',
  });
  expect(await client.sendRequest('textDocument/rename', { ...spot, newName: 'goodbye' })).toEqual({
    documentChanges: [
      {
        textDocument: { uri: uri(deskPaths.plan), version: null },
        edits: [{ range: place(20, 52, 60), newText: 'goodbye' }],
      },
      {
        textDocument: { uri: uri(deskPaths.farewell), version: null },
        edits: [
          { range: place(2, 18, 26), newText: 'goodbye' },
          { range: place(2, 26, 26), newText: ', previousName: farewell' },
        ],
      },
      {
        kind: 'rename',
        oldUri: uri('templates/farewell'),
        newUri: uri('templates/goodbye'),
        options: { overwrite: false, ignoreIfExists: false },
      },
    ],
  });
  end();
});

test('a field of the recipient gets another name from the text of a template', async () => {
  const { client, end } = await converse(post());
  const spot = at(postPaths.answer, 0, 56);
  const places = { text: place(0, 54, 59), description: place(3, 93, 98) };
  expect(await client.sendRequest('textDocument/prepareRename', spot)).toEqual({
    range: places.text,
    placeholder: 'agent',
  });
  expect(await client.sendRequest('textDocument/rename', { ...spot, newName: 'colleague' })).toEqual({
    changes: {
      [uri(postPaths.answer)]: [{ range: places.text, newText: 'colleague' }],
      [uri(postPaths.reply)]: [{ range: places.description, newText: 'colleague' }],
    },
  });
  await expect(client.sendRequest('textDocument/rename', { ...spot, newName: 'firstName' })).rejects.toThrow(
    'There is a recipient field “firstName” already, in “templates/reply/template.playbook.yaml”.',
  );
  end();
});

test('an editor with the oldest form gets it, and hears when that is not enough', async () => {
  const { client, end } = await converse(desk());
  const phase = at(deskPaths.plan, 11, 11);
  expect(await client.sendRequest('textDocument/rename', { ...phase, newName: 'say' })).toEqual({
    changes: { [uri(deskPaths.plan)]: [{ range: place(11, 10, 14), newText: 'say' }] },
  });
  await expect(
    client.sendRequest('textDocument/rename', { ...at(deskPaths.plan, 20, 57), newName: 'goodbye' }),
  ).rejects.toThrow(
    'This editor cannot rename files for us, and “templates/farewell” has to become “templates/goodbye” as well.',
  );
  end();
});

test('a refusal says its reason; where nothing has a name there is none', async () => {
  const { client, end } = await converse(desk(), canAll);
  await expect(
    client.sendRequest('textDocument/rename', { ...at(deskPaths.plan, 8, 13), newName: 'email' }),
  ).rejects.toThrow('There is a channel “email” already, in “support/desk.playbook.yaml”.');
  await expect(client.sendRequest('textDocument/prepareRename', at(deskPaths.plan, 21, 55))).rejects.toThrow(
    '“sunset-reminder” is a template that ships, so its name stays.',
  );
  expect(await client.sendRequest('textDocument/prepareRename', at(deskPaths.plan, 4, 20))).toBeNull();
  end();
});
