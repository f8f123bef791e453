// Inlay hints over LSP: for the lines that are seen, as the settings say, and asked for again when another file changes them.
import { expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-protocol/node';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { aboutSample, documentOf, positionOf, wholeFile } from './structure.ts';

const refreshing = { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } };

test('only hints of the lines that are seen', async () => {
  const { client, end } = await aboutSample();
  const start = positionOf(samplePaths.plan, 'redirectUntil:');
  const range = { start, end: { line: start.line + 1, character: 0 } };
  const params = { ...documentOf(samplePaths.plan), range };
  expect(await client.sendRequest<InlayHint[]>('textDocument/inlayHint', params)).toEqual([
    {
      position: { line: start.line, character: 38 },
      label: 'Thu 6 Apr 2028',
      paddingLeft: true,
      tooltip: {
        kind: 'markdown',
        value: '**Thursday 2028-04-06**, in 458 days\n\n12 months after `closeOn`, which is Tue 6 Apr 2027.',
      },
    },
  ]);
  end();
});

test('settings switch them off', async () => {
  const { client, settle, end } = await aboutSample();
  const count = async () => {
    const params = { ...documentOf(samplePaths.sla), range: wholeFile };
    return (await client.sendRequest<InlayHint[]>('textDocument/inlayHint', params)).length;
  };
  const set = async (inlayHints: object) => {
    await client.sendNotification('workspace/didChangeConfiguration', {
      settings: { supportPlaybooks: { inlayHints } },
    });
    await settle();
    return count();
  };
  expect(await count()).toBe(12);
  expect(await set({ dates: false })).toBe(11);
  expect(await set({ dueTimes: false })).toBe(1);
  expect(await set({ dates: false, dueTimes: false })).toBe(0);
  end();
});

test('a change of the calendar asks for the hints of the policy again, and only then', async () => {
  const { client, open, edit, settle, end } = await aboutSample(refreshing);
  let refreshes = 0;
  client.onRequest('workspace/inlayHint/refresh', () => {
    refreshes++;
    return null;
  });
  const ask = () =>
    client.sendRequest<InlayHint[]>('textDocument/inlayHint', { ...documentOf(samplePaths.sla), range: wholeFile });
  open(samplePaths.sla);
  open(samplePaths.calendars);
  await settle();
  const before = await ask();
  const calendar = sampleTexts.get(samplePaths.calendars) ?? '';
  edit(samplePaths.calendars, 2, [{ text: `# A note\n${calendar}` }]);
  await settle();
  expect(refreshes).toBe(0);
  edit(samplePaths.calendars, 3, [{ text: calendar.replace('friday: "09:00-17:00"', 'friday: "09:00-16:00"') }]);
  await settle();
  expect(refreshes).toBe(1);
  expect(await ask()).not.toEqual(before);
  edit(samplePaths.sla, 2, [
    { text: (sampleTexts.get(samplePaths.sla) ?? '').replace('1 business hour', '2 business hours') },
  ]);
  await settle();
  expect(refreshes).toBe(1);
  end();
});

test('a client that cannot ask again is left alone', async () => {
  const { client, open, edit, settle, end } = await aboutSample();
  let refreshes = 0;
  client.onRequest('workspace/inlayHint/refresh', () => {
    refreshes++;
    return null;
  });
  open(samplePaths.calendars);
  await settle();
  await client.sendRequest('textDocument/inlayHint', { ...documentOf(samplePaths.sla), range: wholeFile });
  edit(samplePaths.calendars, 2, [{ text: '' }]);
  await settle();
  expect(refreshes).toBe(0);
  end();
});
