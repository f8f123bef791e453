// Growing selections: from the word to the file.
import { expect, test } from 'vitest';
import { selectionRanges } from '#core';
import { type CursorCase, situation } from './cursor-case.ts';
import { checkEverywhere, everyRange } from './everywhere.ts';
import { selectionRangesCases } from './selection-ranges.cases.ts';

test.each(selectionRangesCases)('$name ($form)', (each) => {
  expect(selected(each)).toEqual(each.expected);
});

test('every step holds the cursor and the step before it, is wider, and the last is the file', () => {
  checkEverywhere(({ snapshot, path, offset, length }) => {
    const chain = selectionRanges(snapshot, path, offset);
    for (const [index, range] of chain.entries()) {
      everyRange([{ start: offset, end: offset }], range);
      const wider = chain[index + 1];
      if (!wider) expect(range).toEqual({ start: 0, end: length });
      else {
        everyRange([range], wider);
        expect(wider.end - wider.start).toBeGreaterThan(range.end - range.start);
      }
    }
    expect(chain.length).toBeGreaterThan(0);
  });
});

function selected(each: CursorCase<unknown>): readonly string[] {
  const { snapshot, path, offset } = situation(each);
  const content = snapshot.files.get(path)?.text.content ?? '';
  return selectionRanges(snapshot, path, offset).map(({ start, end }) =>
    content.slice(start, end).replaceAll('\r', '␍').replaceAll('\n', '⏎'),
  );
}
