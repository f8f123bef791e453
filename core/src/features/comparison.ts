// What a change means to customers, for a reviewer in an editor: sentences, and which texts will read differently.
import { type AcceptedOrNot, acceptances } from '../diff/accept.ts';
import { compare } from '../diff/compare.ts';
import { narrowed } from '../diff/narrowed.ts';
import { type RenderedChange, renderedChanges } from '../diff/rendered-changes.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface Comparison {
  /** Worst first. */
  readonly changes: readonly AcceptedOrNot[];
  /** In the order of the newer revision; what is gone comes last. */
  readonly texts: readonly RenderedChange[];
}

export function comparison(before: Snapshot, after: Snapshot, today: DateText): Comparison {
  const near = narrowed(before, after);
  const { changes } = acceptances(compare(near.before, near.after), after, today);
  return { changes, texts: renderedChanges(before, after, { today }) };
}
