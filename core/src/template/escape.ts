// Makes a value plain text inside Markdown: whatever it holds, it cannot become markup.

/** Readers that make links of addresses would take the backslash into it, and what it guards would be markup again. */
const addressWithEscape = /\b(?:[a-z]{2,8}:\/\/|www\.)(?=[^\s\\]*\\)/gi;

/** For the body of a message. Line breaks become spaces, because a value stands inside a line. */
export function escapeMarkdown(text: string, { startsLine }: Place): string {
  const flat = text
    .trim()
    .replace(/(?:(?<![ \t])[ \t]+)?[\r\n\u2028\u2029]+[ \t]*/g, ' ')
    .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(addressWithEscape, (address) => address.replace(/:|\.$/, '\\$&'));
  if (!startsLine) return flat;
  return flat.replace(/^([-+](?=\s|$)|#{1,6}(?=\s|$)|[-=]+$)/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Where a value is put. */
export interface Place {
  /** Whether nothing but blanks and the marks of lists and quotes stands before it, so that a number may begin a list. */
  readonly startsLine: boolean;
}

/** For a subject or a title: one line of plain text, no markup to guard against. */
export function singleLine(text: string): string {
  return text.replace(/\s+/g, (gap) => (/[\r\n\u2028\u2029]/.test(gap) ? ' ' : gap));
}
