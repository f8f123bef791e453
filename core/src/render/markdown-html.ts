// Markdown as the inside of a page: tables say what their headings stand over, and for mail each tag carries its own style.
import type { Token } from 'markdown-it';
import { markdownParser } from './markdown.ts';

/** What a tag looks like and which class the dark colours of a mail take hold of. */
export interface TagLook {
  readonly style: string;
  readonly class?: string;
}

/** No raw HTML comes through, and no address that runs something. */
export function markdownHtml(markdown: string, looks: Readonly<Record<string, TagLook>> = {}): string {
  const parser = markdownParser();
  const tokens = parser.parse(markdown, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'th_open') heading(token, tokens[index + 1], tokens[index + 2]);
    dress(token, looks);
    for (const child of token.children ?? []) dress(child, looks);
  }
  return parser.renderer.render(tokens, parser.options, {}).trimEnd();
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
