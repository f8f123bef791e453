// Mappings in braces and lists in brackets, as everyday YAML writes them: on one line or over several.
import { type Cursor, sign, signAt, skipComment, skipLineBreak, skipSpaces } from './cursor.ts';
import { areDistinct, readFlowKey } from './everyday-key.ts';
import { readFlowScalar } from './everyday-scalar.ts';
import { everydayDepth } from './limits.ts';
import type { ListNode, MapNode, Node, Pair } from './tree.ts';

/** Where a flow collection stands: in a block at a column, so many levels deep, inside so many others. */
export interface FlowPlace {
  /** Of the dash or key before it; further lines stand deeper. */
  readonly column: number;
  readonly level: number;
  readonly around: number;
}

/** The cursor is at its brace or bracket, and then behind the other one. `undefined` when in doubt. */
export function readFlow(cursor: Cursor, place: FlowPlace): Node | undefined {
  if (place.level + place.around > everydayDepth) return undefined;
  cursor.tokens += 2;
  return signAt(cursor) === sign.openBrace ? readFlowMap(cursor, place) : readFlowList(cursor, place);
}

function readFlowMap(cursor: Cursor, place: FlowPlace): MapNode | undefined {
  const start = cursor.at++;
  const pairs: Pair[] = [];
  for (;;) {
    if (!toNextInFlow(cursor, place)) return undefined;
    if (signAt(cursor) === sign.closeBrace) break;
    const key = readFlowKey(cursor);
    if (!key || !toNextInFlow(cursor, place)) return undefined;
    const value = readFlowValue(cursor, place);
    if (!value || !toNextInFlow(cursor, place)) return undefined;
    pairs.push({ key, value });
    if (signAt(cursor) === sign.closeBrace) break;
    if (!skipComma(cursor)) return undefined;
  }
  if (!areDistinct(pairs)) return undefined;
  return { kind: 'map', pairs: pairs.slice(), isFlow: true, start, end: ++cursor.at };
}

function readFlowList(cursor: Cursor, place: FlowPlace): ListNode | undefined {
  const start = cursor.at++;
  const items: Node[] = [];
  for (;;) {
    if (!toNextInFlow(cursor, place)) return undefined;
    if (signAt(cursor) === sign.closeBracket) break;
    const item = readFlowValue(cursor, place);
    if (!item || !toNextInFlow(cursor, place)) return undefined;
    items.push(item);
    if (signAt(cursor) === sign.closeBracket) break;
    if (!skipComma(cursor)) return undefined;
  }
  return { kind: 'list', items: items.slice(), isFlow: true, start, end: ++cursor.at };
}

function readFlowValue(cursor: Cursor, { column, level, around }: FlowPlace): Node | undefined {
  const here = signAt(cursor);
  if (here !== sign.openBrace && here !== sign.openBracket) return readFlowScalar(cursor, column);
  return readFlow(cursor, { column, level, around: around + 1 });
}

function skipComma(cursor: Cursor): boolean {
  if (signAt(cursor) !== sign.comma) return false;
  cursor.at++;
  cursor.tokens += 2;
  return true;
}

/** `false` at the end of the text, and where a line does not stand deep enough. */
function toNextInFlow(cursor: Cursor, { column, around }: FlowPlace): boolean {
  let lineStart = -1;
  for (;;) {
    const from = cursor.at;
    skipSpaces(cursor);
    const here = signAt(cursor);
    if (here === -1) return false;
    if (here === sign.hash) {
      if (cursor.at === from && from !== lineStart) return false;
      skipComment(cursor);
    }
    if (skipLineBreak(cursor)) lineStart = cursor.at;
    else break;
  }
  if (lineStart < 0) return true;
  const deep = cursor.at - lineStart - column;
  if (deep > 0) return true;
  const here = signAt(cursor);
  return deep === 0 && around === 0 && (here === sign.closeBrace || here === sign.closeBracket);
}
