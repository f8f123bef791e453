// Whole conversations with the server: what an editor asks, and what it is told.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { CompletionList, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import type { BuiltinAnswer, NewAnswer, RenderAnswer, RenderingsAnswer } from '#server/protocol';
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
const channels = 'support/channels.playbook.yaml';
const pulls = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

async function start(...parameters: Parameters<typeof converse>): Promise<Conversation> {
  const conversation = await converse(...parameters);
  onTestFinished(conversation.end);
  return conversation;
}

function broken(path: string, from: string, to: string): Record<string, string> {
  const text = sample[path] ?? '';
  expect(text).toContain(from);
  return { ...sample, [path]: text.replace(from, to) };
}

const shown = ({ code, message, range }: Diagnostic): string =>
  `${range.start.line + 1}:${range.start.character + 1} ${code}: ${message}`;

test('a clean workspace draws no problem, and nothing is pushed for its files', async () => {
  const { pushes } = await start(sample);
  expect(pushes).toEqual([]);
});

test('problems of a file that nobody opened are pushed, with a link to the page of the rule', async () => {
  const { pushed } = await start(broken(sla, 'clockStart: created', 'clockStrat: created'));
  expect([...pushed.keys()]).toEqual([sla]);
  expect(pushed.get(sla)?.diagnostics.map(shown)).toEqual([
    '15:3 unknown-key: “clockStrat” is not a key here. Did you mean “clockStart”?',
  ]);
  expect(pushed.get(sla)?.diagnostics[0]?.codeDescription?.href).toBe(
    'vscode://support-playbooks.support-playbooks/rules/unknown-key',
  );
});

test('every change of an open file is answered with its version, also when nothing changed', async () => {
  const { open, edit, pushes, settle } = await start(sample);
  open(sla);
  await settle();
  edit(sla, 2, [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '# a remark\n' }]);
  await settle();
  edit(sla, 3, [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' }]);
  await settle();
  expect(pushes.map(({ version, diagnostics }) => [version, diagnostics.length])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
});

test('an edit refreshes the problems of other files that depend on it, and of no more', async () => {
  const { open, edit, pushes, pushed, settle } = await start(sample);
  open('support/calendars.playbook.yaml');
  await settle();
  const text = (sample['support/calendars.playbook.yaml'] ?? '').replace(
    'name: amsterdam-office',
    'name: amsterdam-bureau',
  );
  edit('support/calendars.playbook.yaml', 2, [{ text }]);
  await settle();
  expect(pushed.get(sla)?.diagnostics.map(({ code }) => code)).toEqual(['dangling-ref']);
  expect([...new Set(pushes.map((push) => push.uri))].sort()).toEqual(
    ['support/calendars.playbook.yaml', channels, sla].map(uri).sort(),
  );
  edit('support/calendars.playbook.yaml', 3, [{ text: sample['support/calendars.playbook.yaml'] ?? '' }]);
  await settle();
  expect(pushed.get(sla)?.diagnostics).toEqual([]);
});

test('a client that pulls is never pushed problems of open files, and is told to ask again when others change', async () => {
  const conversation = await start(broken(sla, 'clockStart: created', 'clockStrat: created'), pulls);
  const { client, open, edit, pushed, settle, refreshes } = conversation;
  expect(pushed.get(sla)?.diagnostics).toHaveLength(1);
  open(sla);
  await settle();
  expect(pushed.get(sla)?.diagnostics).toEqual([]);
  const pull = () =>
    client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uri(sla) } });
  expect((await pull()).items.map(shown)).toEqual([
    '15:3 unknown-key: “clockStrat” is not a key here. Did you mean “clockStart”?',
  ]);
  open('support/calendars.playbook.yaml');
  await settle();
  const before = refreshes();
  const text = (sample['support/calendars.playbook.yaml'] ?? '').replace(
    'name: amsterdam-office',
    'name: amsterdam-bureau',
  );
  edit('support/calendars.playbook.yaml', 2, [{ text }]);
  await settle();
  expect(refreshes()).toBe(before + 1);
  expect((await pull()).items.map(({ code }) => code)).toEqual(['dangling-ref', 'unknown-key']);
});

test('closing a file goes back to what is on disk', async () => {
  const { client, open, edit, pushed, settle } = await start(sample);
  open(sla);
  edit(sla, 2, [{ text: (sample[sla] ?? '').replace('clockStart: created', 'clockStrat: created') }]);
  await settle();
  expect(pushed.get(sla)?.diagnostics).toHaveLength(1);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: uri(sla) } });
  await settle();
  expect(pushed.get(sla)?.diagnostics).toEqual([]);
});

