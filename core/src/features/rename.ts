// Another name for a thing, at every place that means it: across files, in templates, and in the names of files.
import { kindNamedBy } from '../playbook/kinds.ts';
import type { Edit } from '../text/edit.ts';
import type { DateText } from '../time/date.ts';
import { baselineFileName } from '../workspace/baseline.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { calledOtherwise } from '../workspace/symbols.ts';
import { hiddenMention } from './hidden-mentions.ts';
import type { Refused } from './refused.ts';
import { baselineEdits } from './rename-baseline.ts';
import { placeOfName, renameEdits } from './rename-edits.ts';
import { renameMoves } from './rename-moves.ts';
import { fixedWordAt, whyNotRenamed } from './rename-refusals.ts';
import { whyNotCalled } from './rename-target.ts';
import { prepareWord, renameWord } from './rename-word.ts';
import type { Renameable, Renamed } from './renamed.ts';

/** `undefined` where nothing stands that has a name. */
export function prepareRename(snapshot: Snapshot, path: string, offset: number): Renameable | Refused | undefined {
  const occurrence = occurrenceAt(snapshot, path, offset);
  if (!occurrence) return fixedWordAt(snapshot, path, offset) ?? prepareWord(snapshot, path, offset);
  const reason = whyNotRenamed(snapshot, occurrence) ?? hiddenMention(snapshot, occurrence);
  if (reason !== undefined) return { kind: 'refused', reason };
  return {
    kind: 'renameable',
    range: placeOfName(snapshot, occurrence) ?? occurrence.range,
    name: occurrence.thing.id,
  };
}

export interface RenameRequest {
  readonly name: string;
  readonly today: DateText;
}

/**
 * Quotes, comments and everything else stay as they are. A document that gets another name says its earlier one
 * (`previousName`), so that comparing revisions pairs the two; ids have no such key.
 */
export function rename(
  snapshot: Snapshot,
  path: string,
  offset: number,
  { name: asked, today }: RenameRequest,
): Renamed | Refused | undefined {
  const prepared = prepareRename(snapshot, path, offset);
  const occurrence = occurrenceAt(snapshot, path, offset);
  if (prepared?.kind !== 'renameable') return prepared;
  const name = asked.trim();
  if (name === prepared.name) return { kind: 'renamed', edits: new Map(), moves: [] };
  if (!occurrence) return renameWord(snapshot, path, offset, name);
  const hidden = { ...occurrence, thing: calledOtherwise(occurrence.thing, name) };
  const reason = whyNotCalled(snapshot, occurrence, name) ?? hiddenMention(snapshot, hidden);
  if (reason !== undefined) return { kind: 'refused', reason };
  const moves = renameMoves(snapshot, occurrence.thing, name);
  if (moves.kind === 'refused') return moves;
  const edits = renameEdits(snapshot, occurrence.thing, {
    name,
    isDocument: kindNamedBy(occurrence.thing.type) !== undefined,
  });
  if (edits.kind === 'refused') return edits;
  const all = { edits: merged(edits.edits, moves.edits), moves: moves.moves };
  const baseline = baselineEdits(snapshot, all, today);
  if (baseline.length === 0) return { kind: 'renamed', ...all };
  return { kind: 'renamed', edits: new Map([...all.edits, [baselineFileName, baseline]]), moves: all.moves };
}

function merged(
  one: ReadonlyMap<string, readonly Edit[]>,
  other: ReadonlyMap<string, readonly Edit[]>,
): ReadonlyMap<string, readonly Edit[]> {
  const all = new Map(one);
  for (const [path, edits] of other) all.set(path, [...(all.get(path) ?? []), ...edits]);
  return all;
}
