// Markdown as the inside of a page: tables say what their headings stand over, for mail each tag carries its own style, and in a checklist tasks have boxes.
import type { Token } from 'markdown-it';
import { markdownParser } from './markdown.ts';

/** What a tag looks like and which class the dark colours of a mail take hold of. */
export interface TagLook {
  readonly style: string;
  readonly class?: string;
}

export interface HtmlLook {
  readonly looks?: Readonly<Record<string, TagLook>>;
  /** `- [ ] task` becomes an item with a box to tick. */
  readonly hasBoxes?: boolean;
}

/** No raw HTML comes through, and no address that runs something. */
export function markdownHtml(markdown: string, { looks = {}, hasBoxes = false }: HtmlLook = {}): string {
  const parser = markdownParser();
  const tokens = parser.parse(markdown, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'th_open') heading(token, tokens[index + 1], tokens[index + 2]);
    if (hasBoxes && token.type === 'list_item_open') box(token, tokens[index + 2]);
    dress(token, looks);
    for (const child of token.children ?? []) dress(child, looks);
  }
  return parser.renderer.render(tokens, parser.options, {}).trimEnd();
}

/** What an author wrote that looks like a box is escaped in the Markdown, and stays as it is. */
function box(item: Token, inline: Token | undefined): void {
  const text = inline?.children?.[0];
  const [mark, tick] = /^\[([ x])\] /.exec(inline?.content ?? '') ?? [];
  if (mark === undefined || text?.type !== 'text') return;
  item.attrJoin('class', tick === 'x' ? 'done' : 'todo');
  text.content = `${tick === 'x' ? '☑' : '☐'} ${text.content.slice(mark.length)}`;
}

/** An empty heading would be read out as one; the corner of a table is a plain cell. */
function heading(open: Token, inline: Token | undefined, close: Token | undefined): void {
  if (inline?.content.trim() === '' && close) {
    open.tag = 'td';
    close.tag = 'td';
  } else open.attrSet('scope', 'col');
}

function dress(token: Token, looks: Readonly<Record<string, TagLook>>): void {
  const look = token.nesting === -1 || !Object.hasOwn(looks, token.tag) ? undefined : looks[token.tag];
  if (!look) return;
  const own = token.attrGet('style');
  token.attrSet('style', own === null ? look.style : `${look.style};${own}`);
  if (look.class !== undefined) token.attrJoin('class', look.class);
}
