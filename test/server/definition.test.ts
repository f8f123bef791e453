// textDocument/definition: links with their origin for editors that show it, plain places for others.
import { expect, test } from 'vitest';
import { builtinDocument } from '#core';
import { desk, deskPaths } from '../core/features/desk.ts';
import { converse, uri } from './conversation.ts';

const asked = (path: string, line: number, character: number) => ({
  textDocument: { uri: uri(path) },
  position: { line, character },
});

test('an editor that knows links gets the word, the whole thing and its name', async () => {
  const { client, end } = await converse(desk(), { textDocument: { definition: { linkSupport: true } } });
  expect(await client.sendRequest('textDocument/definition', asked(deskPaths.plan, 8, 13))).toEqual([
    {
      originSelectionRange: { start: { line: 8, character: 11 }, end: { line: 8, character: 16 } },
      targetUri: uri(deskPaths.desk),
      targetRange: { start: { line: 14, character: 6 }, end: { line: 20, character: 71 } },
      targetSelectionRange: { start: { line: 14, character: 10 }, end: { line: 14, character: 15 } },
    },
  ]);
  end();
});

test('another editor gets places; what ships has an address of its own', async () => {
  const { client, end } = await converse(desk());
  const at = (path: string, line: number, character: number) =>
    client.sendRequest('textDocument/definition', asked(path, line, character));
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(await at(deskPaths.dutch, 3, 6)).toEqual([{ uri: uri('templates/partials/greeting/nl.hbs'), range: start }]);
  expect(await at(deskPaths.plan, 21, 50)).toEqual([
    {
      uri: 'support-playbooks-builtin:/sunset-reminder/template.playbook.yaml',
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 23 } },
    },
  ]);
  expect(await at(deskPaths.config, 7, 4)).toEqual([
    { uri: 'support-playbooks-builtin:/rules/no-reminder.md', range: start },
  ]);
  expect(await at(deskPaths.plan, 0, 2)).toBeNull();
  end();
});

test('a value in a template leads to the playbook and to a page of the reference', async () => {
  const { client, end } = await converse(desk(['english', 'The phone closes.', '{{date plan.dates.closeOn}}']));
  const found = await client.sendRequest('textDocument/definition', asked(deskPaths.english, 4, 20));
  const page = builtinDocument('reference/view-sunset-plan.md') ?? '';
  const line = page.split('\n').findIndex((each) => each.startsWith('| `closeOn` | The first day without'));
  expect(found).toEqual([
    { uri: uri(deskPaths.plan), range: { start: { line: 9, character: 35 }, end: { line: 9, character: 42 } } },
    {
      uri: 'support-playbooks-builtin:/reference/view-sunset-plan.md',
      range: { start: { line, character: 3 }, end: { line, character: 10 } },
    },
  ]);
  expect(await client.sendRequest('support-playbooks/builtin', { path: 'reference/view-sunset-plan.md' })).toEqual({
    text: page,
  });
  end();
});
