// Code lenses over LSP: commands that the client has, as the settings say, counted anew when another file changes.
import { expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, uri } from './conversation.ts';
import { aboutSample, documentOf } from './structure.ts';

/** As editors do: a lens that is seen is asked for its command. */
async function seen(client: Conversation['client'], path: string): Promise<readonly CodeLens[]> {
  const lenses = await client.sendRequest<CodeLens[]>('textDocument/codeLens', documentOf(path));
  return Promise.all(
    lenses.map((lens) => (lens.command ? lens : client.sendRequest<CodeLens>('codeLens/resolve', lens))),
  );
}

const ours = {
  workspace: { codeLens: { refreshSupport: true } },
  experimental: { commands: { commands: ['supportPlaybooks.preview', 'supportPlaybooks.showReferences'] } },
};

test('uses are shown at the word, a preview by its id', async () => {
  const { client, end } = await aboutSample(ours);
  const [calendar] = await seen(client, samplePaths.calendars);
  expect(calendar?.range).toEqual({ start: { line: 3, character: 8 }, end: { line: 3, character: 24 } });
  expect(calendar?.command).toEqual({
    title: '5 uses',
    command: 'supportPlaybooks.showReferences',
    arguments: [uri(samplePaths.calendars), { line: 3, character: 8 }, expect.any(Array)],
  });
  const places: unknown = calendar?.command?.arguments?.[2];
  expect(places).toHaveLength(5);
  expect(places).toContainEqual({
    uri: uri(samplePaths.sla),
    range: { start: { line: 13, character: 12 }, end: { line: 13, character: 28 } },
  });
  const plan = await seen(client, samplePaths.plan);
  expect(plan.map(({ command }) => command)).toContainEqual({
    title: 'Preview',
    command: 'supportPlaybooks.preview',
    arguments: [uri(samplePaths.plan), 'phone-sunset/last-day'],
  });
  end();
});

test('a client without our commands sees the words, and no click leads nowhere', async () => {
  const { client, end } = await aboutSample();
  const lenses = await seen(client, samplePaths.calendars);
  expect(lenses.map(({ command }) => command)).toEqual([{ title: '5 uses', command: '' }]);
  end();
});

test('settings switch them off', async () => {
  const { client, settle, end } = await aboutSample(ours);
  client.onRequest('workspace/codeLens/refresh', () => null);
  const set = async (codeLens: object) => {
    await client.sendNotification('workspace/didChangeConfiguration', { settings: { supportPlaybooks: { codeLens } } });
    await settle();
    const found = await seen(client, samplePaths.strategy);
    return [...new Set(found.map(({ command }) => command?.command))];
  };
  expect(await set({ references: false })).toEqual(['supportPlaybooks.preview']);
  expect(await set({ preview: false })).toEqual(['supportPlaybooks.showReferences']);
  expect(await set({ references: false, preview: false })).toEqual([]);
  end();
});

test('one more use in another file asks for the lenses again', async () => {
  const { client, open, edit, settle, end } = await aboutSample(ours);
  let refreshes = 0;
  client.onRequest('workspace/codeLens/refresh', () => {
    refreshes++;
    return null;
  });
  open(samplePaths.sla);
  await settle();
  await seen(client, samplePaths.calendars);
  const text = sampleTexts.get(samplePaths.sla) ?? '';
  edit(samplePaths.sla, 2, [{ text: text.replace('share: 90% }', 'share: 91% }') }]);
  await settle();
  expect(refreshes).toBe(0);
  edit(samplePaths.sla, 3, [{ text: text.replace('share: 90% }', 'share: 90%, calendar: amsterdam-office }') }]);
  await settle();
  expect(refreshes).toBe(1);
  const [lens] = await seen(client, samplePaths.calendars);
  expect(lens?.command?.title).toBe('6 uses');
  end();
});
