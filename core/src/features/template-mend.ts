// A template text that is half-typed or wrong in places, made readable around one of them: what cannot be read is blanked.
import { readTemplateText } from '../template/read.ts';
import type { Range } from '../text/range.ts';
import { type TemplateTags, templateTags } from './template-tags.ts';

/** What stands before the offset stays where it is. A tag that is open there is closed, and so are the blocks around it. */
export function mended(content: string, offset: number): string {
  if (readTemplateText(content).body) return content;
  let text = closed(content, offset);
  for (let round = 0; round < mostRounds; round++) {
    const { body, problems } = readTemplateText(text);
    const ranges = problems.map(({ range }) => range);
    const next = body ? text : blanked(text, ranges);
    if (next === text) break;
    text = next;
  }
  return text;
}

/** One kind of mistake hides the next; there are three, and blanking one may bring out another. */
const mostRounds = 10;

/** What follows an open tag is left out: its end may be anywhere in it. */
function closed(content: string, offset: number): string {
  const start = content.lastIndexOf('{{', offset);
  const isOpen = start >= 0 && !content.slice(start, offset).includes('}}');
  const isWhole = templateTags(content).tags.some((tag) => tag.start === start);
  const end = /[\r\n]|\{\{/.exec(content.slice(start + 2))?.index;
  const text = isOpen && !isWhole && end !== undefined ? `${content.slice(0, start + 2 + end)}}}` : content;
  const closings = templateTags(text).open.map(({ word }) => `{{/${word}}}`);
  return text + closings.reverse().join('');
}

function blanked(text: string, problems: readonly Range[]): string {
  const all = templateTags(text);
  return problems.flatMap((problem) => partsOf(all, problem)).reduce(withBlank, text);
}

/** The tag around a problem; of a block all its tags, so that what it holds can still be read. */
function partsOf({ tags, blocks }: TemplateTags, problem: Range): readonly Range[] {
  const tag = tags.find(({ start, end }) => start <= problem.start && problem.start < end);
  const block = blocks.find(({ open, inner }) => open === tag || inner.end === tag?.start);
  if (!block) return [tag ?? problem];
  return [block.open, ...block.elses, { start: block.inner.end, end: block.end }];
}

function withBlank(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}
