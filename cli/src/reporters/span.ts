// Where a finding stands, as people and their tools count: lines and columns from 1, columns in UTF-16 code units, the end exclusive.
import { positionAt, type Range, type Text } from '#core';

export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function spanOf(text: Text, range: Range): Span {
  const start = positionAt(text, range.start);
  const end = positionAt(text, range.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
