// workspace/willRenameFiles: what is edited before files move, in one answer for every workspace that is touched.
import { expect, test } from 'vitest';
import { desk, deskPaths } from '../core/features/desk.ts';
import { converse, uri } from './conversation.ts';

const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

test('a folder that is renamed in the tree takes its name along; one that moves elsewhere takes nothing', async () => {
  const { client, end } = await converse(desk(), { workspace: { workspaceEdit: { documentChanges: true } } });
  const ask = (from: string, to: string) =>
    client.sendRequest('workspace/willRenameFiles', { files: [{ oldUri: from, newUri: to }] });
  expect(await ask(uri('templates/partials/greeting/'), uri('templates/partials/hello/'))).toEqual({
    documentChanges: [deskPaths.english, deskPaths.dutch, 'templates/thanks/en.hbs'].map((path) => {
      const line = path === 'templates/thanks/en.hbs' ? 0 : 3;
      const edits = [{ range: place(line, 4, 12), newText: 'hello' }];
      return { textDocument: { uri: uri(path), version: null }, edits };
    }),
  });
  expect(await ask(uri('support/hours.playbook.yaml'), 'file:///elsewhere/hours.playbook.yaml')).toBeNull();
  end();
});

test('each workspace of a repository edits its own', async () => {
  const within = (folder: string) =>
    Object.fromEntries(Object.entries(desk()).map(([path, text]) => [`${folder}/${path}`, text]));
  const { client, end } = await converse({ ...within('one'), ...within('two') });
  const files = ['one', 'two'].map((folder) => ({
    oldUri: uri(`${folder}/support/plan.playbook.yaml`),
    newUri: uri(`${folder}/support/phone.playbook.yaml`),
  }));
  expect(await client.sendRequest('workspace/willRenameFiles', { files })).toEqual({
    changes: Object.fromEntries(
      ['one', 'two'].map((folder) => [
        uri(`${folder}/${deskPaths.config}`),
        [{ range: place(4, 12, 38), newText: 'support/phone.playbook.yaml' }],
      ]),
    ),
  });
  end();
});
