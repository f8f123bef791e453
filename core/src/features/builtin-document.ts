// Read-only documents that ship with the product: the pages of rules and the built-in templates.

import { ruleById } from '../rules/list.ts';
import { rulePage } from '../rules/rule-page.ts';
import { builtinPrefix, builtinText } from '../workspace/templates.ts';

/** By its path, with or without the built-in prefix, such as `rules/stranded-cell.md` or `sunset-announcement/en.hbs`. */
export function builtinDocument(address: string): string | undefined {
  const path = address.startsWith(builtinPrefix) ? address.slice(builtinPrefix.length) : address;
  const id = /^rules\/([a-z0-9-]+)\.md$/.exec(path)?.[1];
  const rule = id === undefined ? undefined : ruleById(id);
  return rule ? rulePage(rule) : builtinText(path);
}
