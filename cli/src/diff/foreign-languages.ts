// Languages that were asked for and in which nobody is written to: to show no letter is no proof that none changed.
import { listRenderings } from '#core';
import type { Compared } from '#core/node';

/** A sentence for each. */
export function foreignLanguages({ workspaces }: Compared, asked: readonly string[] = []): readonly string[] {
  const snapshots = workspaces.flatMap(({ before, after }) => [before, after]);
  const written = snapshots.flatMap((snapshot) => [
    ...snapshot.settings.locales,
    ...listRenderings(snapshot).flatMap(({ locales }) => locales),
  ]);
  const known = new Set(written);
  return asked
    .filter((locale) => locale !== 'all' && !known.has(locale))
    .map((locale) => `Nobody is written to in “${locale}” here, only in ${[...known].join(', ')}.`);
}
