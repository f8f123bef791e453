// Who leans on whom in a workspace: documents, channels, messages and teams, worked out when it is first asked for.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy } from '../playbook/kinds.ts';
import { known, originOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { shift } from '../text/range.ts';
import { playbookFiles, type Snapshot } from '../workspace/snapshot.ts';
import { type NamedThing, thingDefined, thingOfWorkspace, thingReferredTo } from '../workspace/symbols.ts';
import { pairOf } from '../yaml/tree.ts';
import type { SymbolKind } from './document-symbol.ts';
import { escalationSteps } from './escalation-steps.ts';
import { titleIn } from './outline-label.ts';
import { teamsIn } from './team-mentions.ts';

/** Somebody or something that leans on others, or on which others lean. */
export interface CallItem {
  /** Finds it again, also after an edit. */
  readonly thing: NamedThing;
  /** The title, else the id. */
  readonly name: string;
  readonly kind: SymbolKind;
  /** What it is, and the document it stands in. */
  readonly detail: string;
  readonly path: string;
  /** All of it, from the start of the file. */
  readonly range: Range;
  /** Its name, inside `range`. */
  readonly selection: Range;
}

export interface Edge {
  readonly from: NamedThing;
  readonly to: NamedThing;
  /** Where `from` names `to`. */
  readonly path: string;
  readonly range: Range;
}

export interface CallGraph {
  /** By the key of the thing; what does not exist, or ships with the product, is not in it. */
  readonly items: ReadonlyMap<string, CallItem>;
  readonly incoming: ReadonlyMap<string, readonly Edge[]>;
  readonly outgoing: ReadonlyMap<string, readonly Edge[]>;
}

const remembered = new WeakMap<Snapshot, CallGraph>();

export function callGraph(snapshot: Snapshot): CallGraph {
  const before = remembered.get(snapshot);
  if (before) return before;
  const items = new Map<string, CallItem>();
  const edges: Edge[] = [];
  for (const { documents } of playbookFiles(snapshot)) {
    for (const { start, document } of documents) {
      const own = itemsIn(snapshot, document, start);
      for (const item of [...own, ...teamItems(document, start)]) {
        if (!items.has(item.thing.key)) items.set(item.thing.key, item);
      }
      edges.push(...edgesIn(snapshot, { document, start, own }));
    }
  }
  const whole = edges.filter(({ from, to }) => from.key !== to.key && items.has(from.key) && items.has(to.key));
  const graph = {
    items,
    incoming: grouped(whole, ({ to }) => to.key),
    outgoing: grouped(whole, ({ from }) => from.key),
  };
  remembered.set(snapshot, graph);
  return graph;
}

export function teamNamed(name: string): NamedThing {
  return thingOfWorkspace('team', name);
}

function itemsIn(snapshot: Snapshot, document: PlaybookDocument, start: number): readonly CallItem[] {
  const { root } = document.yaml;
  const locale = snapshot.settings.defaultLocale;
  const metadata = root?.kind === 'map' ? pairOf(root, 'metadata')?.value : undefined;
  const title = metadata?.kind === 'map' ? titleIn(metadata, locale) : undefined;
  return document.definitions.map((definition) => {
    const { type, id, range, owner } = definition;
    const isDocument = kindNamedBy(type) !== undefined;
    const words = type.replace('-', ' ');
    const node = isDocument
      ? root
      : typeof owner === 'object' && owner !== null
        ? known(() => originOf(owner))
        : undefined;
    // A word in a list is all there is of it; what an alias repeats stands elsewhere.
    const whole = node && node.start <= range.start && range.end <= node.end ? node : range;
    const own = isDocument ? title : node?.kind === 'map' ? titleIn(node, locale) : undefined;
    return {
      thing: thingDefined(snapshot, document, definition),
      name: own ?? id,
      kind: isDocument ? 'document' : type,
      detail: isDocument ? words : `${words} in ${title ?? document.name ?? document.path}`,
      path: document.path,
      range: shift({ start: whole.start, end: whole.end }, start),
      selection: shift(range, start),
    };
  });
}

/** A team has no home: it stands where it is first named. */
function teamItems(document: PlaybookDocument, start: number): readonly CallItem[] {
  return teamsIn(document).map(({ name, path, range }) => {
    const place = shift(range, start);
    return { thing: teamNamed(name), name, kind: 'team', detail: 'team', path, range: place, selection: place };
  });
}

interface Home {
  readonly document: PlaybookDocument;
  readonly start: number;
  readonly own: readonly CallItem[];
}

function edgesIn(snapshot: Snapshot, { document, start, own }: Home): readonly Edge[] {
  const { path } = document;
  const names = [
    ...document.references.map((reference) => ({
      to: thingReferredTo(snapshot, document, reference),
      range: reference.range,
    })),
    ...teamsIn(document).map(({ name, range }) => ({ to: teamNamed(name), range })),
  ];
  const edges = names.flatMap(({ to, range: within }) => {
    const range = shift(within, start);
    const from = itemAround(own, range);
    return from ? [{ from: from.thing, to, path, range }] : [];
  });
  const plan = own.find(({ thing }) => thing.type === 'plan');
  const messages = own.filter(({ thing }) => thing.type === 'communication');
  // A message of a plan stands in it, and goes when it goes.
  const toPlan = plan
    ? messages.map(({ thing, selection }) => ({ from: thing, to: plan.thing, path, range: selection }))
    : [];
  const steps = escalationSteps(document).map(({ from, to, range }) => {
    return { from: teamNamed(from), to: teamNamed(to), path, range: shift(range, start) };
  });
  return [...edges, ...toPlan, ...steps];
}

/** The narrowest thing around a place; a document holds all that stands in it. */
function itemAround(own: readonly CallItem[], { start, end }: Range): CallItem | undefined {
  let best: CallItem | undefined;
  for (const item of own) {
    const { range, selection } = item;
    const isAround = range.start <= start && end <= range.end && !(selection.start <= start && end <= selection.end);
    if (isAround && (!best || range.end - range.start < best.range.end - best.range.start)) best = item;
  }
  return best;
}

function grouped(edges: readonly Edge[], key: (edge: Edge) => string): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group) group.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}
