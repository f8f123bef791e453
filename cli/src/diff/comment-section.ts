// A part of a text that may only be so long: as many of its items as fit, and a sentence that counts the others.

export interface CommentSection {
  /** Everything before the items, with a line break at its end. */
  readonly head: string;
  /** Each is written only when there is room before it. */
  readonly items: readonly (() => string)[];
  /** Puts the items that fit into one text; it may add `overhead` bytes to each. */
  readonly join?: (kept: readonly string[]) => string;
  readonly overhead?: number;
  /** One sentence for what does not fit. */
  readonly leftOut: (count: number) => string;
}

/** Nothing when there are no items. The sentence about what is left out comes on top of `bytes`, at most 300 of them. */
export function sectionWithin({ head, items, join, overhead = 0, leftOut }: CommentSection, bytes: number): string {
  if (items.length === 0) return '';
  const kept: string[] = [];
  let size = sizeOf(head);
  for (const write of items) {
    const item = write();
    size += sizeOf(item) + overhead;
    if (size > bytes) break;
    kept.push(item);
  }
  const left = items.length - kept.length;
  const more = left > 0 ? `\n${leftOut(left)}\n` : '';
  return kept.length === 0 ? more : `${head}${join ? join(kept) : kept.join('')}${more}`;
}

export function sizeOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** Cut between whole characters, with an ellipsis. */
export function clipped(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
}
