// What ships is complete: every template and every shared piece stands in all five languages, can be read, and says the same in each.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptySnapshot, validate, withFiles } from '#core';
import { readTemplateText } from '../core/src/template/read.ts';

const root = fileURLToPath(new URL('../templates/', import.meta.url));
const locales = ['de', 'en', 'fr', 'nl', 'zh-CN'];
const notMessages = new Set(['partials', 'starters', 'words']);
const folders = (below: string): readonly string[] =>
  readdirSync(path.join(root, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.posix.join(below, name));
const messages = folders('.').filter((name) => !notMessages.has(name));
const pieces = folders('partials');

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const variantsOf = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => name.slice(0, -'.hbs'.length))
    .sort();

/** What a text takes from the data, each once; how often and in which order is the language's own business. */
function tagsOf(file: string): readonly string[] {
  const tags = textOf(file).match(/\{\{[^{}]*\}\}/g) ?? [];
  return [
    ...new Set(tags.map((tag) => tag.replace(/(one|other|many|few|two|zero)="[^"]*"/g, '$1').replace(/\s+/g, ' '))),
  ].sort();
}

test('there are templates to look at', () => {
  expect(messages).toEqual(
    expect.arrayContaining([
      'sunset-announcement',
      'email-acknowledgement',
      'voicemail-closed-line',
      'rollback-notice',
    ]),
  );
  expect(pieces.length).toBeGreaterThan(2);
});

test.each([...messages, ...pieces])('%s stands in all five languages, and each can be read', (folder) => {
  const variants = variantsOf(folder);
  expect(variants.filter((name) => !name.includes('.'))).toEqual(locales);
  for (const name of variants)
    expect([name, readTemplateText(textOf(`${folder}/${name}.hbs`)).problems]).toEqual([name, []]);
});

test.each([...messages, ...pieces])('%s takes the same data in every language and voice', (folder) => {
  const [first = '', ...others] = variantsOf(folder);
  const expected = tagsOf(`${folder}/${first}.hbs`);
  for (const name of others) expect([name, tagsOf(`${folder}/${name}.hbs`)]).toEqual([name, expected]);
});

test.each(messages)('%s is a sound template document that goes by the name of its folder', (folder) => {
  const file = `templates/${folder}/template.playbook.yaml`;
  const content = textOf(`${folder}/template.playbook.yaml`);
  const texts = variantsOf(folder).map(
    (name) => [`templates/${folder}/${name}.hbs`, { content: textOf(`${folder}/${name}.hbs`) }] as const,
  );
  const config = [
    'support-playbooks.config.yaml',
    { content: 'locales: [en, fr, nl, de, zh-CN]\nrules: { unused-resource: off }\n' },
  ] as const;
  const snapshot = withFiles(emptySnapshot, [config, [file, { content }], ...texts]);
  const findings = [...validate(snapshot, { today: '2027-01-04' })].flatMap((each) => each.findings);
  expect(findings.map(({ path: where, rule, message }) => `${where} ${rule}: ${message}`)).toEqual([]);
  expect(parse(content).metadata.name).toBe(folder);
});

test.each(messages)('%s greets in every language, also when the name is missing', (folder) => {
  const { spec } = parse(textOf(`${folder}/template.playbook.yaml`));
  const asked = new Set(
    variantsOf(folder).flatMap((name) =>
      [...textOf(`${folder}/${name}.hbs`).matchAll(/\{\{recipient "(\w+)"/g)].map(([, field]) => field),
    ),
  );
  expect([...asked].sort()).toEqual(Object.keys(spec.recipient ?? {}).sort());
  for (const field of Object.values<{ fallback: Record<string, string> }>(spec.recipient ?? {})) {
    expect(Object.keys(field.fallback).sort()).toEqual(locales);
    expect(Object.values(field.fallback).filter((text) => text.trim() === '')).toEqual([]);
  }
});

test('the words for times and checklists stand in all five languages, key by key', () => {
  const keysOf = (value: unknown, at = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => keysOf(child, `${at}/${key}`))
      : [at];
  // Languages differ in their plural forms, in cases and in how a month begins; everything else has to be there.
  const ownBusiness = /\/(one|two|few|many|other|zero)$|^\/dative|^\/firstOfMonth/;
  const keys = locales.map(
    (locale) =>
      [
        locale,
        [
          ...new Set(
            keysOf(parse(textOf(`words/${locale}.yaml`))).map((key) =>
              key.replace(/\/(one|two|few|many|other|zero)$/, ''),
            ),
          ),
        ]
          .filter((key) => !ownBusiness.test(key))
          .sort(),
      ] as const,
  );
  for (const [locale, own] of keys) expect([locale, own]).toEqual([locale, keys[0]?.[1]]);
});
