// The keys of everyday YAML, each with the colon behind it.
import { type Cursor, isBlankAt, sign, signAt, skipSpaces } from './cursor.ts';
import { oneLine, readFlowScalar, readScalar } from './everyday-scalar.ts';
import type { Pair, ScalarNode } from './tree.ts';

/** A key of a mapping in braces. Its colon may touch the value when the key is in quotes. */
export function readFlowKey(cursor: Cursor): ScalarNode | undefined {
  const key = readFlowScalar(cursor, oneLine);
  if (!key) return undefined;
  skipSpaces(cursor);
  return signAt(cursor) === sign.colon ? withColon(key, cursor) : undefined;
}

/** A key of a block mapping. */
export function readKey(cursor: Cursor): ScalarNode | undefined {
  const key = readScalar(cursor, oneLine);
  return key && asKey(key, cursor);
}

/** The scalar that was just read, when it is on one line and a colon and a blank follow. */
export function asKey(scalar: ScalarNode, cursor: Cursor): ScalarNode | undefined {
  const { source } = cursor;
  let { at } = cursor;
  while (at < source.length && source.charCodeAt(at) === sign.space) at++;
  if (source.charCodeAt(at) !== sign.colon || !isBlankAt(source, at + 1)) return undefined;
  if (at - scalar.start > longestKey || isBrokenIn(source, scalar)) return undefined;
  cursor.at = at;
  return withColon(scalar, cursor);
}

/** YAML itself allows a few more characters before the colon. */
const longestKey = 1000;

function isBrokenIn(source: string, { start, end }: ScalarNode): boolean {
  const lineEnd = source.indexOf('\n', start);
  return lineEnd >= 0 && lineEnd < end;
}

function withColon(key: ScalarNode, cursor: Cursor): ScalarNode {
  cursor.at++;
  cursor.tokens += 3;
  return key;
}

/** Whether every key of a mapping stands there once, and none merges another mapping into it. */
export function areDistinct(pairs: readonly Pair[]): boolean {
  if (pairs.length > fewKeys) return areDistinctByName(pairs);
  for (let index = 0; index < pairs.length; index++) {
    const source = pairs[index]?.key.source;
    if (source === '<<') return false;
    for (let other = 0; other < index; other++) if (pairs[other]?.key.source === source) return false;
  }
  return true;
}

/** Up to here comparing each with each takes less time than a set. */
const fewKeys = 12;

function areDistinctByName(pairs: readonly Pair[]): boolean {
  const names = new Set(pairs.map(({ key }) => key.source));
  return names.size === pairs.length && !names.has('<<');
}
