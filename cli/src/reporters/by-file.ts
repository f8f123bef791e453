// Findings in groups, one for each file, in the order of the report.
import type { PlacedFinding } from '../check.ts';

export function byFile(
  findings: readonly PlacedFinding[],
): readonly (readonly [file: string, findings: readonly PlacedFinding[]])[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const own = groups.get(finding.file);
    if (own) own.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return [...groups];
}
