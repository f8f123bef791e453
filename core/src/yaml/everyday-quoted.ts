// Texts in single and double quotes.
import { type Cursor, sign } from './cursor.ts';
import { areLinesDeep, joined } from './everyday-lines.ts';
import type { ScalarNode } from './tree.ts';

export function readSingleQuoted(cursor: Cursor, column: number): ScalarNode | undefined {
  const { source, at: start } = cursor;
  let end = source.indexOf("'", start + 1);
  while (end >= 0 && source.charCodeAt(end + 1) === sign.apostrophe) end = source.indexOf("'", end + 2);
  if (end < 0) return undefined;
  const inside = textInside(source, start, end, column);
  const value = inside?.includes("'") ? inside.replaceAll("''", "'") : inside;
  return value === undefined ? undefined : quotedScalar(cursor, 'single-quoted', value, end + 1);
}

export function readDoubleQuoted(cursor: Cursor, column: number): ScalarNode | undefined {
  const { source, at: start } = cursor;
  let end = start + 1;
  for (; end < source.length && source.charCodeAt(end) !== sign.quote; end++)
    if (source.charCodeAt(end) === sign.backslash) end++;
  if (end >= source.length) return undefined;
  const inside = textInside(source, start, end, column);
  const value = inside?.includes('\\') ? unescaped(inside) : inside;
  return value === undefined ? undefined : quotedScalar(cursor, 'double-quoted', value, end + 1);
}

/** What stands between the quotes, on one line in the end. */
function textInside(source: string, start: number, end: number, column: number): string | undefined {
  const inside = source.slice(start + 1, end);
  if (!inside.includes('\n')) return inside;
  const isClear = areLinesDeep(source, start, end, column) && !/\\\s/.test(inside);
  return isClear ? joined(inside) : undefined;
}

function quotedScalar(cursor: Cursor, style: ScalarNode['style'], value: string, end: number): ScalarNode {
  const { at: start } = cursor;
  cursor.at = end;
  cursor.tokens += 2;
  return { kind: 'scalar', style, source: value, value, start, end };
}

/** The escapes that people write; the library knows more. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\/', '/'],
]);

function unescaped(inside: string): string | undefined {
  let isKnown = true;
  const value = inside.replace(/\\./g, (pair) => {
    const meant = escapes.get(pair);
    isKnown &&= meant !== undefined;
    return meant ?? pair;
  });
  return isKnown ? value : undefined;
}
