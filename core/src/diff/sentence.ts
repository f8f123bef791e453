// A difference in a sentence that follows from its place: what, of which thing, from what to what.

import { lowerFirst } from '../text/wording.ts';
import type { Verdict } from './change-kind.ts';
import type { Difference, Part } from './difference.ts';

export function sentenceFor(difference: Difference, { from, to }: Verdict): string {
  const last = difference.path.findLast((_, index) => !isLocale(difference, index));
  if (!last) return '';
  const at = difference.path.lastIndexOf(last);
  // The key of its list says nothing beside an item.
  const around = difference.path.slice(0, last.isItem ? Math.max(0, at - 1) : at);
  if (last.isItem) {
    const what = `${last.title} “${last.label}”${ownerWords(around)}`;
    if (difference.before === undefined) return `${what} is new`;
    if (difference.after === undefined) return `${what} is gone`;
    return `${what}: ${from ?? 'nothing'} → ${to ?? 'nothing'}`;
  }
  const what = `${last.title}${ownerWords(around)}`;
  if (from === undefined && to === undefined) return `${what} ${difference.after === undefined ? 'is gone' : 'is new'}`;
  if (from === undefined) return `${what} is new: ${to}`;
  if (to === undefined) return `${what} is gone; it was ${from}`;
  return `${what}: ${from} → ${to}`;
}

/** ` of hypercare of phase “redirect”`: the group around it, and of the items around that the innermost two. */
function ownerWords(path: readonly Part[]): string {
  const group = path.at(-1);
  const isGroup = group && !group.isItem && path.length > 1 && !silentGroups.has(group.name);
  const items = path.filter(({ isItem }) => isItem).slice(-2);
  const words = items.reverse().map(({ title, label }) => ` of ${lowerFirst(title)} “${label}”`);
  return [...(isGroup ? [` of ${lowerFirst(group.title)}`] : []), ...words].join('');
}

/** Groups that only hold things together. */
const silentGroups: ReadonlySet<string> = new Set(['dates', 'attributes']);

function isLocale({ locale, path }: Difference, index: number): boolean {
  return locale !== undefined && index === path.length - 1;
}
