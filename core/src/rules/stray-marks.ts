// Finds what was never meant for readers: in plain text any mark-up, in Markdown only what does not work as mark-up.
import type { Range } from '../text/range.ts';
import { shorten } from '../text/wording.ts';

export interface StrayMark extends Range {
  readonly words: string;
}

/** Wrong in every text. */
const never: readonly RegExp[] = [
  /\blorem ipsum\b/giu,
  /\b(?:TODO|TBD|FIXME|XXX)\b/gu,
  /\[(?:translate|translation|to be translated|à traduire|te vertalen|übersetzen|待翻译)[^\]\n]{0,300}\]/giu,
  // Tokens of other tools.
  /%(?:\d+\$)?[sd@](?![\p{L}\d])|%\{\w+\}|\$\{\w+\}|\[\[\s*\w+\s*\]\]|(?<![{\\])\{\w*\}(?!\})|\b__MSG_\w+__|<%[\s\S]{0,300}?%>|\{%[\s\S]{0,300}?%\}/gu,
  // UTF-8 that was read as Latin-1, and characters that were lost.
  /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u203a™œ]?|\uFFFD/gu,
  /&(?:nbsp|amp|lt|gt|quot|#\d{2,5}|#x[\da-f]{2,5});/giu,
  /<\/?(?:a|b|i|u|p|br|hr|div|span|font|strong|em|ul|ol|li|table|td|tr|img|style|script|h[1-6])\b[^<>\n]*>/giu,
];

/** Wrong in plain text, where they are not read as mark-up. */
const inPlainText: readonly RegExp[] = [
  /\*\*|(?<![\p{L}\d_])__(?=\p{L})|^#{1,6}(?=\s)|```/gmu,
  /\[[^[\]\n]+\]\([^)\n]{1,300}\)/gu,
  /\{\{[\s\S]{0,300}?\}\}|\{\{/gu,
];

/** Wrong in Markdown: a heading without a blank, the name of a site and a bar at the end of a line. */
const inMarkdown: readonly RegExp[] = [/^#{1,6}(?=[^#\s])/gmu, /^[^|\n]{3,60} \|[ \t]*$/gmu];

export function strayMarks(text: string, { isMarkdown }: { readonly isMarkdown: boolean }): readonly StrayMark[] {
  if (!/[*#<>{}|%$&[\]`_\uFFFDÃÂâ]|lorem|TODO|TBD|FIXME|XXX/i.test(text)) return [];
  const seen = isMarkdown ? withoutCode(text) : text;
  const patterns = [...never, ...(isMarkdown ? inMarkdown : inPlainText)];
  const found = patterns.flatMap((pattern) => [...seen.matchAll(pattern)].map(markFrom));
  if (isMarkdown) found.push(...openAsterisks(seen));
  return found.sort((a, b) => a.start - b.start);
}

function markFrom(match: RegExpMatchArray): StrayMark {
  const start = match.index ?? 0;
  const words = match[0].replace(/\s+/g, ' ').trim();
  return { start, end: start + match[0].length, words: shorten(words) };
}

function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]+`/gm, (code) => code.replace(/[^\r\n]/g, ' '));
}

/** In each paragraph `**` comes in pairs; where one is alone, or hugs no word, it stays on the page. */
function openAsterisks(text: string): readonly StrayMark[] {
  const found: StrayMark[] = [];
  for (const paragraph of text.matchAll(/(?:[^\n]|\n(?![ \t]*(?:\n|[-*+] |\d+\. )))+/g)) {
    const marks = [...paragraph[0].matchAll(/(?<![*\\])\*\*(?!\*)/g)];
    const alone =
      marks.length % 2 === 1 ? (marks.find((mark) => isLoose(paragraph[0], mark.index)) ?? marks.at(-1)) : undefined;
    if (!alone) continue;
    const start = paragraph.index + alone.index;
    found.push({ start, end: start + 2, words: '**' });
  }
  return found;
}

function isLoose(text: string, at: number): boolean {
  return /^(?:\s|$)/.test(text.slice(at + 2)) && /^(?:\s|$)/.test(text.slice(0, at).slice(-1));
}
