// Mark as Done: writes `doneOn` or `sentOn` beside what is done, and touches nothing else: no comment, no quote, no line end.
import type { PlaybookDocument } from '../playbook/document.ts';
import { readDocument } from '../playbook/document.ts';
import { keyAdded } from '../rules/mending.ts';
import { branchFor } from '../schema/locate.ts';
import { itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import { createMap } from '../schema/value.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { shift } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { readYaml } from '../yaml/read.ts';
import { type MapNode, type Node, nodeAt, pairOf, type Step } from '../yaml/tree.ts';
import { placeAt } from './place.ts';

/** `nothing-here`: no action, message, surface or phase; `already`: it has its day; `by-hand`: written in a way that an edit might break. */
export type MarkRefusal = 'nothing-here' | 'already' | 'by-hand';

/** Edits count from the start of the file. */
export type Marked =
  | { readonly edits: readonly Edit[]; readonly refused?: never }
  | { readonly refused: MarkRefusal; readonly edits?: never };

const marks = ['sentOn', 'doneOn'] as const;
type Mark = (typeof marks)[number];

interface Markable {
  readonly node: MapNode;
  readonly steps: readonly Step[];
  readonly mark: Mark;
}

/** Marks the innermost thing around the offset that can be done, as done on a day. */
export function markDone(snapshot: Snapshot, path: string, offset: number, on: DateText): Marked {
  const place = placeAt(snapshot, path, offset);
  const root = place?.yaml.root;
  if (!place?.document || !root || !place.schema) return { refused: 'nothing-here' };
  const found = markableAt(root, place.schema, place.offset);
  if (!found) return { refused: 'nothing-here' };
  const written = pairOf(found.node, found.mark)?.value;
  if (written && !(written.kind === 'scalar' && written.style === 'missing')) return { refused: 'already' };
  const edits = place.yaml.isPlain ? editsFor(place.document, found, on) : undefined;
  if (!edits || !holds(place.document, found, { edits, on })) return { refused: 'by-hand' };
  return { edits: edits.map(({ range, newText }) => ({ range: shift(range, place.start), newText })) };
}

/** What the schema gives a place for the day, from the root inwards; the innermost is meant. */
function markableAt(root: Node, schema: Schema, offset: number): Markable | undefined {
  const { steps, ancestors, node } = nodeAt(root, offset);
  let current: Schema | undefined = schema;
  let found: Markable | undefined;
  for (const [index, each] of [...ancestors, node].entries()) {
    const branch: Schema | undefined = current && branchFor(current, each);
    if (!branch) break;
    const mark = each.kind === 'map' ? marks.find((key) => propertyOf(branch, key)) : undefined;
    if (mark && each.kind === 'map') found = { node: each, steps: steps.slice(0, index), mark };
    const step = steps[index];
    current = typeof step === 'string' ? propertyOf(branch, step) : itemsOf(branch);
  }
  return found;
}

function editsFor(document: PlaybookDocument, { node, mark }: Markable, on: DateText): readonly Edit[] | undefined {
  const empty = pairOf(node, mark);
  if (empty) return filledIn(document.yaml.source, empty.key.end, on);
  if (node.isFlow) return inBraces(node, `${mark}: ${on}`);
  const beside = [...dayKeys, ...node.pairs.map(({ key }) => key.source).reverse()];
  for (const after of beside) {
    const edits = keyAdded(document, createMap(node), { after, line: `${mark}: ${on}` });
    if (edits) return edits;
  }
  return undefined;
}

/** The day it was done belongs beside the day it was due. */
const dayKeys = ['sendOn', 'due', 'from', 'starts'];

/** `doneOn:` is there and waits for its value. */
function filledIn(source: string, keyEnd: number, on: DateText): readonly Edit[] | undefined {
  const colon = source.indexOf(':', keyEnd);
  return colon < 0 ? undefined : [{ range: { start: colon + 1, end: colon + 1 }, newText: ` ${on}` }];
}

function inBraces({ pairs }: MapNode, text: string): readonly Edit[] | undefined {
  const last = pairs.findLast(({ value }) => value.kind !== 'scalar' || value.style !== 'missing');
  return last && [{ range: { start: last.value.end, end: last.value.end }, newText: `, ${text}` }];
}

/** The text with the edits is read again: the day must stand in its place, and nothing may be wrong that was not wrong before. */
function holds(
  document: PlaybookDocument,
  { steps, mark }: Markable,
  { edits, on }: { readonly edits: readonly Edit[]; readonly on: DateText },
): boolean {
  const [first, ...more] = readYaml(applyEdits(document.yaml.source, edits));
  if (!first || more.length > 0) return false;
  const after = readDocument(document.path, first.document);
  const item = steps.reduce<Node | undefined>(
    (node, step) => (node?.kind === 'map' ? pairOf(node, String(step))?.value : childOf(node, step)),
    first.document.root,
  );
  const value = item?.kind === 'map' ? pairOf(item, mark)?.value : undefined;
  return value?.kind === 'scalar' && value.source === on && after.problems.length <= document.problems.length;
}

function childOf(node: Node | undefined, step: Step): Node | undefined {
  return node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}
