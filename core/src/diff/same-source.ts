// Whether two parts mean the same because they are written the same, so that nobody has to look inside.
import { originOf } from '../schema/value.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import type { Sides } from './side.ts';

/** What two sides are read from; `undefined` where one has nothing. */
export type Yamls = readonly [before: YamlDocument | undefined, after: YamlDocument | undefined];

/** `false` where only a look inside can tell. */
export function isSameSource(before: unknown, after: unknown, [old, fresh]: Yamls): boolean {
  const [one, other] = [writtenAs(before, old), writtenAs(after, fresh)];
  return one !== undefined && one === other;
}

/** The same words mean the same on both sides: no name is another one now, and the default language is the same. */
export function isSameLanguage({ before, after, renamed }: Sides): boolean {
  return renamed.size === 0 && before.snapshot.settings.defaultLocale === after.snapshot.settings.defaultLocale;
}

/** With the white space before it, since the same lines further in can be another text. */
function writtenAs(value: unknown, yaml: YamlDocument | undefined): string | undefined {
  const node = typeof value === 'object' && value !== null ? originOf(value) : undefined;
  if (!node || !yaml?.isPlain || yaml.problems.length > 0) return undefined;
  const { source } = yaml;
  const column = node.start - source.lastIndexOf('\n', node.start - 1);
  return `${column} ${source.slice(node.start, node.end)}`;
}
