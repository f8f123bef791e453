// The texts, numbers and words of everyday YAML, each on one line.
import { type Cursor, isBlankAt, sign, signAt } from './cursor.ts';
import { commentTrap } from './traps.ts';
import type { ScalarNode } from './tree.ts';
import { wordIn } from './words.ts';

/** A scalar or key on one line, plain or in quotes; the cursor is then behind it. `undefined` when in doubt. */
export function readScalar(cursor: Cursor, isInFlow: boolean): ScalarNode | undefined {
  cursor.tokens += 2;
  switch (signAt(cursor)) {
    case sign.apostrophe:
      return readSingleQuoted(cursor);
    case sign.quote:
      return readDoubleQuoted(cursor);
    default:
      return readPlain(cursor, isInFlow);
  }
}

/** What a character of a plain scalar may be besides a part of it. */
const text = 0;
const blank = 1;
const lineBreak = 2;
const colon = 3;
const hash = 4;
const ofFlow = 5;

const roles = new Uint8Array(128);
roles[sign.space] = blank;
roles[sign.lineFeed] = lineBreak;
roles[sign.carriageReturn] = lineBreak;
roles[sign.colon] = colon;
roles[sign.hash] = hash;
for (const each of ',[]{}') roles[each.charCodeAt(0)] = ofFlow;

function readPlain(cursor: Cursor, isInFlow: boolean): ScalarNode | undefined {
  const { source, at: start } = cursor;
  if (!startsPlain(source, start)) return undefined;
  let end = start;
  let at = start;
  let role = text;
  for (; at < source.length; at++) {
    const here = source.charCodeAt(at);
    role = here < 128 ? (roles[here] ?? text) : text;
    if (role === text) end = at + 1;
    else if (role === blank) continue;
    else if (role === lineBreak) break;
    else if (role === colon && endsKey(source, at, isInFlow)) break;
    else if (role === hash && end < at) break;
    else if (role === ofFlow && isInFlow) break;
    else end = at + 1;
  }
  cursor.at = end;
  const words = wordIn(source, start, end);
  const node: ScalarNode = { kind: 'scalar', style: 'plain', source: words, value: plainValue(words), start, end };
  const cut = role === hash ? commentTrap(node, source) : undefined;
  return cut ? { ...node, cut } : node;
}

/** Other signs start something else, or nothing at all. */
function startsPlain(source: string, at: number): boolean {
  const first = source.charCodeAt(at);
  if (first === sign.dash) return !isBlankAt(source, at + 1) && roles[source.charCodeAt(at + 1)] !== ofFlow;
  return first >= 128 || (at < source.length && !'?:,[]{}#&*!|>\'"%@`'.includes(source.charAt(at)));
}

function endsKey(source: string, at: number, isInFlow: boolean): boolean {
  return isBlankAt(source, at + 1) || (isInFlow && roles[source.charCodeAt(at + 1)] === ofFlow);
}

/** What the core schema of YAML 1.2 takes a plain scalar for; infinity and the like stay the words they are. */
function plainValue(words: string): ScalarNode['value'] {
  const first = words.charCodeAt(0);
  if (first > 57) {
    if (words.length > 5) return words;
    const meant = wordValues.get(words);
    return meant === undefined ? words : meant;
  }
  const value = numberValue(words);
  return value !== undefined && Number.isFinite(value) ? value : words;
}

const wordValues: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

function numberValue(words: string): number | undefined {
  if (!/^(?:[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(words))
    return undefined;
  if (words.startsWith('0o')) return Number.parseInt(words.slice(2), 8);
  if (words.startsWith('0x')) return Number.parseInt(words.slice(2), 16);
  return /[.eE]/.test(words) ? Number.parseFloat(words) : Number.parseInt(words, 10);
}

function readSingleQuoted(cursor: Cursor): ScalarNode | undefined {
  const { source, at: start } = cursor;
  let end = source.indexOf("'", start + 1);
  while (end >= 0 && source.charCodeAt(end + 1) === sign.apostrophe) end = source.indexOf("'", end + 2);
  if (end < 0) return undefined;
  const inside = source.slice(start + 1, end);
  if (inside.includes('\n')) return undefined;
  cursor.at = end + 1;
  const value = inside.includes("'") ? inside.replaceAll("''", "'") : inside;
  return { kind: 'scalar', style: 'single-quoted', source: value, value, start, end: end + 1 };
}

function readDoubleQuoted(cursor: Cursor): ScalarNode | undefined {
  const { source, at: start } = cursor;
  let at = start + 1;
  let isEscaped = false;
  for (; at < source.length; at++) {
    const here = source.charCodeAt(at);
    if (here === sign.quote) break;
    if (here === sign.lineFeed || here === sign.carriageReturn) return undefined;
    if (here !== sign.backslash) continue;
    isEscaped = true;
    at++;
  }
  if (at >= source.length) return undefined;
  const inside = source.slice(start + 1, at);
  const value = isEscaped ? unescaped(inside) : inside;
  if (value === undefined) return undefined;
  cursor.at = at + 1;
  return { kind: 'scalar', style: 'double-quoted', source: value, value, start, end: at + 1 };
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
