// What a helper knows besides its values: the language, and who fills in what.
import type { Helper, Markup } from '../../template/evaluate.ts';
import type { Words } from '../words.ts';

export interface HelperContext {
  readonly locale: string;
  readonly words: Words;
  /** For times that name no zone. */
  readonly timeZone: string;
  /** The placeholder itself, or the words to use when the field is empty; `undefined` for a field nobody described. */
  readonly recipient: (field: string) => string | Markup | undefined;
}

export type MakeHelper = (context: HelperContext) => Helper;

/** A value in a message to an author, cut short. */
export function shown(value: unknown): string {
  const text = typeof value === 'object' ? 'a group of values' : `“${String(value)}”`;
  return text.length <= 60 ? text : `${text.slice(0, 57)}…”`;
}
