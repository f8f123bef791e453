// Locales are BCP 47 tags in their canonical form, such as `en`, `fr-CA` or `zh-Hant-TW`.

import { remembered } from './bounded-cache.ts';

/** The tag, when it is well formed, its language exists, and it is written the canonical way. */
export function readLocale(text: string): string | undefined {
  return canonicalLocale(text) === text ? text : undefined;
}

/** The canonical form of a tag in any letter case, or with replaced subtags (`iw` is `he`); `undefined` when there is none. */
export const canonicalLocale: (text: string) => string | undefined = remembered(500, findCanonical);

function findCanonical(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag !== undefined && isLanguage(tag.split('-')[0] ?? '') ? tag : undefined;
  } catch {
    // Intl reports a malformed tag by throwing, and offers no way to ask first.
    return undefined;
  }
}

/** The platform takes about ten milliseconds to open its list of names; these need no look-up. */
const common: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'zh']);

let names: Intl.DisplayNames | undefined;

/** Languages that Unicode has a name for. Without names on this machine every well-formed one will do. */
function isLanguage(language: string): boolean {
  if (common.has(language)) return true;
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of('fr') === undefined || names.of(language) !== undefined;
}
