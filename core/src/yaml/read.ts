// From the text of a file to its YAML documents.
import { limitMessages, limits } from './limits.ts';
import { readAfresh, refused } from './read-afresh.ts';
import { reread } from './reread.ts';
import type { YamlDocument } from './tree.ts';

/** A document and where its text starts in the file. */
export interface PlacedDocument {
  readonly start: number;
  readonly document: YamlDocument;
}

/**
 * Each document is read from its own text alone, so an unchanged one is taken from `before` (by its exact text), and
 * of one that changed what did not change. The result is what a fresh reading gives.
 * Documents without content are left out, unless the file holds nothing else.
 */
export function readYaml(content: string, before: readonly YamlDocument[] = []): readonly PlacedDocument[] {
  const text = withLineFeeds(content);
  const isOne = isReadAsOne(text);
  const pieces = isOne ? [{ start: 0, source: text }] : splitDocuments(text);
  const tooMany = pieces[limits.documents];
  if (tooMany) return [{ start: 0, document: refused(content, limitMessages.documents, tooMany.start) }];
  const known = new Map(isOne ? [] : before.map((document) => [document.source, document]));
  const changed = onlyOther(before, pieces);
  const placed = pieces.flatMap(({ start, source }) => {
    const document = known.get(source) ?? (changed && reread(changed, source));
    return document ? [{ start, document }] : readAfresh(source).map((read) => ({ start, document: read }));
  });
  const filled = placed.filter(({ document }) => document.root || document.problems.length > 0);
  return filled.length > 0 ? filled : placed.slice(0, 1);
}

/** For a file that is one document: what follows a second `---` counts for nobody, which is a problem of the first. */
export function readSingle(content: string): PlacedDocument | undefined {
  const [first, second] = readYaml(content);
  if (!first || !second) return first;
  const at = second.start - first.start;
  const problem = {
    rule: 'yaml-syntax',
    message: 'Only the first document of this file counts, and another one begins here. Take it out.',
    range: { start: at, end: Math.min(at + 3, content.length - first.start) },
  } as const;
  return { ...first, document: { ...first.document, problems: [...first.document.problems, problem] } };
}

/** The document that an edit changed, when it changed one. */
function onlyOther(
  before: readonly YamlDocument[],
  pieces: readonly { readonly source: string }[],
): YamlDocument | undefined {
  if (before.length === 0) return undefined;
  const now = new Set(pieces.map(({ source }) => source));
  const gone = before.filter(({ source }) => !now.has(source));
  return gone.length === 1 ? gone[0] : undefined;
}

/** A carriage return alone ended a line on old machines; the library does not know it. Offsets stay the same. */
function withLineFeeds(content: string): string {
  return content.includes('\r') ? content.replace(/\r(?!\n)/g, '\n') : content;
}

/** Directives and document ends bind a document to what stands around it: several may come from one text, and none is known by it. */
function isReadAsOne(content: string): boolean {
  return /^(?:%|\.\.\.)/m.test(content);
}

/** `---` at the start of a line always starts a document, whatever surrounds it (YAML 1.2.2, 9.1.2). */
function splitDocuments(content: string): readonly { readonly start: number; readonly source: string }[] {
  // Most files are one document, which is found out far sooner than where lines begin.
  if (!content.includes('\n---')) return [{ start: 0, source: content }];
  const starts = [0];
  for (const { index } of content.matchAll(/^---(?=[ \t\r\n]|$)/gm)) if (index > 0) starts.push(index);
  return starts.map((start, index) => ({ start, source: content.slice(start, starts[index + 1]) }));
}
