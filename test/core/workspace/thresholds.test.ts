// The thresholds of the config: documented where they are set, and what a company writes wins over the default.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptySnapshot, withFiles } from '#core';

const root = path.resolve(import.meta.dirname, '../../..');
const schema = JSON.parse(readFileSync(path.join(root, 'schemas/config.schema.json'), 'utf8'));

function settingsOf(content: string) {
  return withFiles(emptySnapshot, [['support-playbooks.config.yaml', { content }]]).settings;
}

test('the schema documents the defaults that hold', () => {
  const documented = Object.entries<Record<string, string>>(schema.properties.thresholds.properties).map(
    ([name, words]) => [name, words['x-default']],
  );
  const defaults = Object.entries(emptySnapshot.settings.thresholds).map(([name, value]) => [name, String(value)]);
  expect(documented).toEqual(defaults);
});

test('the schema documents the notice and the norms that hold', () => {
  const { notice, norms } = emptySnapshot.settings;
  const documented = Object.entries<Record<string, string>>(schema.properties.notice.properties);
  expect(Object.fromEntries(documented.map(([name, words]) => [name, words['x-default']]))).toEqual(notice);
  const words = Object.entries(norms).map(([type, time]) => `${type} ${time}`);
  expect(schema.properties.norms['x-default']).toBe(words.join(', '));
});

test('what the config says wins, and a broken value falls back', () => {
  const { thresholds } = emptySnapshot.settings;
  expect(settingsOf('thresholds: { redirectAtLeast: 1 year, usedShare: 2%, messagesAtLeast: 3 }\n').thresholds).toEqual(
    {
      ...thresholds,
      redirectAtLeast: '1 year',
      usedShare: '2%',
      messagesAtLeast: 3,
    },
  );
  expect(
    settingsOf('thresholds: { dormantAfter: a while, nextReplyFactor: 3, closingsApart: 1 year }\n').thresholds,
  ).toEqual({
    ...thresholds,
    nextReplyFactor: 3,
    closingsApart: '1 year',
  });
});
