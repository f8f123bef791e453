// Any text as a message of SARIF, where braces and backslashes would start a placeholder or a link.
import { terminalText } from '#core';

export function sarifMessage(text: string): { readonly text: string } {
  return {
    text: terminalText(text)
      .replace(/[{}]/g, '$&$&')
      .replace(/[\\[\]]/g, '\\$&'),
  };
}
