// Replacements in one text.
import type { Range } from './range.ts';

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** Applies edits that do not overlap, in any order; of two that overlap the earlier one wins. */
export function applyEdits(content: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  for (const { range, newText } of sorted) {
    if (range.start < at) continue;
    result += content.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + content.slice(at);
}
