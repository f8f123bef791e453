// What is wrong with the config beyond its shape.
import type { ConfigDocument } from '../playbook/document.ts';
import { keyRangeOf, Unknowable } from '../schema/value.ts';
import { closest } from '../text/closest.ts';
import { isKnownRule, knownRuleIds } from './list.ts';
import type { Report } from './rule.ts';

export function unknownRuleProblems(
  document: ConfigDocument | undefined,
): readonly (Report & { readonly rule: string })[] {
  const rules = rulesOf(document);
  if (!rules) return [];
  return Object.keys(rules).flatMap((id) => {
    if (isKnownRule(id)) return [];
    const meant = closest(id, knownRuleIds);
    const range = keyRangeOf(rules, id);
    const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
    const fix =
      meant === undefined
        ? {}
        : { fix: { title: `Change to “${meant}”`, isSafe: true, edits: [{ range, newText: meant }] } };
    return [{ rule: 'unknown-rule', range, message: `There is no rule “${id}”.${hint}`, ...fix }];
  });
}

function rulesOf(document: ConfigDocument | undefined): object | undefined {
  try {
    return document?.config?.rules;
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}
