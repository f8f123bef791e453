// Everything that people read of one playbook: each message in every language in which it is due, and the checklist in the default one.
import { listRenderings, type Rendering } from '../render/rendering.ts';
import { isFileName } from '../text/file-name.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface DueText {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  /** With `/` between folders and without an ending: `phone-sunset/everyone.fr`. */
  readonly fileName: string;
}

export interface EveryText {
  readonly texts: readonly DueText[];
  /** An id that cannot be the name of a file; nothing is written before it is another one. */
  readonly oddId?: string;
}

export function everyText(snapshot: Snapshot, { path, name }: Pick<Rendering['document'], 'path' | 'name'>): EveryText {
  const mine = listRenderings(snapshot).filter(({ document }) => document.path === path && document.name === name);
  const odd = mine.find(({ id }) => !id.split('/').every(isFileName));
  const texts = mine.flatMap((rendering) =>
    localesDue(rendering, snapshot.settings).map((locale) => ({
      id: rendering.id,
      title: rendering.title,
      locale,
      fileName: textFileName(rendering.id, locale),
    })),
  );
  return { texts, ...(odd && { oddId: odd.id }) };
}

/** Where mistakes are in the way of knowing, the default language. */
export function localesDue(
  { locales }: Pick<Rendering, 'locales'>,
  { defaultLocale }: Pick<Settings, 'defaultLocale'>,
): readonly string[] {
  return locales.length > 0 ? locales : [defaultLocale];
}

/** Without an ending. */
export function textFileName(id: string, locale: string): string {
  return `${id}.${locale}`;
}
