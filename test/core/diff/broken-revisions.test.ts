// Whatever is broken on either side, a comparison has an answer: lines go, come twice, move, change, or stand further in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../core/src/diff/compare.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sampleTexts } from '../workspace/fernway.ts';

type Slip = readonly [kind: number, at: number, to: number];

const slips: readonly ((lines: string[], at: number, to: number) => void)[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, to) => lines.splice(to, 0, ...lines.splice(at, 1)),
  (lines, at) => lines.splice(at, 1, `  ${lines[at]}`),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/\d+/, '7')),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/: (\w+)$/, ': [$1, { a: b }]')),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/^(\s*)- /, '$1- &a ')),
];

const someSlips = fc.array(fc.tuple(fc.nat(slips.length - 1), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 });

function slipped(made: readonly Slip[], file: number): Snapshot {
  const texts = [...sampleTexts].filter(([path]) => path.endsWith('.yaml'));
  const changed = texts.map(([path, text], index) => {
    const lines = text.split('\n');
    if (index === file % texts.length)
      for (const [kind, at, to] of made) slips[kind]?.(lines, at % lines.length, to % lines.length);
    return [path, { content: lines.join('\n') }] as const;
  });
  return withFiles(emptySnapshot, changed);
}

test('a broken revision is compared, in both directions, and with itself it differs in nothing', () => {
  fc.assert(
    fc.property(someSlips, someSlips, fc.nat(), (before, after, file) => {
      const [old, fresh] = [slipped(before, file), slipped(after, file)];
      expect(compare(old, slipped(before, file))).toEqual([]);
      expect(compare(old, fresh).every(({ sentence }) => sentence !== '')).toBe(true);
      expect(compare(fresh, old).every(({ sentence }) => sentence !== '')).toBe(true);
    }),
    { numRuns: 60, seed: 20270104 },
  );
});
