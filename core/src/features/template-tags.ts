// The tags of a template text and the blocks they make, also while some of them are half-typed.
import { readFrontMatter } from '../template/front-matter.ts';
import { scan, type Tag } from '../template/scan.ts';
import type { Range } from '../text/range.ts';

export interface TemplateBlock extends Range {
  /** From the start of the file, like all ranges here. */
  readonly open: Tag;
  readonly word: string;
  /** What stands between the opening and the closing tag. */
  readonly inner: Range;
  readonly elses: readonly Tag[];
}

export interface TemplateTags {
  readonly bodyStart: number;
  readonly tags: readonly Tag[];
  /** Those that are closed, outermost first; the order is that of their opening tags. */
  readonly blocks: readonly TemplateBlock[];
  /** The opening tags of blocks that are still open at the end, outermost first. */
  readonly open: readonly Tag[];
}

export function templateTags(content: string): TemplateTags {
  const { bodyStart } = readFrontMatter(content);
  const tags = scan(content.slice(bodyStart)).tags.map((tag) => ({
    ...tag,
    start: tag.start + bodyStart,
    end: tag.end + bodyStart,
  }));
  return { bodyStart, tags, ...blocksOf(tags) };
}

/** A closing tag closes the nearest open block of its name; those in between were left open. */
function blocksOf(tags: readonly Tag[]): Pick<TemplateTags, 'blocks' | 'open'> {
  const open: { tag: Tag; elses: Tag[] }[] = [];
  const blocks: TemplateBlock[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push({ tag, elses: [] });
    else if (tag.kind === 'else') open.at(-1)?.elses.push(tag);
    else if (tag.kind === 'close') {
      const index = open.findLastIndex((each) => each.tag.word === tag.word);
      const opened = open[index];
      if (!opened) continue;
      open.length = index;
      const { start, end, word } = opened.tag;
      blocks.push({
        start,
        end: tag.end,
        open: opened.tag,
        word,
        inner: { start: end, end: tag.start },
        elses: opened.elses,
      });
    }
  }
  return { blocks: blocks.sort((a, b) => a.start - b.start), open: open.map(({ tag }) => tag) };
}

/** What a tag says between its braces, on one line. */
export function tagWords(content: string, tag: Range): string {
  const { start, end } = insideBraces(content, tag);
  return content.slice(start, end).replace(/\s+/g, ' ');
}

/** Without the braces of a tag, the sign of its block, and blanks. */
export function insideBraces(content: string, tag: Range): Range {
  const whole = content.slice(tag.start, tag.end);
  const [opening = ''] = /^\{\{+~?[#^/>]?\s*/.exec(whole) ?? [];
  const words = whole
    .slice(opening.length)
    .replace(/~?(?<!\})\}+$/, '')
    .trimEnd();
  const start = tag.start + opening.length;
  return { start, end: start + words.length };
}
