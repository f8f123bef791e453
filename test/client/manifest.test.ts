// The manifest and its words: every text exists in every language, and every command that is offered is registered.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultPreferences, preferencesFrom, yamlIntegrations } from '../../server/src/preferences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const languages = ['fr', 'nl', 'de', 'zh-cn'];

const manifest = read('package.json');
const client = sourcesOf('client/src');
const protocol = read('server/src/protocol/client-commands.ts');

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly enum?: readonly string[] }>>;
    };
  };
}

test('every text of the manifest stands in every language', () => {
  const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]).sort();
  expect(keysOf('package.nls.json')).toEqual([...new Set(used)]);
  for (const language of languages) expect(keysOf(`package.nls.${language}.json`)).toEqual(keysOf('package.nls.json'));
});

test('every text of the client stands in every language, with the same gaps', () => {
  const used = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]).sort();
  expect(keysOf('l10n/bundle.l10n.json')).toEqual([...new Set(used)]);
  for (const language of languages) {
    const bundle = texts(`l10n/bundle.l10n.${language}.json`);
    expect(Object.keys(bundle).sort()).toEqual(keysOf('l10n/bundle.l10n.json'));
    for (const [english, translated] of Object.entries(bundle))
      expect([english, gapsIn(translated)]).toEqual([english, gapsIn(english)]);
  }
});

test('no text of the client escapes translation', () => {
  expect([...client.matchAll(/l10n\.t\(\s*[^'\s]/g)].map((match) => match[0])).toEqual([]);
});

test('every command of the manifest is registered; what else is registered, only our own server runs', () => {
  const offered = [...manifest.matchAll(/"command": "(supportPlaybooks\.[\w.]+)",\s*"category"/g)].map(
    (match) => match[1],
  );
  const constants = new Map(
    [...protocol.matchAll(/const (\w+) = '(supportPlaybooks\.\w+)'/g)].map((match) => [match[1], match[2]]),
  );
  const registered = [...client.matchAll(/registerCommand\(\s*(?:'([\w.]+)'|(\w+))/g)].map(
    ([, name, constant]) => name ?? constants.get(constant) ?? constant,
  );
  expect(offered.filter((name) => !registered.includes(name))).toEqual([]);
  const internal = registered.filter((name) => !offered.includes(name));
  expect(internal.filter((name) => ![...constants.values()].includes(name))).toEqual([]);
});

test('every command that the manifest mentions is one of ours or of VS Code', () => {
  const offered = new Set(
    [...manifest.matchAll(/"command": "(supportPlaybooks\.[\w.]+)",\s*"category"/g)].map((match) => match[1]),
  );
  const words = Object.values(texts('package.nls.json')).join('\n');
  const mentioned = [...`${manifest}\n${words}`.matchAll(/(?:"command": "|command:)(supportPlaybooks\.[\w.]+)/g)];
  const unknown = mentioned.map((match) => match[1]).filter((name) => !offered.has(name));
  // VS Code makes a command that focuses each view.
  expect(unknown.filter((name) => name !== 'supportPlaybooks.tree.focus')).toEqual([]);
});

test('buttons in long texts run the same commands in every language', () => {
  const commandsIn = (text: string) => [...text.matchAll(/\(command:([^)]+)\)/g)].map((match) => match[1]);
  const english = texts('package.nls.json');
  for (const language of languages) {
    const translated = texts(`package.nls.${language}.json`);
    for (const [key, text] of Object.entries(english))
      expect([language, key, commandsIn(translated[key] ?? '')]).toEqual([language, key, commandsIn(text)]);
  }
});

test('a text is translated, not repeated', () => {
  // Names of products and what is the same word in several languages.
  const same = new Set(['Support Playbooks', 'Playbooks', 'Source', 'Text', '1 playbook', '{0} playbooks']);
  for (const file of ['package.nls', 'l10n/bundle.l10n']) {
    const english = texts(`${file}.json`);
    const chinese = texts(`${file}.zh-cn.json`);
    const repeated = Object.keys(english).filter(
      (key) => english[key] === chinese[key] && !same.has(english[key] ?? ''),
    );
    expect(repeated).toEqual([]);
  }
});

test('every setting of the manifest is read', () => {
  const settings = [...manifest.matchAll(/"supportPlaybooks\.([\w.]+)": \{/g)].map((match) => match[1] ?? '');
  const readers = client + read('server/src/preferences.ts');
  // The language client reads `trace.server` itself.
  expect(settings.filter((name) => name !== 'trace.server' && !readers.includes(`'${name}'`))).toEqual([]);
});

test('defaults in the manifest are those of the server', () => {
  const { properties } = (JSON.parse(manifest) as Manifest).contributes.configuration;
  const said = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name.replace('supportPlaybooks.', ''), each.default]),
  );
  expect(preferencesFrom(said)).toEqual(defaultPreferences);
  expect(properties['supportPlaybooks.yamlIntegration']?.enum).toEqual(yamlIntegrations);
});

test('no setting names a program or a path, and what a folder may not set is restricted', () => {
  const { contributes, capabilities } = JSON.parse(manifest);
  const properties: Readonly<Record<string, { readonly type: string; readonly enum?: readonly string[] }>> =
    contributes.configuration.properties;
  // A free text could be a program one day; the one there is names a language.
  const free = Object.entries(properties).filter(([, { type, enum: words }]) => type !== 'boolean' && !words);
  expect(free.map(([name]) => name)).toEqual(['supportPlaybooks.preview.locale']);
  expect(capabilities.untrustedWorkspaces).toMatchObject({
    supported: 'limited',
    restrictedConfigurations: ['supportPlaybooks.yamlIntegration', 'supportPlaybooks.trace.server'],
  });
});

test('what the manifest points to exists', () => {
  const pictures = [...manifest.matchAll(/"(media\/[\w/.-]+)"/g)].map((match) => match[1] ?? '');
  expect(pictures.length).toBeGreaterThan(5);
  for (const file of [...pictures, 'LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md', 'l10n/bundle.l10n.json']) {
    expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
  }
});

function gapsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\d+\}/g)].map((match) => match[0]).sort();
}

function keysOf(file: string): readonly string[] {
  return Object.keys(texts(file)).sort();
}

function texts(file: string): Record<string, string> {
  return JSON.parse(read(file)) as Record<string, string>;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function sourcesOf(folder: string): string {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(path.join(folder, file)))
    .join('\n');
}
