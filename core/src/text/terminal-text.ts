// Makes any text safe to print: it can neither steer a terminal nor speak to a CI runner.

/**
 * Text from a file, a name or an argument, for one line of output. Control characters, direction marks, invisible characters
 * and halves of characters become visible escapes such as `\x1b`; what a GitHub runner would obey is taken apart.
 */
export function terminalText(text: string): string {
  return withoutCommands(text.replace(unsafe, escaped));
}

/** For output of several lines that may keep its line breaks and tabs, such as a rendered message. */
export function terminalLines(text: string): string {
  return text
    .split(/(\r?\n)/)
    .map((line, index) => (index % 2 === 0 ? withoutCommands(line.replace(unsafeButTab, escaped)) : line))
    .join('');
}

// C0, DEL and C1; direction marks; zero-width characters but the joiners that scripts and emoji need; line separators; tags; halves of pairs.
const invisible = String.raw`\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb`;
const halves = String.raw`[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;
const tags = String.raw`\udb40[\udc00-\udc7f]`;
const unsafe = new RegExp(String.raw`${tags}|[\u0000-\u001f\u007f-\u009f${invisible}]|${halves}`, 'g');
const unsafeButTab = new RegExp(
  String.raw`${tags}|[\u0000-\u0008\u000a-\u001f\u007f-\u009f${invisible}]|${halves}`,
  'g',
);

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const named = { 9: '\\t', 10: '\\n', 13: '\\r' }[code];
  if (named !== undefined) return named;
  const digits = code.toString(16);
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/** `##[command]` counts anywhere in a line, `::command` after white space at its start. */
function withoutCommands(line: string): string {
  return line.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/, '$1: ');
}