test('files that are created, changed and deleted on disk leave nothing stale', async () => {
  const { disk, changed, pushed, settle } = await start(sample);
  disk.set('support/extra.playbook.yaml', 'apiVersion: support-playbooks/v1\nkind: Calender\n');
  changed('support/extra.playbook.yaml');
  await settle();
  expect(pushed.get('support/extra.playbook.yaml')?.diagnostics.map(({ code }) => code)).toEqual(['unknown-kind']);
  disk.delete('support/extra.playbook.yaml');
  changed('support/extra.playbook.yaml');
  await settle();
  expect(pushed.get('support/extra.playbook.yaml')?.diagnostics).toEqual([]);
});

test('hover and completion speak about the place of the cursor, across files', async () => {
  const { client, open, settle } = await start(sample);
  open(sla);
  await settle();
  const at = (line: number, character: number) => ({ textDocument: { uri: uri(sla) }, position: { line, character } });
  const hover = await client.sendRequest<Hover>('textDocument/hover', at(13, 14));
  expect(hover.range).toEqual({ start: { line: 13, character: 12 }, end: { line: 13, character: 28 } });
  expect(JSON.stringify(hover.contents)).toContain('**Amsterdam office hours** (calendar `amsterdam-office`)');
  const line = (sample[sla] ?? '').split('\n').findIndex((each) => each.includes('channel: email'));
  const completion = await client.sendRequest<CompletionList>('textDocument/completion', at(line, 15));
  expect(completion.items.map(({ label }) => label)).toEqual([
    'help-centre',
    'assistant',
    'email',
    'chat',
    'scheduled-call',
    'phone',
    'all',
  ]);
});

test('a file outside every folder is checked on its own', async () => {
  const { client, pushes, settle } = await start({}, {}, []);
  const loose = 'file:///elsewhere/one.playbook.yaml';
  void client.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: loose,
      languageId: 'yaml',
      version: 1,
      text: 'apiVersion: support-playbooks/v1\nkind: Calender\n',
    },
  });
  await settle();
  expect(pushes.map((push) => [push.uri, push.diagnostics.map(({ code }) => code)])).toEqual([
    [loose, ['unknown-kind']],
  ]);
});

test('each config file makes a workspace of its own', async () => {
  const calendar =
    'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { name: office, title: Office, owner: support }\nspec:\n  timeZone: Europe/Amsterdam\n  weekly: { monday: "09:00-17:00" }\n  holidays: none\n';
  const files = {
    'a/support-playbooks.config.yaml': 'locales: [en]\n',
    'a/c.playbook.yaml': calendar,
    'b/support-playbooks.config.yaml': 'locales: [fr]\n',
    'b/c.playbook.yaml': calendar,
  };
  const { pushed } = await start(files);
  const codes = [...pushed.values()].flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  expect(codes).not.toContain('duplicate-name');
});

test('the preview lists what a file can show, knows which message the cursor stands in, and renders it', async () => {
  const { client, open, settle } = await start(sample);
  const plan = 'support/phone-sunset.playbook.yaml';
  open(plan);
  await settle();
  const offset = (sample[plan] ?? '').indexOf('id: everyone');
  const list = await client.sendRequest<RenderingsAnswer>('support-playbooks/renderings', { uri: uri(plan), offset });
  expect(list.selected).toBe('phone-sunset/everyone');
  expect(list.items.map(({ id }) => id)).toContain('phone-sunset/checklist');
  const answer = await client.sendRequest<RenderAnswer>('support-playbooks/render', {
    uri: uri(plan),
    id: list.selected,
    locale: 'fr',
  });
  expect(answer.problems).toEqual([]);
  const sound = { isMissing: false, isOutdated: false, isMachine: false, isDue: true };
  expect(answer.locales).toEqual(['en', 'fr', 'nl', 'zh-CN'].map((locale) => ({ locale, ...sound })));
  expect(answer.subject).toBe('Téléphone\u00a0: fermeture le 6 avril 2027');
  expect(answer.text).toContain('par téléphone');
});

test('a new playbook names what the workspace has', async () => {
  const { client } = await start(sample);
  const answer = await client.sendRequest<NewAnswer>('support-playbooks/new', {
    folderUri: uri('support'),
    kind: 'SlaPolicy',
    name: 'vip-times',
  });
  expect(answer.uri).toBe(uri('support/vip-times.playbook.yaml'));
  expect(answer.text).toContain('strategy: fernway-support\n');
  expect(answer.text).toContain('calendar: amsterdam-office\n');
});

test('what ships can be read: the page of a rule, a built-in template, and nothing else', async () => {
  const { client } = await start({});
  const read = (path: string) => client.sendRequest<BuiltinAnswer>('support-playbooks/builtin', { path });
  expect((await read('rules/stranded-cell.md')).text).toContain('`stranded-cell`');
  expect((await read('sunset-announcement/nl.hbs')).text).toContain('{{recipient "firstName"}}');
  expect(await read('../package.json')).toEqual({});
  expect(await read('rules/no-such-rule.md')).toEqual({});
});
