// Fingerprints for hosts that drop a second finding of the same one: equal ones are numbered in the order of the report.
import type { PlacedFinding } from '../check.ts';

/** The same fingerprint may stand in several workspaces, or in a finding of today and one to come. */
export function uniqueFingerprints(findings: readonly PlacedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  const isTaken = new Set(findings.map(({ fingerprint }) => fingerprint));
  return findings.map(({ fingerprint }) => {
    let count = seen.get(fingerprint) ?? 0;
    let unique = count === 0 ? fingerprint : `${fingerprint}-${count}`;
    while (count > 0 && isTaken.has(unique)) unique = `${fingerprint}-${++count}`;
    seen.set(fingerprint, count + 1);
    isTaken.add(unique);
    return unique;
  });
}
