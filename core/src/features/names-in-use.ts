// Names of people, teams, measures and the like that the workspace writes already, so that the next one is written the same.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { allDocuments } from '../workspace/snapshot.ts';
import type { Node } from '../yaml/tree.ts';

/** Keys whose values come from one stock of names. */
const stocks: Readonly<Record<string, string>> = {
  owner: 'people',
  team: 'people',
  notify: 'people',
  approvers: 'people',
  briefedTo: 'people',
  metric: 'metric',
  source: 'source',
  system: 'system',
  timeZone: 'zone',
  category: 'category',
};

/** Most used first; none for a key whose values are not names. `typed` is left out when nobody else writes it so. */
export function namesInUse(snapshot: Snapshot, key: string, typed?: string): readonly string[] {
  const stock = Object.hasOwn(stocks, key) ? stocks[key] : undefined;
  if (stock === undefined) return [];
  const counts = new Map<string, number>();
  for (const document of allDocuments(snapshot)) {
    for (const name of namesIn(document).get(stock) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (typed !== undefined && counts.get(typed) === 1) counts.delete(typed);
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).map(([name]) => name);
}

const known = new WeakMap<PlaybookDocument, ReadonlyMap<string, readonly string[]>>();

function namesIn(document: PlaybookDocument): ReadonlyMap<string, readonly string[]> {
  const before = known.get(document);
  if (before) return before;
  const names = new Map<string, string[]>();
  if (document.yaml.root) collect(document.yaml.root, undefined, names);
  known.set(document, names);
  return names;
}

function collect(node: Node, stock: string | undefined, names: Map<string, string[]>): void {
  switch (node.kind) {
    case 'map':
      for (const { key, value } of node.pairs)
        collect(value, Object.hasOwn(stocks, key.source) ? stocks[key.source] : undefined, names);
      return;
    case 'list':
      for (const item of node.items) collect(item, stock, names);
      return;
    case 'scalar':
      if (stock === undefined || typeof node.value !== 'string' || node.value === '') return;
      names.set(stock, [...(names.get(stock) ?? []), node.value]);
      return;
    default:
      node satisfies never;
  }
}
