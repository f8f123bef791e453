// The content of one file, with a fast way between offsets and lines.

/** Line and character count from 0; characters are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Text {
  readonly content: string;
  /** Offset of the first character of each line; found when first asked for. */
  readonly lineStarts: readonly number[];
}

export function textOf(content: string): Text {
  return new Content(content);
}

class Content implements Text {
  readonly content: string;
  #starts: readonly number[] | undefined;

  constructor(content: string) {
    this.content = content;
  }

  get lineStarts(): readonly number[] {
    this.#starts ??= findLineStarts(this.content);
    return this.#starts;
  }
}

export function positionAt(text: Text, offset: number): Position {
  const bounded = Math.max(0, Math.min(offset, text.content.length));
  const starts = text.lineStarts;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= bounded) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: bounded - (starts[low] ?? 0) };
}

/** A position past the end of its line means the end of that line. */
export function offsetAt(text: Text, position: Position): number {
  const starts = text.lineStarts;
  if (position.line >= starts.length) return text.content.length;
  const start = starts[Math.max(0, position.line)] ?? 0;
  return Math.min(start + Math.max(0, position.character), endOfLine(text, start));
}

/** The whole line around an offset, without its line break. */
export function lineAt(text: Text, offset: number): { readonly start: number; readonly content: string } {
  const { line } = positionAt(text, offset);
  const start = text.lineStarts[line] ?? 0;
  return { start, content: text.content.slice(start, endOfLine(text, start)) };
}

function endOfLine(text: Text, start: number): number {
  for (let at = start; at < text.content.length; at++) {
    const code = text.content.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.content.length;
}

function findLineStarts(content: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === 13 && content.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}
