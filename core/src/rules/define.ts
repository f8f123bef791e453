// Makes a rule fit for the list; the only way to write one.
import type { Kind } from '../generated/playbooks.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import type { DocumentRule, ErasedDocumentRule, ReadingRule } from './rule.ts';

export function documentRule<K extends Kind>(rule: Omit<DocumentRule<K>, 'looksAt'>): ErasedDocumentRule {
  const { check, ...words } = rule;
  return {
    ...words,
    looksAt: 'document',
    *checkAny(document, rest) {
      for (const kind of rule.on) {
        if (isDocumentOf(document, kind)) yield* check({ ...rest, document, playbook: document.playbook });
      }
    },
  };
}

export function readingRule(rule: Omit<ReadingRule, 'looksAt'>): ReadingRule {
  return { ...rule, looksAt: 'reading' };
}
