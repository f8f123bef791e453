// Laws that hold in any text: every file of the sample, whole, with Windows line ends, and cut off anywhere.
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Range, type Snapshot, type Text, textOf, withFiles } from '#core';
import { sample, sampleTexts } from '../workspace/fernway.ts';

export interface Anywhere {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly offset: number;
  readonly length: number;
  readonly text: Text;
}

/** Runs a check on texts that are cut off, or lack a stretch in the middle: whatever somebody may be typing. */
export function checkEverywhere(check: (at: Anywhere) => void): void {
  const files = fc.constantFrom(...sampleTexts);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(files, fc.boolean(), fc.tuple(share, share, share), ([path, whole], isCrlf, [from, size, at]) => {
      const content = isCrlf ? whole.replaceAll('\n', '\r\n') : whole;
      const start = Math.floor(from * content.length);
      const rest = content.slice(start + Math.floor(size * size * size * (content.length - start)));
      const broken = content.slice(0, start) + (size > 0.9 ? '' : rest);
      const snapshot = withFiles(sample, [[path, { content: broken }]]);
      const offset = Math.floor(at * broken.length);
      check({ snapshot, path, offset, length: broken.length, text: textOf(broken) });
    }),
    { numRuns: 60 },
  );
}

export function everyRange(ranges: readonly Range[], within: Range): void {
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(within.start);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(within.end);
  }
}
