// Code actions in conversation: with an editor that can do little, and with one that resolves, creates files and asks for reasons.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { CodeAction, InitializeResult } from 'vscode-languageserver-protocol';
import { explainCommand, suppressCommand } from '#server/protocol';
import { capabilities } from '../../server/src/capabilities.ts';
import { type Conversation, converse, uri } from './conversation.ts';

const sample = Object.fromEntries(
  [
    'support-playbooks.config.yaml',
    'support/calendars.playbook.yaml',
    'support/channels.playbook.yaml',
    'support/phone-sunset.playbook.yaml',
    'support/sla.playbook.yaml',
  ].map((path) => [path, readFileSync(new URL(`../../examples/fernway/${path}`, import.meta.url), 'utf8')]),
);
const sla = 'support/sla.playbook.yaml';
const able = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  experimental: { commands: { commands: [suppressCommand, explainCommand] } },
};

async function start(...parameters: Parameters<typeof converse>): Promise<Conversation> {
  const conversation = await converse(...parameters);
  onTestFinished(conversation.end);
  return conversation;
}

function broken(...pairs: readonly (readonly [find: string, replace: string])[]): Record<string, string> {
  let text = sample[sla] ?? '';
  for (const [find, replace] of pairs) {
    expect(text.split(find)).toHaveLength(2);
    text = text.replace(find, replace);
  }
  return { ...sample, [sla]: text };
}

async function ask({ client, disk }: Conversation, word: string, only?: string[]): Promise<readonly CodeAction[]> {
  const lines = (disk.get(sla) ?? '').split('\n');
  const line = lines.findIndex((each) => each.includes(word));
  const at = { line, character: (lines[line] ?? '').indexOf(word) };
  return client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uri(sla) },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

test('the kinds stand in the answer to initialize', () => {
  const said: InitializeResult['capabilities'] = capabilities;
  expect(said.codeActionProvider).toEqual({
    codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.supportPlaybooks'],
    resolveProvider: true,
  });
});

test('an editor that can do little gets plain edits, and nothing that it cannot do', async () => {
  const conversation = await start(broken(['  calendar: amsterdam-office', '  calendar: tilburg-desk']));
  const actions = await ask(conversation, 'tilburg-desk');
  expect(actions).toMatchObject([
    {
      title: 'Suppress dangling-ref here, with a reason',
      kind: 'quickfix',
      diagnostics: [{ code: 'dangling-ref' }],
      edit: {
        changes: {
          [uri(sla)]: [
            {
              range: { start: { line: 13, character: 0 }, end: { line: 13, character: 0 } },
              newText: '  # support-playbooks-ignore dangling-ref: <why>, until 2027-04-04\n',
            },
          ],
        },
      },
    },
  ]);
  expect(actions).toHaveLength(1);
});

test('an editor that can do more creates the file, asks for the reason and opens the page of the rule', async () => {
  const conversation = await start(broken(['  calendar: amsterdam-office', '  calendar: tilburg-desk']), able);
  const actions = await ask(conversation, 'tilburg-desk');
  expect(actions.map(({ title }) => title)).toEqual([
    'Create the business calendar “tilburg-desk”',
    'Suppress dangling-ref here, with a reason',
    'Explain dangling-ref',
  ]);
  const [creation, suppression, explanation] = actions;
  const file = uri('support/tilburg-desk.playbook.yaml');
  expect(creation?.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri: file, options: { overwrite: false, ignoreIfExists: false } },
    {
      textDocument: { uri: file, version: null },
      edits: [{ newText: expect.stringContaining('  name: tilburg-desk\n') }],
    },
  ]);
  expect(suppression?.edit).toBeUndefined();
  expect(suppression?.command).toEqual({
    title: 'Suppress dangling-ref here, with a reason',
    command: suppressCommand,
    arguments: [
      {
        uri: uri(sla),
        rule: 'dangling-ref',
        position: { line: 13, character: 0 },
        text: '  # support-playbooks-ignore dangling-ref: <why>, until 2027-04-04\n',
        placeholder: '<why>',
      },
    ],
  });
  expect(explanation?.command).toEqual({
    title: 'Explain dangling-ref',
    command: explainCommand,
    arguments: ['dangling-ref'],
  });
});

test('fix all on save is asked for by its kind, and worked out when it is resolved, on the newest text', async () => {
  const conversation = await start(broken(['  clockStart: created', '  clockStrat: created']), able);
  const { client, open, edit, settle, disk } = conversation;
  open(sla);
  await settle();
  const [action, another] = await ask(conversation, 'metadata', ['source.fixAll']);
  expect(another).toBeUndefined();
  expect(action).toMatchObject({ kind: 'source.fixAll.supportPlaybooks' });
  expect(action?.edit).toBeUndefined();
  edit(sla, 2, [{ text: `# new\n${disk.get(sla)}` }]);
  await settle();
  const resolved = await client.sendRequest<CodeAction>('codeAction/resolve', action);
  expect(resolved.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: uri(sla), version: null },
      edits: [
        {
          range: { start: { line: 15, character: 0 }, end: { line: 16, character: 0 } },
          newText: '  clockStart: created                 # created | prioritised | assigned | aware\n',
        },
      ],
    },
  ]);
});

test('an editor that cannot resolve gets the whole edit at once; a clean file gets nothing', async () => {
  const conversation = await start(broken(['  clockStart: created', '  clockStrat: created']));
  const [action] = await ask(conversation, 'metadata', ['source.fixAll.supportPlaybooks']);
  expect(action?.edit?.changes?.[uri(sla)]).toHaveLength(1);
  const clean = await start(sample);
  expect(await ask(clean, 'metadata', ['source.fixAll'])).toEqual([]);
});
