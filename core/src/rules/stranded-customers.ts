// Shares out the customers whom a plan strands among the rules that may speak, so that each is told of once.

import { coverage } from '../workspace/coverage.ts';
import { type Stranded, strandedCells } from '../workspace/coverage-stranded.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import { closingAlternatives } from '../workspace/plan-alternatives.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';

export type Plight = 'vulnerable' | 'gap' | 'stranded';

/** The cells of one segment that share a plight and its days. */
export interface StrandedGroup {
  readonly plight: Plight;
  readonly cells: readonly [Stranded, ...Stranded[]];
}

/**
 * The first stretch of each cell for which this plan is to blame. Silent where another plan takes the last way, and
 * where an alternative that would help closes itself: those have their own findings.
 */
export function strandedGroups(inquiry: Inquiry, plan: PlanFacts): readonly StrandedGroup[] {
  const { segment } = coverage(inquiry, plan.strategy);
  const closing = closingAlternatives(inquiry, plan).map(({ planned }) => planned);
  const groups = new Map<string, { plight: Plight; cells: [Stranded, ...Stranded[]] }>();
  const told = new Set<string>();
  for (const stranded of strandedCells(inquiry, plan)) {
    const { cell, first, last, causes } = stranded;
    const name = JSON.stringify(cell);
    if (told.has(name)) continue;
    told.add(name);
    if (!causes.includes(plan) && causes.length > 0) continue;
    if (closing.some(({ covers }) => covers(cell))) continue;
    const plight = segment(cell)?.vulnerable === true ? 'vulnerable' : isGap(stranded) ? 'gap' : 'stranded';
    const key = JSON.stringify([plight, cell.segment, first, last]);
    const group = groups.get(key);
    if (group) group.cells.push(stranded);
    else groups.set(key, { plight, cells: [stranded] });
  }
  return [...groups.values()];
}

/** Another way opens while the channel is still closed: customers have to wait for it. */
function isGap({ last, endsWithPlan }: Stranded): boolean {
  return last !== undefined && !endsWithPlan;
}

/** “From 2027-04-06” or “From 2027-04-06 to 2027-04-09”. */
export function daysOf({ first, last }: Stranded): string {
  if (last === undefined) return `From ${first}`;
  return first === last ? `On ${first}` : `From ${first} to ${last}`;
}
