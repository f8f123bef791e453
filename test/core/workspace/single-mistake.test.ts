// The first law of the house: one mistake, one finding, at its word, and no other in the whole workspace.
import { expect, test } from 'vitest';
import { findingsWith, samplePaths, sampleTexts } from './fernway.ts';
import { type Mistake, singleMistakes } from './single-mistakes.ts';

test.each(singleMistakes)('$file: $replace', (mistake) => {
  const path = samplePaths[mistake.file];
  const { content, start, end } = edited(mistake);
  const found = findingsWith(path, content);
  expect(
    found.map((finding) => ({
      path: finding.path,
      marked: content.slice(finding.range.start, finding.range.end),
      at: finding.range.start,
      says: `${finding.rule}: ${finding.message}`,
      offers: finding.fixes[0]?.edits[0]?.newText,
    })),
  ).toEqual([{ path, marked: content.slice(start, end), at: start, says: mistake.says, offers: mistake.offers }]);
  const edit = found[0]?.fixes[0]?.edits[0];
  if (!edit) return;
  const mended = content.slice(0, edit.range.start) + edit.newText + content.slice(edit.range.end);
  const rules = findingsWith(path, mended).map(({ rule }) => rule);
  expect(rules).not.toContain(found[0]?.rule);
});

function edited({ file, find, replace }: Mistake): { content: string; start: number; end: number } {
  const text = sampleTexts.get(samplePaths[file]) ?? '';
  const at = text.indexOf(find);
  expect(text.split(find)).toHaveLength(2);
  const start = at + replace.indexOf('«');
  const end = at + replace.indexOf('»') - 1;
  const clean = replace.replace('«', '').replace('»', '');
  return { content: text.slice(0, at) + clean + text.slice(at + find.length), start, end };
}
