// Any text as one argument of a command that people copy into their shell.
import { terminalText } from '#core';

export function shellArgument(text: string): string {
  const shown = terminalText(text);
  return /^[\w./@][\w./@~^:=-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
