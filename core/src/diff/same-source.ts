// Whether two parts mean the same because they are written the same, so that nobody has to look inside.
import type { PlaybookDocument } from '../playbook/document.ts';
import { originOf } from '../schema/value.ts';
import type { Pair, Sides } from './side.ts';

/** `false` where only a look inside can tell. */
export function isSameSource(before: unknown, after: unknown, { before: old, after: fresh }: Pair): boolean {
  const [one, other] = [sourceOf(before, old), sourceOf(after, fresh)];
  return one !== undefined && one === other;
}

/** The same words mean the same on both sides: no name is another one now, and the default language is the same. */
export function isSameLanguage({ before, after, renamed }: Sides): boolean {
  return renamed.size === 0 && before.snapshot.settings.defaultLocale === after.snapshot.settings.defaultLocale;
}

/** With the white space before it, since the same lines further in can be another text. */
function sourceOf(value: unknown, document: PlaybookDocument | undefined): string | undefined {
  const node = typeof value === 'object' && value !== null ? originOf(value) : undefined;
  if (!node || !document) return undefined;
  const { source, isPlain, problems } = document.yaml;
  if (!isPlain || problems.length > 0) return undefined;
  const column = node.start - source.lastIndexOf('\n', node.start - 1);
  return `${column} ${source.slice(node.start, node.end)}`;
}
