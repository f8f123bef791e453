// Characters that no text should hold: YAML forbids them, screens do not show them, and some are signs of the parser's own.
import type { YamlProblem } from './tree.ts';

/** The first control character, half of a surrogate pair, or byte order mark inside the text (YAML 1.2.2, 5.1). */
export function strangeCharacter(source: string): YamlProblem | undefined {
  const at = source.search(strange);
  if (at < 0) return undefined;
  const code = source.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const range = { start: at, end: at + 1 };
  return {
    rule: 'yaml-syntax',
    range,
    message: `A character that cannot be seen stands here (U+${code}). Delete it.`,
    fix: { title: 'Delete it', range, newText: '' },
  };
}

const strange =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|(?<!^)\uFEFF|\p{Surrogate}/u;
