// Beside another YAML extension nothing is said twice, and nothing is left unsaid.
import { expect, test } from 'vitest';
import { allRules } from '#core';
import { isOursToSay } from '../../server/src/yaml-rules.ts';
import { converse } from './conversation.ts';

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
