// Every template that ships, in every language, with every example that can feed it: no finding, the facts of its other languages, and the text that was approved.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listRenderings, type Rendered, render, type Snapshot } from '#core';
import type { DueMessage } from '../core/src/render/due.ts';
import { factText } from '../core/src/rules/facts-in-text.ts';
import { messageTooLong } from '../core/src/rules/message-too-long.ts';
import { defaultSettings } from '../core/src/workspace/settings.ts';
import { shippedTemplate, shippedTemplateNames } from '../core/src/workspace/templates.ts';
import { type Example, examples, shippedLocales } from './golden.ts';

const folder = path.join(import.meta.dirname, 'golden');
/** `UPDATE=1 npx vitest run test/golden.test.ts` writes the texts anew; read what changed before committing it. */
const isUpdate = process.env.UPDATE === '1';

const kinds = new Map(shippedTemplateNames().map((name) => [name, shippedTemplate(name)?.playbook.spec.rendersFrom]));

/** The messages of an example that the template makes, else one for each playbook of its kind. */
function idsOf(snapshot: Snapshot, template: string): readonly string[] {
  const listed = listRenderings(snapshot).filter((each) => each.template === template);
  const covered = new Set(listed.map(({ document }) => document.name));
  const kind = kinds.get(template);
  const documents = kind === undefined ? [] : [...(snapshot.named.get(kind)?.keys() ?? [])];
  const others = documents.filter((name) => !covered.has(name)).map((name) => `${name}/template/${template}`);
  return [...listed.map(({ id }) => id), ...others];
}

interface Case {
  readonly id: string;
  readonly locale: string;
  readonly voice: string | undefined;
  readonly rendered: Rendered | undefined;
}

const made = new Map<string, readonly Case[]>();

function casesOf(template: string, example: Example): readonly Case[] {
  const key = `${template} ${example.name}`;
  const before = made.get(key);
  if (before) return before;
  const voices = example.name === 'fernway' ? [undefined, 'friendly'] : [undefined];
  const cases = voices.flatMap((voice) =>
    shippedLocales.flatMap((locale) => {
      const snapshot = example.in(locale, voice);
      return idsOf(snapshot, template).map((id) => {
        const rendered = render(snapshot, { id, locale, today: example.today });
        return { id, locale, voice, rendered };
      });
    }),
  );
  made.set(key, cases);
  return cases;
}

test('there is something to render', () => {
  expect(shippedTemplateNames().length).toBeGreaterThan(20);
  expect(examples.length).toBe(16);
  for (const name of shippedTemplateNames()) {
    const count = examples.reduce((sum, example) => sum + casesOf(name, example).length, 0);
    expect([name, count > 9]).toEqual([name, true]);
  }
});

test.each(shippedTemplateNames())('%s has no finding in any language with any example', (name) => {
  const told = examples.flatMap((example) =>
    casesOf(name, example).flatMap(({ id, locale, voice, rendered }) => {
      if (!rendered) return [`${example.name} ${id} ${locale}: not made`];
      return rendered.findings.map(
        ({ rule, message }) => `${example.name} ${id} ${locale} ${voice ?? ''} ${rule}: ${message}`,
      );
    }),
  );
  expect(told).toEqual([]);
});

test.each(shippedTemplateNames())('%s is no longer than its place allows, in any language with any example', (name) => {
  const told = examples.flatMap((example) =>
    casesOf(name, example).flatMap(({ id, locale, voice, rendered }) =>
      rendered ? tooLong(rendered).map((message) => `${example.name} ${id} ${locale} ${voice ?? ''}: ${message}`) : [],
    ),
  );
  expect(told).toEqual([]);
});

function tooLong({ medium, locale, markdown, subject, title }: Rendered): readonly string[] {
  const due = { planned: { rendering: { medium } }, locale, message: { markdown, fields: { subject, title } } };
  const reports = messageTooLong.checkMessage?.(due as unknown as DueMessage, defaultSettings) ?? [];
  return [...reports].map(({ message }) => message);
}

test.each(shippedTemplateNames())('%s says the same dates, numbers and addresses in every language', (name) => {
  const drift = examples.flatMap((example) => {
    const cases = casesOf(name, example);
    return cases.flatMap(({ id, locale, voice, rendered }) => {
      const english = cases.find((each) => each.id === id && each.locale === 'en' && each.voice === voice);
      if (!rendered || !english?.rendered || locale === 'en') return [];
      const [own, first] = [factsOf(rendered), factsOf(english.rendered)];
      const more = [...own].filter((fact) => !first.has(fact));
      const less = [...first].filter((fact) => !own.has(fact));
      return more.length + less.length === 0 ? [] : [`${example.name} ${id} ${locale} +${more} -${less}`];
    });
  });
  expect(drift).toEqual([]);
});

test.each(shippedTemplateNames())('%s gives the texts that were approved', (name) => {
  const file = path.join(folder, `${name}.txt`);
  const text = goldenOf(name);
  if (isUpdate) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `There is no ${name}.txt. UPDATE=1 npx vitest run test/golden.test.ts writes it.`).toBe(
    true,
  );
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('no golden text is left of a template that is gone', () => {
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
  expect(names.filter((file) => !shippedTemplateNames().includes(file.slice(0, -'.txt'.length)))).toEqual([]);
});

/** Each example in its own languages; the sample in all five, and in both voices. */
function goldenOf(name: string): string {
  const parts = examples.flatMap((example) =>
    casesOf(name, example)
      .filter(({ locale }) => example.name === 'fernway' || example.locales.includes(locale))
      .map(({ id, locale, voice, rendered }) => {
        const heading = ['=====', example.name, id, locale, ...(voice === undefined ? [] : [voice])].join(' ');
        const fields = Object.entries({
          subject: rendered?.subject,
          preheader: rendered?.preheader,
          title: rendered?.title,
        })
          .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
          .join('');
        return `${heading}\n${fields}\n${rendered?.markdown ?? ''}`;
      }),
  );
  return `${[...new Set(parts)].join('\n')}`;
}

/** What no translation may change. */
function factsOf({ markdown, subject, preheader, title, locale }: Rendered): ReadonlySet<string> {
  // Chapters are counted in each language's own way.
  const body = markdown.replace(/^#+ .*$/gm, (heading) => heading.replace(/\d+\\?\.\s/, ''));
  const text = [subject, preheader, title, body.replace(/\\([-\\`*_{}[\]<>~|#+.)])/g, '$1')].join('\n');
  // An author's English words stand in other languages too: there their decimal point counts as a comma.
  const words = ['fr', 'nl', 'de'].includes(locale) ? text.replace(/(\d)\.(\d+)(?= million)/g, '$1,$2') : text;
  return new Set(factText(words, locale).facts.map(({ kind, value }) => `${kind} ${value}`));
}
