// Which of our rules another YAML extension may report too, so that nobody hears the same thing twice.
import type { YamlShare } from './preferences.ts';

/** What a parser of YAML says by itself. Text that is cut off or needs quotes is not among it: that is valid YAML. */
const syntax: ReadonlySet<string> = new Set(['yaml-syntax', 'duplicate-key']);

/** What a validator says that knows the schemas. */
const schema: ReadonlySet<string> = new Set([
  'empty-value',
  'missing-key',
  'unknown-key',
  'unknown-kind',
  'wrong-type',
  'wrong-value',
]);

export function isOursToSay(rule: string, share: YamlShare): boolean {
  if (syntax.has(rule)) return share.syntax;
  return share.schema || !schema.has(rule);
}
