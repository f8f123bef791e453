// What customers and colleagues will read, before and after, as collapsed diffs: one for each text and language.
import { markdownHtmlText, terminalText } from '#core';
import { plural } from '../reporters/plural.ts';
import { markdownFence } from '../sinks/markdown-fence.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { type CommentSection, clipped } from './comment-section.ts';
import type { ShownText } from './shown-texts.ts';

/** Of one text; the rest is counted. */
const mostLines = 120;
const mostOfALine = 1000;
const mostOfAText = 12_000;

export function renderedTextsSection(texts: readonly ShownText[]): CommentSection {
  return {
    head: '\n### What people will read\n',
    items: texts.map((text) => () => renderedText(text)),
    join: (kept) => byLocale(texts.slice(0, kept.length), kept),
    overhead: 300,
    leftOut: (count) => `${plural(count, 'more text')} that people will read left out; the command below shows all.`,
  };
}

/** A reviewer reads one language after the other. Items and texts go together. */
function byLocale(texts: readonly ShownText[], items: readonly string[]): string {
  const locales = [...new Set(texts.map(({ locale }) => locale))];
  return locales
    .map((locale) => {
      const own = items.filter((_, index) => texts[index]?.locale === locale);
      const name = markdownHtmlText(clipped(locale, 40));
      return `\n<details>\n<summary>${name}: ${plural(own.length, 'text')}</summary>\n${own.join('')}\n</details>\n`;
    })
    .join('');
}

function renderedText(text: ShownText): string {
  const { title, id, before, after } = text;
  const state = before === undefined ? ' (new)' : after === undefined ? ' (gone)' : '';
  const name = `${clipped(title, 200)}: ${clipped(id, 200)}${state}`;
  const lines = diffLines(text);
  const kept = lines.slice(0, mostLines);
  while (kept.join('\n').length > mostOfAText) kept.pop();
  const left = lines.length - kept.length;
  const more = left > 0 ? `\n${plural(left, 'more line')} of this text left out.\n` : '';
  const fence = markdownFence('diff', `${kept.join('\n')}\n`);
  return `\n<details>\n<summary>${markdownHtmlText(name)}</summary>\n\n${fence}${more}\n</details>\n`;
}

/** Without the names of files, which the summary says better. */
function diffLines({ id, locale, before = '', after = '' }: ShownText): readonly string[] {
  const diff = unifiedDiff(terminalText(`${id}.${locale}.md`), withEnd(before), withEnd(after));
  return diff
    .split('\n')
    .slice(2, -1)
    .map((line) => clipped(line.replace(/\r$/, ''), mostOfALine));
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
