// What completion proposes at a place, and how a plain word of it is written.
import type { Range } from '../text/range.ts';
import type { Cursor } from './cursor.ts';

export type ProposalKind = 'key' | 'word' | 'reference' | 'value' | 'snippet';

export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is replaced, from the start of the file. */
  readonly range: Range;
  /** With `$1` tab stops when `isSnippet`; else literal. Line ends are those of the file. */
  readonly newText: string;
  readonly isSnippet: boolean;
  /** Proposals come in the order of this text. */
  readonly sortText: string;
}

/** A proposal before it is known where it goes. */
export type Draft = Omit<Proposal, 'range' | 'sortText'>;

export interface Words {
  readonly kind: ProposalKind;
  readonly detail: string;
  readonly documentation?: string;
}

/** A value that is written as it is, as far as the place allows. */
export function literal(text: string, { kind, detail, documentation = '' }: Words, cursor: Cursor): Draft {
  return { label: text, kind, detail, documentation, newText: writtenValue(text, cursor), isSnippet: false };
}

/** What has to stand between the line and a new word: a blank behind `key:` or `-`, a dash where the list has none. */
export function leadIn({ before, isDashMissing, quote }: Cursor): string {
  if (isDashMissing) return '- ';
  return !quote && /[\w"']:$|^\s*-$/.test(before) ? ' ' : '';
}

export function writtenValue(text: string, cursor: Cursor): string {
  const { quote, at, after } = cursor;
  if (!quote) return leadIn(cursor) + plainOrQuoted(text);
  const body = quote.sign === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
  const colon = at.kind === 'key' && !/^\s*:/.test(after) && quote.isClosed;
  return quote.isClosed && !colon ? body : body + quote.sign;
}

/** A word that YAML would read as something else goes into quotes. */
export function plainOrQuoted(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text);
}

function isPlain(text: string): boolean {
  if (/^(true|false|null|~|[\d._]+|0x[\da-f]+|0o[0-7]+|[\d.]+e[+-]?\d+)$/i.test(text)) return false;
  return (
    /^[\p{L}\p{N}](?:[\p{L}\p{N}_./+%@-]| (?! |$)|:(?=\S))*$/u.test(text) && !text.endsWith(':') && !/^\d+:/.test(text)
  );
}
