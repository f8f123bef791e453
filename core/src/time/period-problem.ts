// What is wrong with a text that should be a period.
import { readCloseQuantities, writeQuantity } from './close-quantity.ts';
import { readPeriod } from './period.ts';
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function periodProblem(text: string): ScalarProblem | undefined {
  if (readPeriod(text) !== undefined) return undefined;
  const close = readCloseQuantities(text);
  const [only, more] = close?.quantities ?? [];
  const written = only !== undefined && more === undefined ? writeQuantity(only) : undefined;
  const suggestion = written !== undefined && readPeriod(written) !== undefined ? written : undefined;
  const ending =
    only?.business === true
      ? 'write whole days, weeks, months or years, without “business”'
      : only?.amount === 0
        ? 'it must be more than zero'
        : 'write whole days, weeks, months or years, like “2 weeks”';
  return problem(`${quoted(text)} is not a period; ${ending}.`, suggestion, close?.wrong);
}
