// Where a change is to be seen: now, or where it was when it is gone.
import { positionAt, type Range, type Text, textOf } from '#core';
import type { ShownChange } from './diff-report.ts';

export interface SeenPlace {
  /** Relative to the current folder. */
  readonly file: string;
  readonly text: Text;
  readonly range: Range;
  /** It is gone; the place is in the older revision. */
  readonly isBefore: boolean;
}

export function placeOf({ after, before, file }: ShownChange): SeenPlace {
  const found = after ?? before;
  if (!found) return { file, text: textOf(''), range: { start: 0, end: 0 }, isBefore: false };
  return { file: found.file, text: found.text, range: found.range, isBefore: !after };
}

/** `support/a.playbook.yaml:12`, with a word when that was before. */
export function placeWords(change: ShownChange): string {
  const { file, text, range, isBefore } = placeOf(change);
  return `${file}:${positionAt(text, range.start).line + 1}${isBefore ? ' (before)' : ''}`;
}
