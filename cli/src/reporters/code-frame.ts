// The line of a finding with the one before it, and carets under the place.
import { lineAt, positionAt, type Range, type Text, terminalText } from '#core';
import type { Colors } from '../colors.ts';
import { columnsOf, cutToColumns } from '../sinks/columns.ts';

export interface FrameOptions {
  readonly colors: Colors;
  /** Paints the carets. */
  readonly paint: (text: string) => string;
  /** How wide a line may be, line number included. */
  readonly columns: number;
}

/** Nothing for an empty text. A range over several lines is underlined to the end of its first one. */
export function codeFrame(text: Text, range: Range, { colors, paint, columns }: FrameOptions): readonly string[] {
  if (text.content === '') return [];
  const { line } = positionAt(text, range.start);
  const { start, content } = lineAt(text, range.start);
  const gutter = String(line + 1).length;
  const width = Math.max(20, columns - gutter - 5);
  const shown = crop(content, { start: range.start - start, end: Math.min(range.end - start, content.length) }, width);
  const bar = colors.dim('│');
  const row = (number: string, rest: string): string =>
    `  ${colors.dim(number.padStart(gutter))} ${bar} ${rest}`.trimEnd();
  const before = lineBefore(text, start);
  return [
    ...(before === undefined ? [] : [row(String(line), cutToColumns(visible(before), width))]),
    row(String(line + 1), shown.text),
    row('', `${' '.repeat(shown.indent)}${paint('^'.repeat(shown.length))}`),
  ];
}

function lineBefore(text: Text, start: number): string | undefined {
  if (start === 0) return undefined;
  const { content } = lineAt(text, start - 1);
  return content.trim() === '' ? undefined : content;
}

/** Tabs become two spaces, so that the carets stand where the eye looks. */
function visible(text: string): string {
  return terminalText(text.replaceAll('\t', '  '));
}

/** A long line shows the part around the place. Measures what is printed, not what is stored. */
function crop(line: string, { start, end }: Range, width: number): { text: string; indent: number; length: number } {
  const marked = visible(line.slice(start, end));
  const before = visible(line.slice(0, start));
  const length = Math.max(1, Math.min(columnsOf(marked), width));
  const whole = visible(line);
  if (columnsOf(whole) <= width) return { text: whole, indent: columnsOf(before), length };
  const room = Math.max(0, Math.min(24, width - length - 2));
  const lead = columnsOf(before) <= room ? before : `…${lastColumns(before, room)}`;
  const rest = cutToColumns(`${marked}${visible(line.slice(end))}`, width - columnsOf(lead) - 1);
  return { text: `${lead}${rest}…`, indent: columnsOf(lead), length: Math.min(length, Math.max(1, columnsOf(rest))) };
}

function lastColumns(text: string, limit: number): string {
  const characters = [...text];
  while (columnsOf(characters.slice(-limit).join('')) > limit) characters.shift();
  return characters.slice(-limit).join('');
}
