// What a language is called, in English.

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `French` for `fr`, `Chinese (China)` for `zh-CN`; `undefined` when there is no such language. */
export function languageName(locale: string): string | undefined {
  try {
    return names.of(locale);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
