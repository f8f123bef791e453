// Inlay hints: what a date and a time limit come to.
import { expect, test } from 'vitest';
import { hover, inlayHints, withFiles } from '#core';
import { sample, samplePaths } from '../workspace/fernway.ts';
import { type CursorCase, situation } from './cursor-case.ts';
import { checkEverywhere } from './everywhere.ts';
import { type HintsExpected, inlayHintsCases } from './inlay-hints.cases.ts';

const all = { today: '2027-01-04', dates: true, dueTimes: true };

test.each(inlayHintsCases)('$name ($form)', (each) => {
  expect(hints(each)).toEqual(each.expected);
});

test('hints lie behind something inside the file, and those of a part are the whole ones inside it', () => {
  checkEverywhere(({ snapshot, path, offset, length }) => {
    const whole = inlayHints(snapshot, path, { start: 0, end: length }, all);
    for (const hint of whole) {
      expect(hint.offset).toBeGreaterThan(0);
      expect(hint.offset).toBeLessThanOrEqual(length);
      expect(hint.label).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/);
    }
    const part = { start: offset, end: Math.min(length, offset + 400) };
    const inside = inlayHints(snapshot, path, part, all);
    expect(whole).toEqual(expect.arrayContaining([...inside]));
    const missed = whole.filter(({ offset: at }) => at > part.start && at < part.end).length;
    expect(inside.length).toBeGreaterThanOrEqual(missed);
  });
});

test('each can be switched off', () => {
  const labels = (options: Partial<typeof all>) =>
    [samplePaths.plan, samplePaths.sla].map(
      (path) => inlayHints(sample, path, { start: 0, end: 100_000 }, { ...all, ...options }).length,
    );
  expect(labels({})).toEqual([31, 12]);
  expect(labels({ dueTimes: false })).toEqual([31, 1]);
  expect(labels({ dates: false })).toEqual([0, 11]);
  expect(labels({ dates: false, dueTimes: false })).toEqual([0, 0]);
});

test('a change of the calendar changes what a time limit comes to', () => {
  const path = samplePaths.calendars;
  const content = sample.files.get(path)?.text.content.replace('friday: "09:00-17:00"', 'friday: "09:00-16:30"') ?? '';
  const label = (snapshot: typeof sample) =>
    inlayHints(snapshot, samplePaths.sla, { start: 0, end: 100_000 }, all).find((hint) => hint.label.includes('→'))
      ?.label;
  expect(label(sample)).toBe('Fri 16:00 → Fri 17:00');
  expect(label(withFiles(sample, [[path, { content }]]))).toBe('Fri 16:00 → Mon 09:30');
});

test('hover and hint give the same day', () => {
  for (const path of [samplePaths.plan, samplePaths.sla]) {
    for (const { offset, tooltip } of inlayHints(sample, path, { start: 0, end: 100_000 }, all)) {
      const day = /(\d{4}-\d\d-\d\d)(?!.*\d{4}-\d\d-\d\d)/.exec(tooltip.split('\n')[0] ?? '')?.[1];
      const said = hover(sample, path, offset - 1, { today: all.today })?.markdown ?? '';
      if (tooltip.startsWith('**')) expect(said).toContain(day);
    }
  }
});

function hints(each: CursorCase<unknown>): HintsExpected {
  const { snapshot, path, offset: cursor } = situation(each);
  const content = snapshot.files.get(path)?.text.content ?? '';
  const options = { today: '2027-01-04', dates: true, dueTimes: true };
  const found = inlayHints(snapshot, path, { start: 0, end: content.length }, options);
  let shown = '';
  let from = 0;
  for (const { offset, label } of found) {
    shown += `${content.slice(from, offset)}[${label}]`;
    from = offset;
  }
  shown += content.slice(from);
  const lines = shown.split(/\r?\n/).filter((line) => /\[(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/.test(line));
  const why = found.find(({ offset }) => offset === cursor)?.tooltip;
  return { shown: lines.map((line) => line.trim()), ...(why !== undefined && { why }) };
}
