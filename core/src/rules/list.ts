// Every rule of the house, in the order of `rules` and of the docs.
import type { AnyRule } from './rule.ts';
import { unknownRule } from './unknown-rule.ts';

export const allRules: readonly AnyRule[] = [unknownRule];

/** In the catalogue of a later version: a config may name them already, and nothing runs. */
export const plannedRuleIds: readonly string[] = ['channel-sprawl', 'no-hypercare'];

export const knownRuleIds: readonly string[] = [...allRules.map(({ id }) => id), ...plannedRuleIds];

const byId: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): AnyRule | undefined {
  return byId.get(id);
}

export function isKnownRule(id: string): boolean {
  return byId.has(id) || plannedRuleIds.includes(id);
}
