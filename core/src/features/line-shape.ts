// A line around the cursor, as far as it can be told without reading the document: quotes, brackets, and the word.
import type { Range } from '../text/range.ts';

export interface LineShape {
  /** The word or short text around the cursor that a proposal replaces, from the start of the line. */
  readonly word: Range;
  /** The quote around the cursor. */
  readonly quote: { readonly sign: '"' | "'"; readonly isClosed: boolean } | undefined;
  /** Brackets and braces of this line that are open at the word, the innermost first. */
  readonly open: readonly string[];
}

/** `undefined` in a comment, behind a value that has its end already, and in front of words that belong to nothing then. */
export function lineShape(typed: string, rest: string): LineShape | undefined {
  const { quoteAt, isComment, open } = scan(typed);
  if (isComment) return undefined;
  if (quoteAt === undefined) {
    const word = plainWord(typed, rest);
    const isStuck = open.length === 0 && /^[ \t]+[^\s#:,\]}]/.test(rest.slice(word.end - typed.length));
    return isStuck || isComplete(typed.slice(0, word.start)) ? undefined : { word, quote: undefined, open };
  }
  const sign = typed[quoteAt] === '"' ? '"' : "'";
  const inside = sign === '"' ? /^(?:[^"\\]|\\.)*/.exec(rest)?.[0] : /^(?:[^']|'')*/.exec(rest)?.[0];
  const isClosed = rest[(inside ?? '').length] === sign;
  // Without an end nobody knows how far the text was meant to go: only the word itself is taken.
  const end = isClosed ? (inside ?? '') : (/^[^\s,\]}"']*/.exec(rest)?.[0] ?? '');
  return { word: { start: quoteAt + 1, end: typed.length + end.length }, quote: { sign, isClosed }, open };
}

/** Behind a closing bracket or quote only a comma may follow, or nothing. */
function isComplete(before: string): boolean {
  return /[\]}]\s*$/.test(before) || /(?:^|[\s[{,])(?:"(?:[^"\\]|\\.)*"|'[^']*')\s*$/.test(before);
}

function scan(typed: string): {
  readonly quoteAt: number | undefined;
  readonly isComment: boolean;
  readonly open: readonly string[];
} {
  const open: string[] = [];
  let quoteAt: number | undefined;
  for (let at = 0; at < typed.length; at++) {
    const sign = typed[at] ?? '';
    if (quoteAt !== undefined) {
      if (sign === '\\' && typed[quoteAt] === '"') at++;
      else if (sign === typed[quoteAt]) quoteAt = undefined;
      continue;
    }
    const isFirst = /^$|[\s[{,]$/.test(typed.slice(Math.max(0, at - 1), at));
    if ((sign === '"' || sign === "'") && isFirst) quoteAt = at;
    else if (sign === '#' && isFirst && !/[[{,]/.test(typed[at - 1] ?? '')) return { quoteAt, isComment: true, open };
    else if ((sign === '{' || sign === '[') && (isFirst || open.length > 0)) open.unshift(sign);
    else if ((sign === '}' || sign === ']') && open.length > 0) open.shift();
  }
  return { quoteAt, isComment: false, open };
}

/** A value may be several words, such as `closeOn - 5 w`; a key is one. */
function plainWord(typed: string, rest: string): Range {
  const value = /(?:^|[\s{[,])(?:[\w.$-]+|"[^"]*"|'[^']*'):\s+((?:[^\s#{[,"'][^#{}[\],]{0,400})?)$/.exec(typed)?.[1];
  const left = value ?? /(?<![^\s:{}[\],"'#])[^\s:{}[\],"'#]*$/.exec(typed)?.[0] ?? '';
  const isValueStart = value !== '' || /^[^\s#{}[\],"'&*!|>]/.test(rest);
  const right =
    value !== undefined && isValueStart
      ? (/^(?:[^\s#{}[\],]|[ \t]+(?![\s#{}[\],]))*/.exec(rest)?.[0] ?? '')
      : (/^[^\s:{}[\],"'#]*/.exec(rest)?.[0] ?? '');
  const start = typed.length - left.length;
  // A dash that starts an item is none of the word.
  const dash = value === undefined && /^\s*$/.test(typed.slice(0, start)) && left === '-' && right === '' ? 1 : 0;
  return { start: start + dash, end: typed.length + right.length };
}
