// JSON for programs that is also safe to print: the same values, with what could steer a terminal or a runner escaped.

/** `replace` may change or leave out values, as for `JSON.stringify`. */
export function jsonText(value: unknown, replace?: (key: string, value: unknown) => unknown): string {
  return `${JSON.stringify(value, replace, 2)
    .replace(/[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, escaped)
    .replaceAll('##[', '#\\u0023[')}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
