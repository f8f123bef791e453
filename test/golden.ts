// The examples as snapshots in which the templates that ship can be rendered in every language: for the golden texts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { configFileName, emptySnapshot, type Snapshot, withFiles } from '#core';

const root = path.join(import.meta.dirname, '../examples');

export const shippedLocales = ['en', 'fr', 'nl', 'de', 'zh-CN'] as const;

export interface Example {
  /** `fernway`, `hmrc-2023` */
  readonly name: string;
  /** As its own config says. */
  readonly locales: readonly string[];
  readonly today: string;
  /** With its texts as they are; `voice` replaces that of the config. */
  readonly in: (locale: string, voice?: string) => Snapshot;
}

export const examples: readonly Example[] = ['fernway', ...folders('real').map((name) => `real/${name}`)].map(
  readExample,
);

function readExample(folder: string): Example {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.yaml') && !file.startsWith('templates/'))
    .sort()
    .map((file) => [file, readFileSync(path.join(root, folder, file), 'utf8')] as const);
  const config: Record<string, unknown> = parse(files.find(([file]) => file === configFileName)?.[1] ?? '') ?? {};
  const own = [config.defaultLocale ?? 'en', ...(Array.isArray(config.locales) ? config.locales : [])].map(String);
  const locales = Array.isArray(config.locales) ? config.locales.map(String) : own.slice(0, 1);
  const known = new Map<string, Snapshot>();
  return {
    name: path.posix.basename(folder),
    locales,
    today: String(config.asOf ?? '2027-01-04'),
    in(locale, voice) {
      const key = `${locale} ${voice}`;
      const before = known.get(key);
      if (before) return before;
      // A text without languages stands for the default one: so an example speaks any language, in its own words where
      // it has none of that language.
      const isOwn = locales.includes(locale);
      const brand = {
        ...(typeof config.brand === 'object' ? config.brand : {}),
        ...(voice !== undefined && { voice }),
      };
      const changed = {
        ...config,
        ...(Object.keys(brand).length > 0 && { brand }),
        ...(!isOwn && { locales: [locale] }),
        defaultLocale: locale,
      };
      const snapshot = withFiles(
        emptySnapshot,
        files.map(([file, text]) => {
          const content = file === configFileName ? stringify(changed) : isOwn ? text : respoken(text, locale);
          return [file, { content }] as const;
        }),
      );
      known.set(key, snapshot);
      return snapshot;
    },
  };
}

/** What is written in English counts as written in the other language. */
function respoken(text: string, locale: string): string {
  return text.replace(/(^\s*|[{,]\s*)en:(?= )/gm, `$1${locale}:`);
}

function folders(below: string): readonly string[] {
  return readdirSync(path.join(root, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
