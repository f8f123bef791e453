// Folding: what goes out of sight together.
import { expect, test } from 'vitest';
import { foldings, positionAt, textOf } from '#core';
import { type CursorCase, situation } from './cursor-case.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';
import { foldingCases } from './folding.cases.ts';

test.each(foldingCases)('$name ($form)', (each) => {
  expect(folded(each)).toEqual(each.expected);
});

test('every fold hides a line, one begins on a line at most, and all lie inside the file', () => {
  checkEverywhere(({ snapshot, path, length, text }) => {
    const found = foldings(snapshot, path);
    everyRange(found, { start: 0, end: length });
    const lines = found.map(({ start, end }) => [positionAt(text, start).line, positionAt(text, end).line] as const);
    for (const [first, last] of lines) expect(last).toBeGreaterThan(first);
    expect(new Set(lines.map(([first]) => first)).size).toBe(lines.length);
  });
});

function folded(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path } = situation(each);
  const text = snapshot.files.get(path)?.text ?? textOf('');
  return foldings(snapshot, path).map(({ kind, start, end }) => {
    const lines = `${positionAt(text, start).line + 1}-${positionAt(text, end).line + 1}`;
    return kind === 'part' ? lines : `${lines} ${kind}`;
  });
}
