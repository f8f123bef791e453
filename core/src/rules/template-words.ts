// The words of a template as people read them, with a place-holder of the same length for each tag, so that places stay true.
import type { TemplateTextFile } from '../workspace/source-file.ts';
import type { TemplateContext } from './rule.ts';

export interface OwnText {
  readonly variant: string;
  readonly locale: string;
  /** The text with blanks for tags and comments. */
  readonly words: string;
}

const known = new WeakMap<TemplateTextFile, OwnText>();

/** All texts of a template or piece, by variant. */
export function ownTexts({ variants }: Pick<TemplateContext, 'variants'>): ReadonlyMap<string, OwnText> {
  return new Map([...variants].map(([variant, file]) => [variant, ownText(variant, file)]));
}

/** The same object for the same file. */
function ownText(variant: string, file: TemplateTextFile): OwnText {
  const before = known.get(file);
  if (before) return before;
  const text = { variant, locale: variant.split('.')[0] ?? variant, words: withoutTags(file.text.content, ' ') };
  known.set(file, text);
  return text;
}

const tag = /\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}\}\}?/g;

/** Between the lines at the top, where YAML has its own comments. */
const comment = /^[ \t]*#.*/gm;

/** `fill` stands for each character of a tag that writes something; comments, blocks and line ends are blank. */
export function withoutTags(content: string, fill: string): string {
  const top = content.startsWith('---') ? content.indexOf('\n---', 3) : 0;
  const words = content.slice(0, Math.max(top, 0)).replace(comment, (found) => found.replace(/[^\r\n]/g, ' '));
  return (words + content.slice(Math.max(top, 0))).replace(tag, (found) => {
    const writes = !/^\{\{\{?~?\s*(?:[#/!^]|else\b)/.test(found);
    return found.replace(/[^\r\n]/g, writes ? fill : ' ');
  });
}

/**
 * The text as one reader gets it, another for each branch: of every block with `else` one branch stays, and blanks stand
 * for the rest, so that places stay true. A text without `else` is its only reading.
 */
export function readingsOf(content: string): readonly string[] {
  const branches = branchesIn(content);
  const most = Math.max(1, ...branches.map(({ of }) => of));
  return Array.from({ length: most }, (_, reading) => {
    let text = content;
    for (const { start, end, index, of } of branches) {
      if (index === Math.min(reading, of - 1)) continue;
      text = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
    }
    return text;
  });
}

interface Branch {
  readonly start: number;
  end: number;
  readonly index: number;
  /** How many branches its block has. */
  of: number;
}

/** The branches of blocks that have several; those of a block inside a branch come on their own. */
function branchesIn(content: string): readonly Branch[] {
  const open: Branch[][] = [];
  const found: Branch[] = [];
  for (const { 0: written, index } of content.matchAll(tag)) {
    const [, mark = '', word = ''] = /^\{\{~?\s*([#/^]?)\s*([\w-]*)/.exec(written) ?? [];
    const end = index + written.length;
    if (mark === '#' || (mark === '^' && word !== '')) open.push([{ start: end, end, index: 0, of: 1 }]);
    const block = open.at(-1);
    const isElse = (mark === '' && word === 'else') || (mark === '^' && word === '');
    const last = block?.at(-1);
    if (!block || !last || (mark !== '/' && !isElse)) continue;
    last.end = index;
    if (isElse) {
      block.push({ start: end, end, index: block.length, of: 1 });
      continue;
    }
    open.pop();
    for (const branch of block) branch.of = block.length;
    if (block.length > 1) found.push(...block);
  }
  return found;
}
