// Makes a value plain text inside Markdown: whatever it holds, it cannot become markup.

/** For the body of a message. Line breaks become spaces, because a value stands inside a line. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/[ \t]*[\r\n\u2028\u2029]+[ \t]*/g, ' ')
    .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/^([-+](?=\s|$)|#{1,6}(?=\s|$)|[-=]+$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** For a subject or a title: one line of plain text, no markup to guard against. */
export function singleLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
