// JSON for programs that is also safe to print: the same values, with what could steer a terminal or a runner escaped.

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)
    .replace(/[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, escaped)
    .replaceAll('##[', '#\\u0023[')}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
