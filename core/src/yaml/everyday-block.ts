// Block mappings and lists of everyday YAML, told apart by columns alone.
import { type Cursor, isBlankAt, sign, signAt, skipSpaces, toNextWritten } from './cursor.ts';
import { readBlockScalar } from './everyday-block-scalar.ts';
import { readFlow } from './everyday-flow.ts';
import { areDistinct, asKey, readKey } from './everyday-key.ts';
import { readScalar } from './everyday-scalar.ts';
import { everydayDepth } from './limits.ts';
import { type ListNode, type MapNode, missing, type Node, type Pair, type ScalarNode } from './tree.ts';

/**
 * The mapping or list whose first key or dash is at the cursor, which is then at the next thing that is written at
 * another column. Where that is nobody's, it is left over in the end. `undefined` when in doubt.
 */
export function readBlock(cursor: Cursor, level: number): Node | undefined {
  if (isDash(cursor)) return readList(cursor, level);
  const key = readKey(cursor);
  return key && readMap(cursor, key, level);
}

function isDash(cursor: Cursor): boolean {
  return signAt(cursor) === sign.dash && isBlankAt(cursor.source, cursor.at + 1);
}

function readList(cursor: Cursor, level: number): ListNode | undefined {
  if (level > everydayDepth) return undefined;
  const { at: start, column } = cursor;
  const items: Node[] = [];
  let end = start;
  do {
    cursor.at++;
    cursor.tokens += 2;
    const item = readItem(cursor, column, level);
    if (!item) return undefined;
    items.push(item);
    end = item.end;
  } while (cursor.column === column && isDash(cursor));
  return { kind: 'list', items: items.slice(), isFlow: false, start, end };
}

/** The first key has been read, with its colon, and the cursor still has its column. */
function readMap(cursor: Cursor, first: ScalarNode, level: number): MapNode | undefined {
  if (level > everydayDepth) return undefined;
  const { column } = cursor;
  const pairs: Pair[] = [];
  let key: ScalarNode | undefined = first;
  let end = first.end;
  for (;;) {
    if (!key) return undefined;
    const value = readValue(cursor, column, level);
    if (!value) return undefined;
    pairs.push({ key, value });
    end = value.end;
    if (cursor.column !== column) break;
    key = readKey(cursor);
  }
  if (!areDistinct(pairs)) return undefined;
  return { kind: 'map', pairs: pairs.slice(), isFlow: false, start: first.start, end };
}

/** Behind a dash: on its line or below it. */
function readItem(cursor: Cursor, column: number, level: number): Node | undefined {
  const dashEnd = cursor.at;
  if (isLineDone(cursor)) return toNextWritten(cursor) ? readBelow(cursor, column, level, dashEnd) : undefined;
  cursor.column = column + 1 + cursor.at - dashEnd;
  return readAnything(cursor, column, level);
}

/** Behind a colon: on its line, where no other block may begin, or below it, where a list need not stand deeper. */
function readValue(cursor: Cursor, column: number, level: number): Node | undefined {
  const colonEnd = cursor.at;
  if (!isLineDone(cursor)) {
    const value = readAlone(cursor, column, level);
    return value && toNextWritten(cursor) ? value : undefined;
  }
  if (!toNextWritten(cursor)) return undefined;
  if (cursor.column === column && isDash(cursor)) return readList(cursor, level + 1);
  return readBelow(cursor, column, level, colonEnd);
}

/** What stands deeper, or nothing at all. `from` is where the dash or colon before it ends. */
function readBelow(cursor: Cursor, column: number, level: number, from: number): Node | undefined {
  if (cursor.column <= column) return missing(from);
  const { source, at } = cursor;
  const node = readAnything(cursor, column, level);
  const isBlock = node && node.kind !== 'scalar' && !node.isFlow;
  // The library forgets the column at a comment such as `#this`, and takes the lines after the value for a part of it.
  return isBlock || !source.slice(from, at).includes('#') ? node : undefined;
}

/** A list, a mapping, or a value of its own. */
function readAnything(cursor: Cursor, column: number, level: number): Node | undefined {
  if (isDash(cursor)) return readList(cursor, level + 1);
  const value = readAlone(cursor, column, level);
  const key = value?.kind === 'scalar' ? asKey(value, cursor) : undefined;
  if (key) return readMap(cursor, key, level + 1);
  return value && toNextWritten(cursor) ? value : undefined;
}

/** Anything but a block that goes by columns; `column` is that of the dash or key before it. */
function readAlone(cursor: Cursor, column: number, level: number): Node | undefined {
  switch (signAt(cursor)) {
    case sign.openBrace:
    case sign.openBracket:
      return readFlow(cursor, { column, level: level + 1, around: 0 });
    case sign.bar:
    case sign.greater:
      return readBlockScalar(cursor, column);
    default:
      return readScalar(cursor, column);
  }
}

/** Whether only a comment follows on this line; if not, the cursor is at what follows. */
function isLineDone(cursor: Cursor): boolean {
  const { at } = cursor;
  skipSpaces(cursor);
  const here = signAt(cursor);
  const isDone = here === sign.lineFeed || here === sign.carriageReturn || here === sign.hash || here === -1;
  if (isDone) cursor.at = at;
  return isDone;
}
