// Hover: what a word means here.
import { expect, test } from 'vitest';
import { hover, withFiles } from '#core';
import { sample, sampleTexts } from '../workspace/fernway.ts';
import { situation } from './cursor-case.ts';
import { hoverCases } from './hover.cases.ts';

test.each(hoverCases)('$name ($form)', (each) => {
  const { snapshot, path, offset } = situation(each);
  const found = hover(snapshot, path, offset, { today: '2027-01-04' });
  const content = snapshot.files.get(path)?.text.content ?? '';
  expect(found && content.slice(found.range.start, found.range.end)).toBe(each.expected?.word);
  for (const words of each.expected?.says ?? []) expect(found?.markdown).toContain(words);
});

test('hover never throws, stays inside the file, and line ends make no difference, wherever a text is cut', () => {
  let answers = 0;
  for (const [path, text] of sampleTexts) {
    for (let cut = 0; cut <= text.length; cut += 613) {
      const head = text.slice(0, cut);
      const offset = Math.max(0, head.trimEnd().length - 2);
      const lines = head.slice(0, offset).split('\n').length - 1;
      const plain = at(path, head, offset);
      const windows = at(path, head.replaceAll('\n', '\r\n'), offset + lines);
      expect([path, cut, windows?.markdown]).toEqual([path, cut, plain?.markdown]);
      if (!plain) continue;
      answers++;
      expect(plain.range.start).toBeGreaterThanOrEqual(0);
      expect(plain.range.end).toBeLessThanOrEqual(head.length);
    }
  }
  expect(answers).toBeGreaterThan(10);
});

function at(path: string, content: string, offset: number) {
  return hover(withFiles(sample, [[path, { content }]]), path, offset, { today: '2027-01-04' });
}
