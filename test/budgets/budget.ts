// Holds what was counted to budgets.json; `UPDATE=1` writes down what is there now.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/** By name, such as a file or a command. */
export type Counts = Readonly<Record<string, number>>;

interface Budget {
  readonly what: string;
  /** How far a count may be from the present one, as a share of it. */
  readonly margin: number;
  readonly present: Counts;
}

const file = path.join(import.meta.dirname, 'budgets.json');
/** One file after the other, because all write the same. */
const howTo = 'UPDATE=1 npx vitest run --no-file-parallelism test/budgets';

/**
 * A count beyond the margin fails in both directions: what became cheaper is written down, so that it stays cheap.
 * Nothing here is timed, so a slow machine changes nothing.
 */
export function expectWithin(name: string, counted: Counts): void {
  const budgets = readBudgets();
  const budget = budgets[name];
  if (!budget) throw new Error(`budgets.json has no “${name}”. Give it a “what” and a “margin”, and run ${howTo}.`);
  if (process.env.UPDATE) {
    writeFileSync(file, `${JSON.stringify({ ...budgets, [name]: { ...budget, present: counted } }, null, 2)}\n`);
    return;
  }
  expect.soft(differences(budget, counted)).toEqual([]);
}

function differences({ what, margin, present }: Budget, counted: Counts): readonly string[] {
  return [...new Set([...Object.keys(present), ...Object.keys(counted)])].flatMap((key) => {
    const [known, now] = [present[key], counted[key]];
    if (known === undefined) return [`“${key}” is new: ${now} ${what}. If that is right, run ${howTo}.`];
    if (now === undefined) return [`“${key}” is gone. If that is right, run ${howTo}.`];
    if (now > known * (1 + margin))
      return [
        `“${key}”: ${now} ${what}; the budget is ${most(known, margin)}. Make it less, or run ${howTo} and say in the commit what it is worth.`,
      ];
    if (now < known * (1 - margin))
      return [`“${key}”: only ${now} ${what} instead of ${known}. Well done; run ${howTo} so that it stays so.`];
    return [];
  });
}

function most(known: number, margin: number): string {
  return margin === 0
    ? `${known}`
    : `${Math.floor(known * (1 + margin))}, which is ${known} and ${Math.round(margin * 100)} %`;
}

function readBudgets(): Readonly<Record<string, Budget>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}
