// The lines between `---` at the top of a template: subject, preheader and title, each a small template of its own.

import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { readYaml } from '../yaml/read.ts';
import type { Pair, ScalarNode } from '../yaml/tree.ts';

export const frontMatterKeys = ['subject', 'preheader', 'title'] as const;
export type FrontMatterKey = (typeof frontMatterKeys)[number];

export interface FrontMatterField extends Range {
  readonly key: FrontMatterKey;
  readonly value: string;
  /** Where each character of the value stands in the file; escapes in quotes make it longer there. */
  readonly place: (offset: number) => number;
}

export interface FrontMatter {
  readonly fields: readonly FrontMatterField[];
  readonly problems: readonly FrontMatterProblem[];
  /** Where the body starts. */
  readonly bodyStart: number;
}

export interface FrontMatterProblem {
  readonly message: string;
  readonly range: Range;
  readonly fix?: { readonly title: string; readonly range: Range; readonly newText: string };
}

export function readFrontMatter(content: string): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(content);
  if (!opening) return { fields: [], problems: [], bodyStart: 0 };
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\r\n|\n|\r|$)/m.exec(content.slice(start));
  if (!closing) {
    const message = 'This “---” opens the lines about subject and title, and no second “---” closes them.';
    return { fields: [], problems: [{ message, range: { start: 0, end: 3 } }], bodyStart: content.length };
  }
  const bodyStart = start + closing.index + closing[0].length;
  return { ...fieldsIn(content.slice(start, start + closing.index), start), bodyStart };
}

function fieldsIn(source: string, start: number): Omit<FrontMatter, 'bodyStart'> {
  const document = readYaml(source)[0]?.document;
  const problems: FrontMatterProblem[] = (document?.problems ?? []).map(({ message, range, fix }) => ({
    message,
    range: moved(range, start),
    ...(fix && { fix: { ...fix, range: moved(fix.range, start) } }),
  }));
  const root = document?.root;
  if (!root) return { fields: [], problems };
  if (root.kind !== 'map') {
    const message = 'Between the “---” lines stand “subject”, “preheader” and “title”, each with its text.';
    return { fields: [], problems: [...problems, { message, range: moved(root, start) }] };
  }
  const fields: FrontMatterField[] = [];
  for (const pair of root.pairs) {
    const key = frontMatterKeys.find((name) => name === pair.key.source);
    const message = key ? wrongValue(pair) : unknownKey(pair.key.source);
    if (message !== undefined) problems.push({ message, range: moved(key ? pair.value : pair.key, start) });
    else if (key && pair.value.kind === 'scalar' && pair.value.style !== 'broken')
      fields.push(fieldFrom(key, pair.value, source, start));
  }
  return { fields, problems };
}

function unknownKey(word: string): string {
  const meant = closest(word, frontMatterKeys);
  return `“${word}” is not a key here. ${meant === undefined ? 'Known keys: subject, preheader, title.' : `Did you mean “${meant}”?`}`;
}

function wrongValue({ key, value }: Pair): string | undefined {
  if (value.kind !== 'scalar') return `“${key.source}” is one text. Put it in quotes.`;
  if (value.style === 'broken') return undefined;
  return value.style === 'missing' || value.source.trim() === '' ? `“${key.source}” has no text.` : undefined;
}

function fieldFrom(key: FrontMatterKey, node: ScalarNode, source: string, start: number): FrontMatterField {
  const value = typeof node.value === 'string' ? node.value : node.source;
  const offsets = offsetsOf(node, value, source);
  const place = (offset: number) => start + (offsets[Math.min(offset, offsets.length - 1)] ?? node.end);
  return { key, value, place, ...moved(node, start) };
}

/** One entry a character of the value, and one for its end. */
function offsetsOf(node: ScalarNode, value: string, source: string): readonly number[] {
  const isQuoted = node.style === 'single-quoted' || node.style === 'double-quoted';
  const end = isQuoted ? node.end - 1 : node.end;
  const offsets: number[] = [];
  let at = isQuoted ? node.start + 1 : node.start;
  for (let index = 0; index < value.length; index++) {
    offsets.push(Math.min(at, end));
    at += lengthAt(source, at, node.style);
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

function lengthAt(source: string, at: number, style: ScalarNode['style']): number {
  if (style === 'single-quoted') return source.startsWith("''", at) ? 2 : 1;
  if (style !== 'double-quoted' || source[at] !== '\\') return 1;
  const longer = { x: 4, u: 6, U: 10 }[source[at + 1] ?? ''];
  return longer ?? 2;
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
