// Any text as a piece of a Markdown line or table cell that GitHub and GitLab show as it is written: no mark-up, no link, no mention.
import { terminalText } from './terminal-text.ts';

/** Not for the start of a line, where a dash or a number would start a list. */
export function markdownText(text: string): string {
  return terminalText(text)
    .replace(steering, `$&${breaker}`)
    .replace(/[\\`*_{}[\]()#!|~&<>"$]/g, (character) => entities[character] ?? `\\${character}`)
    .replace(/^ | $|(?<= ) /g, '&nbsp;');
}

/** The same for a line of HTML within Markdown, such as a summary, where a backslash escapes nothing. */
export function markdownHtmlText(text: string): string {
  return terminalText(text)
    .replace(steering, `$&${breaker}`)
    .replace(/[\\`*_{}[\]()#!|~&<>"'$]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Mentions and references of both hosts, emoji by name, and addresses that would become links by themselves. */
const steering = /[@#!~$%&^](?=[\p{L}\p{N}_"{[*])|:(?=\/\/|[\w+-]+:)|(?<=www)(?=\.)|(?<=\bmailto):|\bGH(?=-\d)/giu;

/** Zero width: takes a mention, a reference or an address apart without being seen. An author's own is shown as an escape. */
const breaker = '\u200b';

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
