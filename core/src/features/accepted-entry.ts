// Writes the acceptance of a change into the text of the file that the team commits.
import { applyEdits, type Edit } from '../text/edit.ts';
import type { AcceptedChange } from '../workspace/accepted.ts';
import { readSingle } from '../yaml/read.ts';
import { type MapNode, pairOf, type YamlDocument } from '../yaml/tree.ts';
import { itemAdded, lineBreakOf, writtenInFlow } from './added-item.ts';

/** In place of an entry of the same change, else behind the last one; the rest stays as it is. `undefined` where the text is broken. */
export function withAcceptedEntry(content: string, entry: AcceptedChange): string | undefined {
  const first = readSingle(content);
  if (!first?.document.root) {
    if (first?.document.problems.length) return undefined;
    return `${content.trimEnd() || heading}\naccepted:\n  - ${pairsOf(entry).map(line).join('\n    ')}\n`;
  }
  const edit = entryEdit(first.document, entry);
  if (!edit) return undefined;
  const range = { start: first.start + edit.range.start, end: first.start + edit.range.end };
  return applyEdits(content, [{ ...edit, range }]);
}

const heading =
  '# Changes for the worse that were looked at and accepted; “support-playbooks diff --accept” adds to it.';

function entryEdit(yaml: YamlDocument, entry: AcceptedChange): Edit | undefined {
  if (yaml.breaks.length > 0 || yaml.root?.kind !== 'map') return undefined;
  const list = pairOf(yaml.root, 'accepted')?.value;
  const known = list?.kind === 'list' ? list.items.find((item) => isOf(entry, item)) : undefined;
  if (known?.kind !== 'map')
    return itemAdded(yaml, { map: yaml.root, key: 'accepted', order: ['accepted'] }, pairsOf(entry));
  return { range: { start: known.start, end: known.end }, newText: writtenAt(known, yaml.source, entry) };
}

function isOf({ fingerprint }: AcceptedChange, item: MapNode | { readonly kind: 'list' | 'scalar' }): boolean {
  const value = item.kind === 'map' ? pairOf(item, 'fingerprint')?.value : undefined;
  return value?.kind === 'scalar' && value.source === fingerprint;
}

function writtenAt({ start, isFlow }: MapNode, source: string, entry: AcceptedChange): string {
  if (isFlow) return writtenInFlow(pairsOf(entry));
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  return pairsOf(entry)
    .map(line)
    .join(lineBreakOf(source) + ' '.repeat(column));
}

function pairsOf({ fingerprint, change, says, reason, until }: AcceptedChange): readonly (readonly [string, string])[] {
  const pairs = Object.entries({ fingerprint, change, says, reason, until });
  // A date stands without quotes, as everywhere else.
  return pairs.flatMap(([key, text]) => {
    return text === undefined ? [] : [[key, key === 'until' ? text : JSON.stringify(text)] as const];
  });
}

function line([key, value]: readonly [string, string]): string {
  return `${key}: ${value}`;
}
