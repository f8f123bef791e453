// What may stand behind a key or a dash.
import { branchesOf, itemsOf, type Schema } from '../schema/schema.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { CompletionContext } from './completion-context.ts';
import { itemDrafts, listDrafts } from './completion-items.ts';
import { propertyDrafts } from './completion-properties.ts';
import { scalarDrafts } from './completion-scalars.ts';
import type { Draft } from './proposal.ts';

export function valueDrafts(schema: Schema, context: CompletionContext): readonly Draft[] {
  const { cursor } = context;
  const beside = new Set(cursor.at.kind === 'value' ? cursor.at.beside : []);
  const drafts = scalarDrafts(schema, context).filter(({ label }) => !beside.has(label));
  if (cursor.quote) return drafts;
  const branches = branchesOf(schema);
  const isItem = cursor.at.kind === 'value' && cursor.at.isItem;
  const object = branches.find(({ type }) => type === 'object');
  if (object && isItem && !cursor.isFlow) {
    return [
      ...drafts,
      ...(cursor.isDashMissing ? itemDrafts(schema, context) : propertyDrafts(object, noPairs, context)),
    ];
  }
  const list = branches.find(({ type }) => type === 'array');
  const items = list && itemsOf(list);
  return items && drafts.length === 0 ? listDrafts(items, context) : drafts;
}

const noPairs: MapNode = { kind: 'map', pairs: [], isFlow: false, start: 0, end: 0 };
