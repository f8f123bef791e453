// What a plan says first about each of its endpoints: a second entry for one is a mistake of its own, `entry-listed-twice`.
import type { SunsetPlanPlanSurface } from '../generated/playbooks.ts';
import { eachOne } from '../schema/value.ts';
import { listOf } from '../workspace/plan-facts.ts';

export interface FirstEntry {
  readonly entry: SunsetPlanPlanSurface;
  /** Those that no entry above names. */
  readonly endpoints: readonly string[];
}

export function firstEntries(surfaces: readonly SunsetPlanPlanSurface[] | undefined): readonly FirstEntry[] {
  const seen = new Set<string>();
  return eachOne(surfaces, (entry) => {
    const endpoints = listOf(entry.endpoint ?? []).filter((id) => !seen.has(id));
    for (const id of endpoints) seen.add(id);
    return { entry, endpoints };
  });
}
