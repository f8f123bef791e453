// Gathers the failures of a row: each kind once, made small, and kept as an input that can be tried again.
import { minimal } from './minimal.mjs';

/** A row that has found this many kinds has found enough for one day. */
const mostKinds = 12;

export function gather({ keep }) {
  const kinds = new Set();
  const failures = [];
  return {
    failures,
    isFull: () => kinds.size >= mostKinds,
    /** `judge` gives the sentence about a text again; `saved` is what is kept of it. */
    add(sentence, { text, judge, saved = (small) => small }) {
      const kind = kindOf(sentence);
      if (kinds.has(kind)) return;
      kinds.add(kind);
      const small = minimal(text, (smaller) => kindOf(judge(smaller) ?? '') === kind);
      failures.push(`${sentence} (${keep(saved(small))})`);
    },
  };
}

/** The same sentence but for its numbers. */
function kindOf(sentence) {
  return sentence.replace(/\d+/g, '');
}

/** What was thrown, and where, in one line. */
export function thrownIn(error) {
  const lines = String(error?.stack ?? error).split('\n');
  return `It threw ${lines
    .slice(0, 3)
    .map((line) => line.trim())
    .join(' ')}`;
}
