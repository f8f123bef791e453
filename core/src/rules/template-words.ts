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
