// A short cut for the everyday YAML of playbooks: from text to tree in one pass, exactly as the library would read it, or not at all.
import { type Cursor, isBlankAt, toNextWritten } from './cursor.ts';
import { readBlock } from './everyday-block.ts';
import { limits } from './limits.ts';
import { strangeCharacter } from './strange-character.ts';
import type { YamlDocument } from './tree.ts';

/**
 * The law: the result equals what the library gives (`readWithLibrary`), or is `undefined`. The library stays the one
 * judge of what YAML means; whatever this reader does not surely know, it leaves alone: anchors, aliases, tags,
 * directives, tabs, rare escapes, keys written twice, traps, and every mistake. It exists because reading is the
 * largest part of all work, and the library takes ten times as long.
 */
export function readEveryday(source: string): YamlDocument | undefined {
  if (holdsStrange(source)) return undefined;
  const cursor: Cursor = { source, at: 0, column: 0, tokens: tokensOfDocument };
  if (source.startsWith('---') && isBlankAt(source, 3)) cursor.at = 3;
  if (!toNextWritten(cursor)) return undefined;
  const isEmpty = cursor.column < 0;
  const root = isEmpty ? undefined : readBlock(cursor, 1);
  if (cursor.column >= 0 || (!root && !isEmpty)) return undefined;
  if (cursor.tokens > limits.tokens) return undefined;
  return { source, root, problems: [], breaks: [], isPlain: true };
}

/** A sign for its start, three dashes, and what may stand behind them. */
const tokensOfDocument = 4;

/** Rare characters that mean something to YAML or to JavaScript, such as tabs, and those that no text should hold. */
function holdsStrange(source: string): boolean {
  if (strange.test(source)) return true;
  return surrogate.test(source) && strangeCharacter(source) !== undefined;
}

const strange = /[^\n\r -~\u00A0-\u2027\u202A-\uFEFE\uFF00-\uFFFD]|\r(?!\n)/;
const surrogate = /[\uD800-\uDFFF]/;
