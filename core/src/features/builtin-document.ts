// Read-only documents that ship with the product: the pages of rules, the reference, and the built-in templates.

import { ruleById } from '../rules/list.ts';
import { rulePage } from '../rules/rule-page.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import { builtinText } from '../workspace/templates.ts';
import { referencePages } from './reference-pages.ts';

/**
 * By its path, with or without the built-in prefix, such as `rules/stranded-cell.md`, `reference/view-sunset-plan.md` or
 * `sunset-announcement/en.hbs`.
 */
export function builtinDocument(address: string): string | undefined {
  const path = address.startsWith(builtinPrefix) ? address.slice(builtinPrefix.length) : address;
  const [, folder, name = ''] = /^(rules|reference)\/(.+)$/.exec(path) ?? [];
  if (folder === 'reference') return referencePages.get(name)?.();
  const rule = folder === 'rules' ? ruleById(name.replace(/\.md$/, '')) : undefined;
  return rule ? rulePage(rule) : builtinText(path);
}
