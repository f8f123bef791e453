// Beside another YAML extension nothing is said twice, and nothing is left unsaid.
import { expect, test } from 'vitest';
import type { CompletionList, Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { allRules } from '#core';
import { isOursToSay } from '../../server/src/yaml-rules.ts';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { converse } from './conversation.ts';
import { documentOf, positionOf } from './structure.ts';

const broken =
  'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nkind: BusinessCalendar\nmetadata: { name: a, owner: b }\nspec: {}\n';
const misspelt = 'apiVersion: support-playbooks/v1\nkind: BusinessCalendar\nmetadata: { nam: a, owner: b }\nspec: {}\n';
const files = { 'broken.playbook.yaml': broken, 'misspelt.playbook.yaml': misspelt };

test.each([
  ['nobody else', { isActive: false, mapsOurSchema: false }, ['duplicate-key'], ['unknown-key']],
  ['one that knows YAML', { isActive: true, mapsOurSchema: false }, [], ['unknown-key']],
  ['one that knows our schema', { isActive: true, mapsOurSchema: true }, [], []],
])('beside %s', async (_, neighbour, inBroken, inMisspelt) => {
  const { client, open, pushed, settle, end } = await converse(files);
  const rules = (path: string) =>
    (pushed.get(path)?.diagnostics ?? [])
      .map(({ code }) => String(code))
      .filter((rule) => rule === 'duplicate-key' || rule === 'unknown-key');
  open('broken.playbook.yaml');
  open('misspelt.playbook.yaml');
  await client.sendNotification('support-playbooks/yamlNeighbour', neighbour);
  await settle();
  expect([rules('broken.playbook.yaml'), rules('misspelt.playbook.yaml')]).toEqual([inBroken, inMisspelt]);
  end();
});

test('what is not open is nobody else’s business, so all of it is said', async () => {
  const { client, pushed, settle, end } = await converse(files);
  await client.sendNotification('support-playbooks/yamlNeighbour', { isActive: true, mapsOurSchema: true });
  await settle();
  expect(pushed.get('broken.playbook.yaml')?.diagnostics.map(({ code }) => code)).toContain('duplicate-key');
  end();
});

test.each([
  ['our schema', 'https://example.com/support-playbooks/playbook.schema.json', true],
  ['another one', 'https://json.schemastore.org/github-workflow.json', false],
])('a comment that gives a file %s counts for that file alone', async (_, address, mapped) => {
  const comment = `# yaml-language-server: $schema=${address}\n`;
  const { client, open, pushed, settle, end } = await converse({
    ...files,
    'mapped.playbook.yaml': comment + misspelt,
  });
  open('mapped.playbook.yaml');
  open('misspelt.playbook.yaml');
  await client.sendNotification('support-playbooks/yamlNeighbour', { isActive: true, mapsOurSchema: false });
  await settle();
  const said = (path: string) => pushed.get(path)?.diagnostics.some(({ code }) => code === 'unknown-key');
  expect([said('mapped.playbook.yaml'), said('misspelt.playbook.yaml')]).toEqual([!mapped, true]);
  end();
});

const plan = 'support/phone-sunset.playbook.yaml';
const config = 'support-playbooks.config.yaml';

/** What hover says, cut into its parts, and the labels that completion offers, at the end of the words. */
async function helpAt(path: string, words: string, neighbour: object) {
  const { client, open, end } = await converse(Object.fromEntries(sampleTexts));
  open(path);
  await client.sendNotification('support-playbooks/yamlNeighbour', neighbour);
  const { line, character } = positionOf(path, words);
  const params = { ...documentOf(path), position: { line, character: character + words.length } };
  const hovered = await client.sendRequest<Hover | null>('textDocument/hover', params);
  const { items } = await client.sendRequest<CompletionList>('textDocument/completion', params);
  end();
  const text = (hovered?.contents as MarkupContent | undefined)?.value ?? '';
  return { says: text.split('\n\n---\n\n').filter((part) => part !== ''), offers: items.map(({ label }) => label) };
}

const nobody = { isActive: false, mapsOurSchema: false };
const schemaKnower = { isActive: true, mapsOurSchema: true };

test('words of the schema are said once: by the extension that was given our schema', async () => {
  const key = await helpAt(plan, '  channel', schemaKnower);
  expect(key).toEqual({ says: [], offers: [] });
  expect((await helpAt(plan, '  channel', nobody)).says).toHaveLength(1);
  expect((await helpAt(plan, '  channel', { isActive: true, mapsOurSchema: false })).says).toHaveLength(1);
});

test('what a name points to and what a date comes to stays ours', async () => {
  const alone = await helpAt(plan, '  channel: phone', nobody);
  const beside = await helpAt(plan, '  channel: phone', schemaKnower);
  expect(beside.says).toEqual(alone.says.slice(0, 1));
  expect(beside.offers).toEqual(alone.offers);
  expect(beside.offers).toContain('chat');
  const date = await helpAt(plan, 'sendOn: closeOn', schemaKnower);
  expect(date.says).toEqual([expect.stringContaining('Tuesday 2027')]);
});

test('fixed words are offered once', async () => {
  expect((await helpAt(plan, 'verdict: better', nobody)).offers).toContain('partial');
  expect((await helpAt(plan, 'verdict: better', schemaKnower)).offers).toEqual([]);
});

test('the config has a schema of its own, which nobody else was given', async () => {
  const key = 'asOf';
  expect((await helpAt(config, key, schemaKnower)).says).toEqual((await helpAt(config, key, nobody)).says);
  expect((await helpAt(config, key, schemaKnower)).says).toHaveLength(1);
});

test('only rules about form are ever left out, and they exist', () => {
  const left = allRules.map(({ id }) => id).filter((id) => !isOursToSay(id, { syntax: false, schema: false }));
  expect(left.sort()).toEqual([
    'duplicate-key',
    'empty-value',
    'missing-key',
    'unknown-key',
    'unknown-kind',
    'wrong-type',
    'wrong-value',
    'yaml-syntax',
  ]);
});
