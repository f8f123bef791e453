// The languages of what ships.
import { templateTexts } from '../generated/templates.ts';

/** Of a template by its name, or of a shared piece by `partials/<name>`; empty when none of the name ships. */
export function shippedLanguages(folder: string): ReadonlySet<string> {
  known ??= collected();
  return known.get(folder) ?? none;
}

const none: ReadonlySet<string> = new Set();
let known: ReadonlyMap<string, Set<string>> | undefined;

function collected(): ReadonlyMap<string, Set<string>> {
  const languages = new Map<string, Set<string>>();
  for (const path of Object.keys(templateTexts)) {
    const [, folder, locale] = /^(.+)\/([^/.]+)(?:\.[^/]+)?\.hbs$/.exec(path) ?? [];
    if (folder === undefined || locale === undefined) continue;
    languages.set(folder, (languages.get(folder) ?? new Set()).add(locale));
  }
  return languages;
}
