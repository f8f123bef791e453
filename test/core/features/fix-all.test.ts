// Fixes in bulk: what they mend and what they leave alone, and the laws that hold for any broken text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptySnapshot, type FixKinds, fixAll, type Snapshot, validate, withFiles } from '#core';
import { findingsIn, sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today = '2027-01-04';

function fixed(path: string, content: string, kinds: FixKinds = 'safe'): { text: string; rules: readonly string[] } {
  const result = fixAll(withFiles(sample, [[path, { content }]]), { today, kinds });
  return { text: result.changed.get(path) ?? content, rules: result.fixed.map(({ rule }) => rule) };
}

const plan = sampleTexts.get(samplePaths.plan) ?? '';

function misspelled(...slips: readonly (readonly [string, string])[]): string {
  return slips.reduce((text, [find, replace]) => {
    expect(text.split(find), find).toHaveLength(2);
    return text.replace(find, replace);
  }, plan);
}

test('what has one right answer is mended, and nothing else', () => {
  const text = misspelled(['  feedback: {', '  feedbak: {'], ['kind: SunsetPlan', 'kind: SunsetPlann']);
  expect(fixed(samplePaths.plan, text)).toEqual({ text: plan, rules: ['unknown-kind', 'unknown-key'] });
});

test('a fix that needs a look is made only when asked for', () => {
  const text = misspelled(['  channel: phone\n', '  channel: phonee\n']);
  expect(fixed(samplePaths.plan, text)).toEqual({ text, rules: [] });
  expect(fixed(samplePaths.plan, text, 'unsafe')).toEqual({ text: plan, rules: ['dangling-ref'] });
});

test('a clean workspace is the same workspace', () => {
  expect(fixAll(sample, { today, kinds: 'unsafe' })).toEqual({ snapshot: sample, fixed: [], changed: new Map() });
  expect(fixAll(sample, { today, kinds: 'unsafe' }).snapshot).toBe(sample);
});

test('only the named files are mended', () => {
  const broken = withFiles(sample, [[samplePaths.plan, { content: misspelled(['  feedback: {', '  feedbak: {']) }]]);
  expect(fixAll(broken, { today, kinds: 'safe', paths: [samplePaths.sla] }).changed).toEqual(new Map());
});

/** A text of the sample with a few slips of the pen: a character lost, doubled or swapped, a line gone. */
const slipped = fc
  .record({
    path: fc.constantFrom(samplePaths.plan, samplePaths.sla, samplePaths.strategy, samplePaths.calendars),
    slips: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        how: fc.constantFrom('lose', 'double', 'swap', 'quote', 'colon', 'tab', 'line'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    isWindows: fc.boolean(),
    kinds: fc.constantFrom<FixKinds>('safe', 'unsafe'),
  })
  .map(({ path, slips, isWindows, kinds }) => {
    const text = slips.reduce(
      (each, { at, how }) => slip(each, Math.floor(at * each.length), how),
      sampleTexts.get(path) ?? '',
    );
    return { path, kinds, isWindows, content: isWindows ? text.replaceAll('\n', '\r\n') : text };
  });

function slip(text: string, at: number, how: string): string {
  const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  switch (how) {
    case 'lose':
      return before + after;
    case 'double':
      return before + here + here + after;
    case 'swap':
      return before + after.slice(0, 1) + here + after.slice(1);
    case 'quote':
      return `${before}"${here}${after}`;
    case 'colon':
      return before + here + after.replace(': ', ':');
    case 'tab':
      return before + here + after.replace('\n  ', '\n\t');
    default:
      return before + here + after.replace(/\n.*/, '');
  }
}

test('a fixed finding is gone, fixing twice changes nothing, and line ends stay', () => {
  fc.assert(
    fc.property(slipped, ({ path, content, kinds, isWindows }) => {
      const broken = withFiles(sample, [[path, { content }]]);
      const result = fixAll(broken, { today, kinds });
      const keys = (snapshot: Snapshot) =>
        findingsIn(snapshot).map(({ path: file, rule, message }) => `${file} ${rule} ${message}`);
      const [before, left] = [keys(broken), new Set(keys(result.snapshot))];
      for (const { path: file, rule, message } of result.fixed) {
        const key = `${file} ${rule} ${message}`;
        if (before.filter((each) => each === key).length === 1) expect(left).not.toContain(key);
      }
      if (result.fixed.length === 0) expect(result.snapshot).toBe(broken);
      const again = fixAll(result.snapshot, { today, kinds });
      expect(again.fixed).toEqual([]);
      expect(again.snapshot).toBe(result.snapshot);
      const text = result.changed.get(path) ?? content;
      if (isWindows) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      else expect(text).not.toContain('\r');
    }),
    { numRuns: 100 },
  );
});

test('a fresh reading of the mended text says the same as the workspace that was mended', () => {
  const text = misspelled(['  feedback: {', '  feedbak: {'], ['  channel: phone\n', '  channel: phonee\n']);
  const { snapshot } = fixAll(withFiles(sample, [[samplePaths.plan, { content: text }]]), { today, kinds: 'unsafe' });
  const afresh: Snapshot = withFiles(
    emptySnapshot,
    [...snapshot.files].map(
      ([
        path,
        {
          text: { content },
        },
      ]) => [path, { content }] as const,
    ),
  );
  expect([...validate(afresh, { today })]).toEqual([...validate(snapshot, { today })]);
});
