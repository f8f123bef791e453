// Any text as a block of code in Markdown: nothing in it can end the block.
import { terminalLines } from '#core';

/** `text` ends with a line break. */
export function markdownFence(language: string, text: string): string {
  const shown = terminalLines(text);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${shown}${fence}\n`;
}
