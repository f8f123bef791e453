// The manifest and its words: every text exists in every language, and every command that is offered is registered.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const languages = ['fr', 'nl', 'de', 'zh-cn'];

const manifest = read('package.json');
const client = sourcesOf('client/src');

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

test('every command of the manifest is registered, and no other', () => {
  const offered = [...manifest.matchAll(/"command": "(supportPlaybooks\.\w+)",\s*"category"/g)].map(
    (match) => match[1],
  );
  const registered = [...client.matchAll(/registerCommand\('([\w.]+)'/g)].map((match) => match[1]);
  expect(registered.sort()).toEqual(offered.sort());
});

test('every setting of the manifest is read', () => {
  const settings = [...manifest.matchAll(/"supportPlaybooks\.([\w.]+)": \{/g)].map((match) => match[1] ?? '');
  // The language client reads `trace.server` itself.
  expect(settings.filter((name) => name !== 'trace.server' && !client.includes(`'${name}'`))).toEqual([]);
});

test('what the manifest points to exists', () => {
  for (const file of ['media/icon.png', 'LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md', 'l10n/bundle.l10n.json']) {
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
