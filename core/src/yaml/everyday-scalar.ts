// A scalar of everyday YAML: a key on one line, or a value that may go on over lines that stand deeper.
import { type Cursor, sign, signAt } from './cursor.ts';
import { readPlain, readPlainInFlow } from './everyday-plain.ts';
import { readDoubleQuoted, readSingleQuoted } from './everyday-quoted.ts';
import type { ScalarNode } from './tree.ts';

/** No line stands deeper than this column. */
export const oneLine = Infinity;

/** In a block; further lines stand deeper than the column. The cursor is then behind it. `undefined` when in doubt. */
export function readScalar(cursor: Cursor, column: number): ScalarNode | undefined {
  return readQuoted(cursor, column) ?? readPlain(cursor, column);
}

/** In braces or brackets, where only quotes go on over several lines. */
export function readFlowScalar(cursor: Cursor, column: number): ScalarNode | undefined {
  return readQuoted(cursor, column) ?? readPlainInFlow(cursor);
}

function readQuoted(cursor: Cursor, column: number): ScalarNode | undefined {
  switch (signAt(cursor)) {
    case sign.apostrophe:
      return readSingleQuoted(cursor, column);
    case sign.quote:
      return readDoubleQuoted(cursor, column);
    default:
      return undefined;
  }
}
