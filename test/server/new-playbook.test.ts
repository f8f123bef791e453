// New documents, as the editor asks for them: the channels that could close, the plan for one, a template with its texts.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { type ClosableAnswer, closableRequest, type NewAnswer, newRequest } from '#server/protocol';
import { converse, uri } from './conversation.ts';

const sample = Object.fromEntries(
  [
    'support-playbooks.config.yaml',
    'support/calendars.playbook.yaml',
    'support/channels.playbook.yaml',
    'support/phone-sunset.playbook.yaml',
  ].map((path) => [path, readFileSync(new URL(`../../examples/fernway/${path}`, import.meta.url), 'utf8')]),
);

async function start() {
  const conversation = await converse(sample);
  onTestFinished(conversation.end);
  return conversation;
}

test('every channel can be picked, with the plans that close it already and the folder of its strategy', async () => {
  const { client } = await start();
  const { channels } = await client.sendRequest<ClosableAnswer>(closableRequest, {});
  expect(channels.map(({ channel, plans }) => [channel, plans])).toEqual([
    ['help-centre', []],
    ['assistant', []],
    ['email', []],
    ['chat', []],
    ['scheduled-call', []],
    ['phone', ['phone-sunset']],
  ]);
  expect(channels[3]).toEqual({
    folderUri: uri('support'),
    strategy: 'fernway-support',
    channel: 'chat',
    title: 'Live chat',
    plans: [],
  });
});

test('the plan for a channel comes back with its place, and none for a channel that is not there', async () => {
  const { client } = await start();
  const ask = (channel: string) =>
    client.sendRequest<NewAnswer | null>(newRequest, {
      folderUri: uri('support'),
      kind: 'SunsetPlan',
      name: 'chat-sunset',
      closing: { strategy: 'fernway-support', channel },
    });
  const answer = await ask('chat');
  expect(answer?.uri).toBe(uri('support/chat-sunset.playbook.yaml'));
  expect(answer?.text).toContain('  strategy: fernway-support\n  channel: chat\n');
  expect(await ask('fax')).toBeNull();
});

test('a template comes with a text in each language of the workspace', async () => {
  const { client } = await start();
  const answer = await client.sendRequest<NewAnswer | null>(newRequest, {
    folderUri: uri('templates'),
    kind: 'MessageTemplate',
    name: 'goodbye',
  });
  expect(answer?.uri).toBe(uri('templates/goodbye/template.playbook.yaml'));
  expect(answer?.more?.map((file) => file.uri)).toEqual(
    ['en', 'fr.friendly', 'fr', 'nl.friendly', 'nl', 'zh-CN.friendly', 'zh-CN'].map((locale) =>
      uri(`templates/goodbye/${locale}.hbs`),
    ),
  );
});
