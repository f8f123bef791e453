// Hover: what a word means here.
import { expect, test } from 'vitest';
import { hover } from '#core';
import { situation } from './cursor-case.ts';
import { hoverCases } from './hover.cases.ts';

test.each(hoverCases)('$name ($form)', (each) => {
  const { snapshot, path, offset } = situation(each);
  const found = hover(snapshot, path, offset, { today: '2027-01-04' });
  const content = snapshot.files.get(path)?.text.content ?? '';
  expect(found && content.slice(found.range.start, found.range.end)).toBe(each.expected?.word);
  for (const words of each.expected?.says ?? []) expect(found?.markdown).toContain(words);
});
