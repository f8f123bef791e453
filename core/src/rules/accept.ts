// The baseline held against what is found today: what it would have to list, and what in it matches nothing any more.
import type { Finding } from '../finding.ts';
import type { BaselineEntry } from '../workspace/baseline.ts';
import { type Snapshot, withoutBaseline } from '../workspace/snapshot.ts';
import { type ValidateOptions, validate } from './validate.ts';

/** All findings of the workspace as if there were no baseline, except those about the baseline itself. */
export function acceptableFindings(snapshot: Snapshot, { today }: Pick<ValidateOptions, 'today'>): readonly Finding[] {
  const findings = [...validate(withoutBaseline(snapshot), { today })].flatMap((each) => each.findings);
  return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}

/** Entries of the baseline whose finding is gone. */
export function goneFromBaseline(
  snapshot: Snapshot,
  options: Pick<ValidateOptions, 'today'>,
): readonly BaselineEntry[] {
  const { entries } = snapshot.baseline;
  if (entries.length === 0) return [];
  const present = new Set(acceptableFindings(snapshot, options).map(({ fingerprint }) => fingerprint));
  return entries.filter(({ fingerprint }) => !present.has(fingerprint));
}
