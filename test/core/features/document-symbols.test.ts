// The outline: what a file holds, under the names that people use.
import { expect, test } from 'vitest';
import { type DocumentSymbol, documentSymbols } from '#core';
import { type CursorCase, situation } from './cursor-case.ts';
import { documentSymbolsCases } from './document-symbols.cases.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';

test.each(documentSymbolsCases)('$name ($form)', (each) => {
  expect(outline(each)).toEqual(each.expected);
});

test('everything lies inside what holds it, and inside the file', () => {
  checkEverywhere(({ snapshot, path, length }) => {
    const inside = (symbols: readonly DocumentSymbol[], start: number, end: number) => {
      for (const { name, range, selection, children } of symbols) {
        expect(name).not.toBe('');
        everyRange([range], { start, end });
        everyRange([selection], range);
        inside(children, range.start, range.end);
      }
    };
    inside(documentSymbols(snapshot, path), 0, length);
  });
});

function outline(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path } = situation(each);
  const content = snapshot.files.get(path)?.text.content ?? '';
  const lines = (symbols: readonly DocumentSymbol[], level: string): readonly string[] =>
    symbols.flatMap(({ name, detail, kind, selection, children }) => [
      `${level}${name} | ${detail} | ${kind} | ${content.slice(selection.start, selection.end)}`,
      ...lines(children, `${level}. `),
    ]);
  return lines(documentSymbols(snapshot, path), '');
}
