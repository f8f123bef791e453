// The line that says which name a document had before: as it is written, written anew, or taken away.
import type { Edit } from '../text/edit.ts';
import { bounds } from '../text/range.ts';
import { isPlainWord } from '../yaml/plain-word.ts';
import { type MapNode, type Pair, pairOf, type ScalarNode } from '../yaml/tree.ts';
import type { PlaybookDocument } from './document.ts';

type Written = Pick<PlaybookDocument, 'yaml'>;

/** `undefined` where nothing is said, or something that is no name. */
export function previousNameIn({ yaml }: Written): ScalarNode | undefined {
  const value = partsOf(yaml.root)?.previous?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value : undefined;
}

/** In its place, else on a line of its own behind the name, or in braces behind a comma. `undefined` where an alias or a merge key brings it. */
export function withPreviousName({ yaml: { root, source } }: Written, previous: string): Edit | undefined {
  const { metadata, name, previous: before } = partsOf(root) ?? {};
  if (!metadata || !name) return undefined;
  const word = isPlainWord(previous) ? previous : JSON.stringify(previous);
  if (before) return isInside(before, metadata) ? { range: bounds(before.value), newText: word } : undefined;
  if (metadata.isFlow) return { range: emptyAt(name.value.end), newText: `, previousName: ${word}` };
  const at = lineEnd(source, name.value.end);
  const indent = ' '.repeat(name.key.start - lineStart(source, name.key.start));
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  return { range: emptyAt(at), newText: `${lineBreak}${indent}previousName: ${word}` };
}

/** With the line break or the comma before it; nothing where more stands on the line than the name. */
export function withoutPreviousName({ yaml: { root, source } }: Written): Edit | undefined {
  const { metadata, previous } = partsOf(root) ?? {};
  if (!metadata || !previous || !isInside(previous, metadata)) return undefined;
  const { key, value } = previous;
  if (metadata.isFlow) {
    const comma = /,[ \t]*$/.exec(source.slice(0, key.start));
    return comma ? { range: { start: comma.index, end: value.end }, newText: '' } : undefined;
  }
  const start = lineStart(source, key.start);
  const end = lineEnd(source, value.end);
  if (source.slice(start, key.start).trim() !== '' || end !== value.end || start === 0) return undefined;
  return { range: { start: start - (source.startsWith('\r\n', start - 2) ? 2 : 1), end }, newText: '' };
}

interface Parts {
  readonly metadata: MapNode;
  readonly name: Pair;
  readonly previous: Pair | undefined;
}

function partsOf(root: PlaybookDocument['yaml']['root']): Parts | undefined {
  const metadata = root?.kind === 'map' ? pairOf(root, 'metadata')?.value : undefined;
  const name = metadata?.kind === 'map' ? pairOf(metadata, 'name') : undefined;
  if (metadata?.kind !== 'map' || !name || !isInside(name, metadata)) return undefined;
  return { metadata, name, previous: pairOf(metadata, 'previousName') };
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
