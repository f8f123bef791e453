// What authors wrote, inside the Markdown of a hover: their words and nothing else, no link, no picture, no mark-up.
import { escapeMarkdown } from '../template/escape.ts';

/** Paragraphs stay. */
export function asWords(text: string): string {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => escapeMarkdown(paragraph, { startsLine: true }))
    .join('\n\n');
}

/** On one line, and whatever it holds cannot end it. */
export function asCode(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (!flat.includes('`')) return flat === '' ? '` `' : `\`${flat}\``;
  const longest = Math.max(...[...flat.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${flat} ${fence}`;
}
