// Whether what stands behind `--locale` are languages.
import { localeProblem } from '#core';

/** As a sentence. `all` is none of its business. */
export function wrongLocale(locales: readonly string[] = []): string | undefined {
  for (const locale of locales) {
    const problem = locale === 'all' ? undefined : localeProblem(locale);
    if (!problem) continue;
    const { suggestion } = problem;
    const way = suggestion === undefined ? 'Write it like en or zh-CN.' : `Did you mean “${suggestion}”?`;
    return `“${locale}” is not a language for --locale. ${way}`;
  }
  return undefined;
}
