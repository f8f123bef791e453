// The words of a template as people read them, with a place-holder of the same length for each tag, so that places stay true.
import type { Range } from '../text/range.ts';
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

/** Between the lines at the top, where YAML has its own comments. */
const comment = /^[ \t]*#.*/gm;

/** `fill` stands for each character of a tag that writes something; comments, blocks and line ends are blank. */
export function withoutTags(content: string, fill: string): string {
  const top = content.startsWith('---') ? content.indexOf('\n---', 3) : 0;
  const words = content.slice(0, Math.max(top, 0)).replace(comment, (found) => found.replace(/[^\r\n]/g, ' '));
  const text = words + content.slice(Math.max(top, 0));
  let seen = '';
  let at = 0;
  for (const { start, end } of tagsIn(text)) {
    const tag = text.slice(start, end);
    const writes = !/^\{\{\{?~?\s*(?:[#/!^]|else\b)/.test(tag);
    seen += text.slice(at, start) + tag.replace(/[^\r\n]/g, writes ? fill : ' ');
    at = end;
  }
  return seen + text.slice(at);
}

/** From braces to the next ones that close. It looks for an end only where there is one, so that it never looks twice. */
function* tagsIn(text: string): Iterable<Range> {
  const lastEnd = text.lastIndexOf('}}');
  const lastCommentEnd = text.lastIndexOf('--}}');
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const isComment = text.startsWith('{{!--', start) && start + 5 <= lastCommentEnd;
    const from = start + (isComment ? 5 : text[start + 2] === '{' ? 3 : 2);
    if (from > lastEnd) return;
    const close = text.indexOf(isComment ? '--}}' : '}}', from);
    const end = close + (isComment ? 4 : text[close + 2] === '}' ? 3 : 2);
    yield { start, end };
    start = text.indexOf('{{', end);
  }
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
  for (const { start, end } of tagsIn(content)) {
    const [, mark = '', word = ''] = /^\{\{~?\s*([#/^]?)\s*([\w-]*)/.exec(content.slice(start, end)) ?? [];
    if (mark === '#' || (mark === '^' && word !== '')) open.push([{ start: end, end, index: 0, of: 1 }]);
    const block = open.at(-1);
    const isElse = (mark === '' && word === 'else') || (mark === '^' && word === '');
    const last = block?.at(-1);
    if (!block || !last || (mark !== '/' && !isElse)) continue;
    last.end = start;
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
