// Whether people and a channel have a language in common.
import type { Locale } from '../generated/playbooks.ts';

/** Where one side says nothing, nothing speaks against it. */
export function languagesMeet(some: readonly Locale[] | undefined, others: readonly Locale[] | undefined): boolean {
  if (some === undefined || others === undefined) return true;
  return some.some((language) => isServed(language, others));
}

/** `en` serves `en-GB` and the other way round; `zh-CN` does not serve `zh-TW`. */
export function isServed(language: Locale, others: readonly Locale[]): boolean {
  const wanted = language.toLowerCase();
  return others.some((other) => {
    const given = other.toLowerCase();
    return given === wanted || given.startsWith(`${wanted}-`) || wanted.startsWith(`${given}-`);
  });
}
