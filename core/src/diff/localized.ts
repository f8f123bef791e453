// Texts that customers read, language by language.
import { branchesOf, resolve, type Schema } from '../schema/schema.ts';
import { Unknowable } from '../schema/value.ts';
import type { Side } from './side.ts';

/** One string, or a mapping from locale to string. */
export function isText(schema: Schema): boolean {
  return (
    branchesOf(schema).some(
      ({ type, propertyNames, home }) =>
        type === 'object' && propertyNames !== undefined && resolve(propertyNames, home)['x-scalar'] === 'locale',
    ) && branchesOf(schema).some(({ type }) => type === 'string')
  );
}

/** What is broken in one language takes no other with it; the walk tells of it elsewhere. */
export function textIn(value: unknown, { snapshot }: Side): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[snapshot.settings.defaultLocale, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.keys(value).flatMap((locale) => {
      const text = textAt(value, locale);
      return typeof text === 'string' ? [[locale, text] as const] : [];
    }),
  );
}

function textAt(map: object, locale: string): unknown {
  try {
    return Reflect.get(map, locale);
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}

/** In the default language, else in the first that there is. */
export function shownText(value: unknown, side: Side): string | undefined {
  const texts = textIn(value, side);
  return texts.get(side.snapshot.settings.defaultLocale) ?? [...texts.values()][0];
}
