// The steps of a path in a template one by one: which words name them, and what each leads to.
import { stepRange } from '../template/path-range.ts';
import { placeOf, type Step } from '../template/view-value.ts';
import type { Read } from '../template/walk-event.ts';
import type { Range } from '../text/range.ts';

export interface NamedStep {
  readonly name: string;
  readonly range: Range;
  /** From the view down to this step. */
  readonly steps: readonly Step[];
}

/** Of a path, and of the field that `list` shows; none for what is no place in the view. */
export function namedSteps(read: Read): readonly NamedStep[] {
  const all = placeOf(read.value);
  const words = all ? wordsOf(read) : [];
  return words.flatMap(({ name, range }, index) => {
    const steps = all?.slice(0, all.length - (words.length - 1 - index)) ?? [];
    return steps.length > 0 ? [{ name, range, steps }] : [];
  });
}

function wordsOf({ expression, use, file, start }: Read): readonly Omit<NamedStep, 'steps'>[] {
  if (expression.kind === 'path')
    return expression.parts.map((name, index) => ({ name, range: stepRange(file.content, expression, index) }));
  if (expression.kind !== 'literal' || use.kind !== 'field') return [];
  let at = start;
  return String(expression.value)
    .split('.')
    .map((name) => {
      const range = { start: at, end: at + name.length };
      at = range.end + 1;
      return { name, range };
    });
}
