// Settings reach the server typed and defaulted, and a change is noticed once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultPreferences,
  neighbourFrom,
  noNeighbour,
  preferencesFrom,
  yamlIntegrations,
  yamlShare,
} from '../../server/src/preferences.ts';
import { converse } from './conversation.ts';

test('what is not said, or is nonsense, stays at its default', () => {
  for (const nonsense of [undefined, null, 3, 'on', [], {}, { inlayHints: null }, { codeLens: { preview: 'no' } }]) {
    expect(preferencesFrom(nonsense)).toEqual(defaultPreferences);
  }
  expect(preferencesFrom({ yamlIntegration: 'mine', inlayHints: { dates: 0 } })).toEqual(defaultPreferences);
});

test('settings are read nested, as VS Code gives them, and with dotted keys', () => {
  const wanted = {
    yamlIntegration: 'semanticOnly',
    inlayHints: { dates: false, dueTimes: true },
    codeLens: { references: true, preview: false },
  };
  expect(preferencesFrom(wanted)).toEqual(wanted);
  expect(
    preferencesFrom({ yamlIntegration: 'semanticOnly', 'inlayHints.dates': false, 'codeLens.preview': false }),
  ).toEqual(wanted);
});

test('anything at all gives preferences of the right shape', () => {
  fc.assert(
    fc.property(fc.anything(), (settings) => {
      const preferences = preferencesFrom(settings);
      expect(yamlIntegrations).toContain(preferences.yamlIntegration);
      for (const value of [...Object.values(preferences.inlayHints), ...Object.values(preferences.codeLens)])
        expect(typeof value).toBe('boolean');
      expect(Object.values(neighbourFrom(settings)).every((value) => typeof value === 'boolean')).toBe(true);
    }),
  );
});

test('beside another YAML extension we leave it what it does', () => {
  const active = { isActive: true, mapsOurSchema: false };
  const share = (yamlIntegration: (typeof yamlIntegrations)[number], neighbour = active) =>
    yamlShare({ ...defaultPreferences, yamlIntegration }, neighbour);
  expect(share('auto', noNeighbour)).toEqual({ syntax: true, schema: true });
  expect(share('auto')).toEqual({ syntax: false, schema: true });
  expect(share('auto', { isActive: true, mapsOurSchema: true })).toEqual({ syntax: false, schema: false });
  expect(share('own', { isActive: true, mapsOurSchema: true })).toEqual({ syntax: true, schema: true });
  expect(share('semanticOnly', noNeighbour)).toEqual({ syntax: false, schema: false });
});

test('an editor that pushes its settings is heard, and a change that changes nothing costs nothing', async () => {
  const { client, settle, end } = await converse({}, refreshing);
  const heard = refreshesOf(client);
  const push = (dates: boolean) =>
    client.sendNotification('workspace/didChangeConfiguration', {
      settings: { supportPlaybooks: { inlayHints: { dates } } },
    });
  await push(false);
  await settle();
  expect(heard).toEqual(['inlayHint', 'codeLens']);
  await push(false);
  await push(true);
  await settle();
  expect(heard).toEqual(['inlayHint', 'codeLens', 'inlayHint', 'codeLens']);
  end();
});

test('an editor that can be asked is asked again after a change', async () => {
  const { client, settle, end } = await converse({}, { workspace: { ...refreshing.workspace, configuration: true } });
  const heard = refreshesOf(client);
  const asked: unknown[] = [];
  client.onRequest('workspace/configuration', (params: unknown) => {
    asked.push(params);
    return [{ codeLens: { references: false } }];
  });
  await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await settle();
  expect(asked).toEqual([{ items: [{ section: 'supportPlaybooks' }] }]);
  expect(heard).toEqual(['inlayHint', 'codeLens']);
  end();
});

test('the neighbour that comes or goes later is heard of', async () => {
  const { client, settle, end } = await converse({}, refreshing);
  const heard = refreshesOf(client);
  await client.sendNotification('support-playbooks/yamlNeighbour', { isActive: true, mapsOurSchema: false });
  await settle();
  expect(heard).toEqual(['inlayHint', 'codeLens']);
  end();
});

const refreshing = { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } };

function refreshesOf(client: Awaited<ReturnType<typeof converse>>['client']): readonly string[] {
  const heard: string[] = [];
  for (const kind of ['inlayHint', 'codeLens']) {
    client.onRequest(`workspace/${kind}/refresh`, () => {
      heard.push(kind);
      return null;
    });
  }
  return heard;
}
