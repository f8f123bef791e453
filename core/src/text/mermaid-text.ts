// Any text as words in a Mermaid diagram: letters, digits and the few signs that mean nothing there; all else becomes a space.

const most = 60;

/** Put a word of ours in front, for a line that starts with `click` or `section` is a statement. */
export function mermaidText(text: string): string {
  const words = text
    .normalize()
    .replace(/[^\p{L}\p{M}\p{N} .,'’()-]/gu, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...words];
  return characters.length <= most
    ? words
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
