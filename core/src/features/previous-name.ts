// What a renamed document says of its earlier name, so that a later comparison of revisions reads a rename as one.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Edit } from '../text/edit.ts';
import { type MapNode, type Pair, pairOf } from '../yaml/tree.ts';
import { isPlainWord } from './plain-word.ts';

export interface NameChange {
  readonly from: string;
  readonly to: string;
}

/**
 * An older `previousName` stays: it is the one that the last revision knows, when a document gets two new names in a
 * row. Back to the name that it says, it goes again, so that nothing is left of a rename that was taken back.
 */
export function previousNameEdits({ yaml }: PlaybookDocument, { from, to }: NameChange): readonly Edit[] {
  const metadata = yaml.root?.kind === 'map' ? pairOf(yaml.root, 'metadata')?.value : undefined;
  const name = metadata?.kind === 'map' ? pairOf(metadata, 'name') : undefined;
  if (metadata?.kind !== 'map' || !name || !isInside(name, metadata)) return [];
  const before = pairOf(metadata, 'previousName');
  if (!before) return [added(yaml.source, { metadata, name, from })];
  const isBack = before.value.kind === 'scalar' && before.value.value === to;
  const range = isBack && isInside(before, metadata) ? rangeToRemove(yaml.source, metadata, before) : undefined;
  return range ? [{ range, newText: '' }] : [];
}

interface Place {
  readonly metadata: MapNode;
  readonly name: Pair;
  readonly from: string;
}

/** On a line of its own behind the name; in braces behind a comma. */
function added(source: string, { metadata, name, from }: Place): Edit {
  const written = `previousName: ${isPlainWord(from) ? from : JSON.stringify(from)}`;
  if (metadata.isFlow) return { range: emptyAt(name.value.end), newText: `, ${written}` };
  const at = lineEnd(source, name.value.end);
  const indent = ' '.repeat(name.key.start - lineStart(source, name.key.start));
  return { range: emptyAt(at), newText: `${source.includes('\r\n') ? '\r\n' : '\n'}${indent}${written}` };
}

/** With the line break or the comma before it; nothing where more stands on the line than the name. */
function rangeToRemove(source: string, { isFlow }: MapNode, { key, value }: Pair): Edit['range'] | undefined {
  if (isFlow) {
    const comma = /,[ \t]*$/.exec(source.slice(0, key.start));
    return comma ? { start: comma.index, end: value.end } : undefined;
  }
  const start = lineStart(source, key.start);
  const end = lineEnd(source, value.end);
  if (source.slice(start, key.start).trim() !== '' || end !== value.end || start === 0) return undefined;
  return { start: start - (source.startsWith('\r\n', start - 2) ? 2 : 1), end };
}

/** A name that a merge key brings stands somewhere else. */
function isInside({ key, value }: Pair, { start, end }: MapNode): boolean {
  return start <= key.start && value.end <= end;
}

function emptyAt(at: number): Edit['range'] {
  return { start: at, end: at };
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(source: string, at: number): number {
  const found = source.slice(at).search(/[\r\n]/);
  return found < 0 ? source.length : at + found;
}
