// What is wrong with a text that should be a duration.
import { type Quantity, readCloseQuantities, writeQuantity } from './close-quantity.ts';
import { readDuration } from './duration.ts';
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function durationProblem(text: string): ScalarProblem | undefined {
  if (readDuration(text) !== undefined) return undefined;
  const close = readCloseQuantities(text);
  const suggestion = close && suggest(close.quantities);
  const [only, more] = close?.quantities ?? [];
  const reason = only !== undefined && more === undefined ? reasonFor(only) : undefined;
  const ending = reason ?? 'write it like “4 business hours”, “30 minutes” or “2 business days”';
  return problem(`${quoted(text)} is not a duration; ${ending}.`, suggestion, close?.wrong);
}

/** The language's own way to write what was meant, several amounts added up in the smallest unit named. */
function suggest(quantities: readonly Quantity[]): string | undefined {
  const [first, ...more] = quantities;
  if (first === undefined) return undefined;
  const written = more.length === 0 ? alone(first) : addedUp(first, quantities);
  return written !== undefined && readDuration(written) !== undefined ? written : undefined;
}

function alone(quantity: Quantity): string {
  const isPartOfDays = !quantity.business && quantity.unit === 'day' && !Number.isInteger(quantity.amount);
  return writeQuantity(isPartOfDays ? { ...quantity, unit: 'hour', amount: quantity.amount * 24 } : quantity);
}

const seconds: Partial<Record<Quantity['unit'], number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

function addedUp(first: Quantity, quantities: readonly Quantity[]): string | undefined {
  let sum = 0;
  let smallest = first;
  for (const each of quantities) {
    const length = seconds[each.unit];
    // How many hours a business day has is for the calendar to say.
    if (length === undefined || each.business !== first.business) return undefined;
    if (each.business && each.unit === 'day') return undefined;
    if (length < (seconds[smallest.unit] ?? 0)) smallest = each;
    sum += each.amount * length;
  }
  return writeQuantity({ ...smallest, amount: sum / (seconds[smallest.unit] ?? 1) });
}

function reasonFor({ amount, unit, business }: Quantity): string | undefined {
  if (amount === 0) return 'it must be more than zero';
  if (unit === 'month' || unit === 'year') return `${unit}s differ in length, so write weeks or days`;
  if (business && unit === 'week') return 'write it in business days';
  if (business && unit === 'second') return 'seconds are always elapsed time, so leave out “business”';
  if (unit === 'day' && !Number.isInteger(amount)) {
    return business ? 'business days are whole, so write business hours' : 'days are whole, so write hours';
  }
  if (unit === 'week' && !Number.isInteger(amount)) return 'weeks are whole, so write days';
  return undefined;
}
