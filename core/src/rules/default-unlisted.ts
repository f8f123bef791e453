// A default language in which nothing is due.
import type { Settings } from '../workspace/settings.ts';

export function isDefaultUnlisted({ defaultLocale, locales }: Settings): boolean {
  return !locales.includes(defaultLocale);
}
