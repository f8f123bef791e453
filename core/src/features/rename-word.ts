// Another name for what a block of a template gives a name to, such as `way` in `{{#each alternatives as |way|}}`; all other words keep theirs.
import { isHelperName } from '../template/helper-names.ts';
import { readTemplateText } from '../template/read.ts';
import { isBlockName } from '../template/scan.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Refused } from './refused.ts';
import type { Renameable, Renamed } from './renamed.ts';
import { isInside, type TemplateWord, templateWordAt, templateWords } from './template-words.ts';

/** `undefined` where no word of a template stands. */
export function prepareWord(snapshot: Snapshot, path: string, offset: number): Renameable | Refused | undefined {
  const word = templateWordAt(snapshot, path, offset);
  if (!word) return undefined;
  if (word.kind === 'given') return isWhole(snapshot, path) ? renameable(word) : unreadable(path, word);
  const is = { value: 'what templates call this value', helper: 'a helper', block: 'a word of templates' }[word.kind];
  return {
    kind: 'refused',
    reason: `“${word.name}” is ${is} and keeps its name. Names and ids that you chose can be changed.`,
  };
}

/** A tag that cannot be read may name it too. */
function isWhole(snapshot: Snapshot, path: string): boolean {
  return readTemplateText(snapshot.files.get(path)?.text.content ?? '').body !== undefined;
}

function renameable({ range, name }: TemplateWord): Renameable {
  return { kind: 'renameable', range, name };
}

function unreadable(path: string, { name }: TemplateWord): Refused {
  return {
    kind: 'refused',
    reason: `“${path}” cannot be read whole, and it may name “${name}” elsewhere too. Mend that file first.`,
  };
}

/** For a word that `prepareWord` says can be renamed. */
export function renameWord(
  snapshot: Snapshot,
  path: string,
  offset: number,
  name: string,
): Renamed | Refused | undefined {
  const here = templateWordAt(snapshot, path, offset);
  if (!here) return undefined;
  const words = templateWords(snapshot, path, offset);
  const content = snapshot.files.get(path)?.text.content ?? '';
  const reason = whyNotCalled(name) ?? whyTaken(here, { name, words, content });
  if (reason !== undefined) return { kind: 'refused', reason };
  const edits = words.filter(({ key }) => key === here.key).map(({ range }) => ({ range, newText: name }));
  return { kind: 'renamed', edits: new Map([[path, edits]]), moves: [] };
}

function whyNotCalled(name: string): string | undefined {
  if (!/^[A-Za-z_][\w-]*$/.test(name)) {
    return 'A name that a block gives starts with a letter, and has letters, digits, hyphens and underscores.';
  }
  const isFixed = isHelperName(name) || isBlockName(name) || fixedWords.has(name);
  return isFixed ? `“${name}” has a meaning of its own in templates. Take another name.` : undefined;
}

const fixedWords: ReadonlySet<string> = new Set(['this', 'else', 'as', 'true', 'false', 'null', 'undefined']);

interface Wanted {
  readonly name: string;
  readonly words: readonly TemplateWord[];
  readonly content: string;
}

/** By another block around or inside, or by a value that is named where this name would count. */
function whyTaken({ inside, key }: TemplateWord, { name, words, content }: Wanted): string | undefined {
  if (!inside) return undefined;
  const same = words.filter((word) => word.name === name && word.key !== key);
  const isFirst = ({ range }: TemplateWord) => !/[./]/.test(content.charAt(range.start - 1));
  const other = same.find((word) => {
    if (word.kind === 'value') return isFirst(word) && isInside(word.range.start, inside);
    return word.inside !== undefined && word.inside.start < inside.end && inside.start < word.inside.end;
  });
  if (!other) return undefined;
  return other.kind === 'value'
    ? `“${name}” is a value there, and could no longer be told from it.`
    : `A block around or inside gives the name “${name}” already.`;
}
