// Where the reader of everyday YAML stands in its text, and the way over spaces, comments and line breaks.

export interface Cursor {
  readonly source: string;
  at: number;
  /** Of what stands at the cursor after `toNextWritten`; -1 at the end of the text. */
  column: number;
  /**
   * At least as many as the library's lexer makes of what has been read, and at least two for each node, so that their
   * limit keeps that of nodes too.
   */
  tokens: number;
}

export const sign = {
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  greater: 62,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  bar: 124,
  closeBrace: 125,
} as const;

/** -1 behind the end of the text. */
export function signAt({ source, at }: Cursor): number {
  return at < source.length ? source.charCodeAt(at) : -1;
}

/** Whether a space, a line break or the end of the text stands here. */
export function isBlankAt(source: string, at: number): boolean {
  if (at >= source.length) return true;
  const here = source.charCodeAt(at);
  return here === sign.space || here === sign.lineFeed || here === sign.carriageReturn;
}

export function skipSpaces(cursor: Cursor): void {
  const { source } = cursor;
  let { at } = cursor;
  while (at < source.length && source.charCodeAt(at) === sign.space) at++;
  if (at > cursor.at) cursor.tokens++;
  cursor.at = at;
}

/**
 * From the start of the text, or the end of something written, to the first thing on a line below. `false` when
 * more stands on this line than a comment, and before the signs that begin and end documents.
 */
export function toNextWritten(cursor: Cursor): boolean {
  const { source } = cursor;
  let lineStart = cursor.at === 0 ? 0 : -1;
  for (;;) {
    const from = cursor.at;
    skipSpaces(cursor);
    if (signAt(cursor) === sign.hash) {
      if (cursor.at === from && cursor.at !== lineStart) return false;
      skipComment(cursor);
    }
    if (cursor.at === source.length) {
      cursor.column = -1;
      return true;
    }
    if (!skipLineBreak(cursor)) {
      cursor.column = cursor.at - lineStart;
      return lineStart >= 0 && !(cursor.column === 0 && isDocumentSign(cursor));
    }
    lineStart = cursor.at;
  }
}

function isDocumentSign({ source, at }: Cursor): boolean {
  return source.startsWith('---', at) || source.startsWith('...', at);
}

/** To the line break behind it. */
export function skipComment(cursor: Cursor): void {
  const { source, at } = cursor;
  const end = source.indexOf('\n', at);
  if (end < 0) cursor.at = source.length;
  else cursor.at = source.charCodeAt(end - 1) === sign.carriageReturn ? end - 1 : end;
  cursor.tokens++;
}

export function skipLineBreak(cursor: Cursor): boolean {
  const here = signAt(cursor);
  if (here !== sign.lineFeed && here !== sign.carriageReturn) return false;
  cursor.at += here === sign.lineFeed ? 1 : 2;
  cursor.tokens++;
  return true;
}
