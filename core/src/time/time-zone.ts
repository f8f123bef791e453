// Names of time zones, as the language takes them.
import { listedZones } from './listed-zones.ts';
import { isKnownZone } from './offset.ts';

/** An IANA name spelt as IANA spells it, or `customer`. */
export function readTimeZone(text: string): string | undefined {
  if (text === 'customer') return text;
  return spelling(text) === text ? text : undefined;
}

/** IANA's own spelling of a zone that is known by this name in other letter case; `undefined` when there is none. */
export function spelling(text: string): string | undefined {
  const listed = listedZones().get(text.toLowerCase());
  if (listed !== undefined) return listed;
  // Every machine knows more names than it lists: older and newer ones of the same place.
  if (summerless.has(text.toUpperCase()) || !isKnownZone(text)) return undefined;
  return text.includes('/') && text === text.toLowerCase() ? capitalised(text) : text;
}

/** Three abbreviations are zones by accident: they never change to summer time, which nobody who writes them means. */
export const summerless: ReadonlySet<string> = new Set(['EST', 'MST', 'HST']);

function capitalised(text: string): string {
  const name = text.replace(/(^|[/_-])([a-z])/g, (_, mark: string, letter: string) => mark + letter.toUpperCase());
  return name.replace(/^Us\//, 'US/');
}
