// What is wrong with a text that should be a time zone.
import { closestWord } from './closest-word.ts';
import { listedZones } from './listed-zones.ts';
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';
import { readTimeZone, spelling, summerless } from './time-zone.ts';
import { timeZoneAliases } from './time-zone-alias.ts';

export function timeZoneProblem(text: string): ScalarProblem | undefined {
  if (readTimeZone(text) !== undefined) return undefined;
  const suggestion = closeZone(text.trim());
  const ending = summerless.has(text)
    ? 'never changes to summer time; name a place, like “America/New_York”'
    : 'is not a time zone; name a place as in “Europe/Amsterdam”, or write “customer”';
  return problem(`${quoted(text)} ${ending}.`, suggestion);
}

function closeZone(text: string): string | undefined {
  if (text === '' || text.length > 64) return undefined;
  // `(GMT+10:00) Brisbane` is how menus show it.
  const name = text.toLowerCase().replace(/^\((?:gmt|utc)[^)]*\)\s*/, '');
  const alias = timeZoneAliases.get(name);
  if (alias !== undefined) return alias;
  if (/^(customers?|clients?)$/.test(name)) return 'customer';
  const underscored = name
    .split('/')
    .map((part) => part.trim())
    .join('/')
    .replace(/\s+/g, '_');
  return spelling(underscored) ?? byCity(underscored) ?? closeName(underscored);
}

/** The zone named after a city, when there is just one. */
function byCity(city: string): string | undefined {
  const found = [...listedZones()].filter(([name]) => name.endsWith(`/${city}`));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

function closeName(name: string): string | undefined {
  const names = [...listedZones().keys()];
  const close = closestWord(name, name.includes('/') ? names : names.map(lastPart));
  if (close === undefined) return undefined;
  // A city is a shorter clue than a whole name, so it must be nearer: one letter changed leaves its length within one.
  return listedZones().get(close) ?? (name.length > 4 ? byCity(close) : undefined);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
