// Makes style sheets that follow the system's light and dark follow us instead.

export function setScheme(sheets: StyleSheetList, isDark: boolean): void {
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!isMediaRule(rule)) continue;
      const scheme = decided.get(rule) ?? /prefers-color-scheme:\s*(dark|light)/.exec(rule.media.mediaText)?.[1];
      if (scheme === undefined) continue;
      decided.set(rule, scheme);
      rule.media.mediaText = (scheme === 'dark') === isDark ? 'all' : 'not all';
    }
  }
}

/** Which scheme a rule was for, before we decided. */
const decided = new WeakMap<CSSRule, string>();

/** Not `instanceof`: what is inside a frame has classes of its own. */
function isMediaRule(rule: CSSRule): rule is CSSMediaRule {
  return 'media' in rule && 'conditionText' in rule;
}
