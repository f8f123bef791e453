// What is wrong with the config beyond its shape.
import type { ConfigDocument } from '../playbook/document.ts';
import { listWords } from '../schema/accepted.ts';
import { keyRangeOf, known, rangeOf } from '../schema/value.ts';
import { closest } from '../text/closest.ts';
import type { Settings } from '../workspace/settings.ts';
import { isDefaultUnlisted } from './default-unlisted.ts';
import { isKnownRule, knownRuleIds } from './list.ts';
import type { Report } from './rule.ts';

type ConfigProblem = Report & { readonly rule: string };

export function configProblems(document: ConfigDocument | undefined, settings: Settings): readonly ConfigProblem[] {
  return [...unlistedDefault(document, settings), ...unknownRuleProblems(document)];
}

/** Without this, each text of the workspace would seem to lack a language that nobody writes. */
function unlistedDefault(document: ConfigDocument | undefined, settings: Settings): readonly ConfigProblem[] {
  const config = document?.config;
  const isWhole = known(() => [config?.locales, config?.defaultLocale]) !== undefined;
  if (!config || !isWhole || !isDefaultUnlisted(settings)) return [];
  const { defaultLocale, locales } = settings;
  const message = `“${defaultLocale}” is the default language and not among “locales”; add it there, or take ${listWords(locales)}.`;
  return [{ rule: 'wrong-value', range: rangeOf(config, 'defaultLocale'), message }];
}

function unknownRuleProblems(document: ConfigDocument | undefined): readonly ConfigProblem[] {
  const rules = known(() => document?.config?.rules);
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
