// Who depends on whom: which plan, policy and message leans on a channel, and who is told when a time limit is missed.
import type { Range } from '../text/range.ts';
import { occurrenceAt } from '../workspace/occurrences.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import type { NamedThing } from '../workspace/symbols.ts';
import { type CallItem, callGraph, type Edge, teamNamed } from './call-graph.ts';
import { teamsIn } from './team-mentions.ts';

export interface Call {
  readonly item: CallItem;
  /** Where one names the other, and in which file: that of whoever leans. */
  readonly path: string;
  readonly ranges: readonly Range[];
}

/** The thing or team that is named at an offset. */
export function callItemAt(snapshot: Snapshot, path: string, offset: number): CallItem | undefined {
  const thing = teamAt(snapshot, path, offset) ?? occurrenceAt(snapshot, path, offset)?.thing;
  return thing && callGraph(snapshot).items.get(thing.key);
}

/** Who leans on it, in the order of the files. */
export function incomingCalls(snapshot: Snapshot, thing: Pick<NamedThing, 'key'>): readonly Call[] {
  const { items, incoming } = callGraph(snapshot);
  return callsFrom(incoming.get(thing.key) ?? [], ({ from }) => items.get(from.key));
}

/** On whom it leans, in the order of its own text. */
export function outgoingCalls(snapshot: Snapshot, thing: Pick<NamedThing, 'key'>): readonly Call[] {
  const { items, outgoing } = callGraph(snapshot);
  return callsFrom(outgoing.get(thing.key) ?? [], ({ to }) => items.get(to.key));
}

function teamAt(snapshot: Snapshot, path: string, offset: number): NamedThing | undefined {
  const placed = documentAt(snapshot, path, offset);
  if (!placed) return undefined;
  const at = offset - placed.start;
  const mention = teamsIn(placed.document).find(({ range }) => range.start <= at && at <= range.end);
  return mention && teamNamed(mention.name);
}

function callsFrom(edges: readonly Edge[], other: (edge: Edge) => CallItem | undefined): readonly Call[] {
  const calls = new Map<string, Call & { readonly ranges: Range[] }>();
  for (const edge of edges) {
    const item = other(edge);
    if (!item) continue;
    const before = calls.get(item.thing.key);
    if (!before) calls.set(item.thing.key, { item, path: edge.path, ranges: [edge.range] });
    else if (before.path === edge.path && !before.ranges.some(({ start }) => start === edge.range.start))
      before.ranges.push(edge.range);
  }
  return [...calls.values()];
}
