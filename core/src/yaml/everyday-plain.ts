// Texts without quotes, and the numbers and words that YAML knows among them.
import { type Cursor, isBlankAt, sign } from './cursor.ts';
import { continuation, joined } from './everyday-lines.ts';
import { commentTrap } from './traps.ts';
import type { ScalarNode } from './tree.ts';
import { wordIn } from './words.ts';

export function readPlain(cursor: Cursor, column: number): ScalarNode | undefined {
  const { source, at: start } = cursor;
  if (!canStart(source, start, rolesInBlock)) return undefined;
  let end = endOfLine(source, start, rolesInBlock);
  const next = continuation(source, end, column);
  if (next < 0) return plainScalar(cursor, wordIn(source, start, end), end);
  for (let at = next; at >= 0; at = continuation(source, end, column)) end = endOfLine(source, at, rolesInBlock);
  return plainScalar(cursor, joined(source.slice(start, end)), end);
}

export function readPlainInFlow(cursor: Cursor): ScalarNode | undefined {
  const { source, at: start } = cursor;
  if (!canStart(source, start, rolesInFlow)) return undefined;
  const end = endOfLine(source, start, rolesInFlow);
  return plainScalar(cursor, wordIn(source, start, end), end);
}

function plainScalar(cursor: Cursor, words: string, end: number): ScalarNode {
  const { source, at: start } = cursor;
  cursor.at = end;
  cursor.tokens += 2;
  const node: ScalarNode = { kind: 'scalar', style: 'plain', source: words, value: plainValue(words), start, end };
  const cut = isBeforeComment(source, end) ? commentTrap(node, source) : undefined;
  return cut ? { ...node, cut } : node;
}

function isBeforeComment(source: string, end: number): boolean {
  let at = end;
  while (source.charCodeAt(at) === sign.space) at++;
  return at > end && source.charCodeAt(at) === sign.hash;
}

/** What a character of a plain scalar may be besides a part of it. */
const text = 0;
const blank = 1;
const lineBreak = 2;
const colon = 3;
const hash = 4;
const ofFlow = 5;

const rolesInBlock = new Uint8Array(128);
rolesInBlock[sign.space] = blank;
rolesInBlock[sign.lineFeed] = lineBreak;
rolesInBlock[sign.carriageReturn] = lineBreak;
rolesInBlock[sign.colon] = colon;
rolesInBlock[sign.hash] = hash;

const rolesInFlow = rolesInBlock.slice();
for (const each of ',[]{}') rolesInFlow[each.charCodeAt(0)] = ofFlow;

/** Where the words end that start here: before a comment, a colon that ends a key, a sign of the flow, or the line. */
function endOfLine(source: string, start: number, roles: Uint8Array): number {
  let end = start;
  for (let at = start; at < source.length; at++) {
    const here = source.charCodeAt(at);
    const role = here < 128 ? roles[here] : text;
    if (role === text) end = at + 1;
    else if (role === lineBreak || role === ofFlow) break;
    else if (role === colon && endsKey(source, at, roles)) break;
    else if (role === hash && end < at) break;
    else if (role !== blank) end = at + 1;
  }
  return end;
}

/** Other signs start something else, or nothing at all. */
function canStart(source: string, at: number, roles: Uint8Array): boolean {
  const first = source.charCodeAt(at);
  if (first === sign.dash) return !isBlankAt(source, at + 1) && roles[source.charCodeAt(at + 1)] !== ofFlow;
  return first >= 128 || (at < source.length && !'?:,[]{}#&*!|>\'"%@`'.includes(source.charAt(at)));
}

function endsKey(source: string, at: number, roles: Uint8Array): boolean {
  return isBlankAt(source, at + 1) || roles[source.charCodeAt(at + 1)] === ofFlow;
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
  if (!number.test(words)) return undefined;
  if (words.startsWith('0o')) return Number.parseInt(words.slice(2), 8);
  if (words.startsWith('0x')) return Number.parseInt(words.slice(2), 16);
  return /[.eE]/.test(words) ? Number.parseFloat(words) : Number.parseInt(words, 10);
}

const number = /^(?:[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
