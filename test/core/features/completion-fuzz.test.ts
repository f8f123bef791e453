// Completion cannot break a file: whatever is accepted, wherever, the YAML has no error that it did not have before.
// FUZZ=1 tries every offset of every example in every form, FUZZ=20 every twentieth; the first takes hours.
import { expect, test } from 'vitest';
import { acceptAll, type Breakage, fuzzWorkspaces, snapshotOf, typedAt } from './completion-fuzz.ts';

const stride = Number(process.env.FUZZ ?? 0);
const isFull = stride > 0;

/** The same sample in every run: a small generator of numbers with a fixed start. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test.each(['\n', '\r\n'])(
  'at sampled offsets of every example, as it is and half-typed, with line end %j',
  (eol) => {
    const random = seeded(eol.length);
    const broken: Breakage[] = [];
    let accepted = 0;
    for (const { texts } of fuzzWorkspaces()) {
      const own = new Map([...texts].map(([file, text]) => [file, text.replaceAll('\n', eol)]));
      const workspace = snapshotOf(own);
      for (const [file, content] of own) {
        const offsets = isFull
          ? Array.from({ length: Math.ceil((content.length + 1) / stride) }, (_, index) => index * stride)
          : Array.from({ length: 3 }, () => Math.floor(random() * (content.length + 1)));
        for (const offset of offsets) {
          const forms = typedAt(content, offset);
          const some = isFull ? forms : forms.filter(() => random() < 0.4);
          for (const typed of some) {
            const outcome = acceptAll(workspace, file, typed);
            accepted += outcome.accepted;
            broken.push(...outcome.broken);
          }
        }
      }
    }
    expect(broken.slice(0, 20)).toEqual([]);
    expect(accepted).toBeGreaterThan(1000);
  },
  isFull ? 3_600_000 : 60_000,
);
