// Markdown as tokens and HTML: no raw HTML, no guessed links, no addresses that run something.
import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { readUrl } from '../time/url.ts';

let known: Parser | undefined;

/** Made when it is first needed. */
export function markdownParser(): Parser {
  if (known) return known;
  known = new MarkdownIt({ html: false, linkify: false, typographer: false });
  known.validateLink = (url) => readUrl(url) !== undefined;
  return known;
}
