// Findings for places that show only so many: the most severe first, and those of now before those to come.
import { severities } from '#core';
import type { PlacedFinding } from '../check.ts';

/** Keeps the order of the report within a severity. */
export function mostImportantFirst<F extends PlacedFinding>(findings: readonly F[]): readonly F[] {
  const rank = ({ severity, from }: F): number => severities.indexOf(severity) * 2 + (from === undefined ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
