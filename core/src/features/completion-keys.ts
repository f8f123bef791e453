// What may start a line in a mapping: keys of the schema, names of things, and what else the place takes.
import { allRules } from '../rules/list.ts';
import { branchesOf, itemsOf, resolve, type Schema } from '../schema/schema.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { CompletionContext } from './completion-context.ts';
import { itemDrafts } from './completion-items.ts';
import { propertyDrafts } from './completion-properties.ts';
import { scalarDrafts } from './completion-scalars.ts';
import { type Draft, literal } from './proposal.ts';
import { writtenKey } from './written.ts';

export function keyDrafts(schema: Schema, map: MapNode, context: CompletionContext): readonly Draft[] {
  const branches = branchesOf(schema);
  const object = branches.find(({ type }) => type === 'object');
  const items = branches.map(itemsOf).find((each) => each !== undefined);
  // A lone word may still become anything that the place takes.
  const isOpen = map.pairs.length === 0 && !context.cursor.isFlow;
  const starts = items && isOpen ? itemDrafts(items, context) : [];
  const values = isOpen ? scalarDrafts(schema, context) : [];
  if (!object) return [...values, ...starts];
  return [...starts, ...propertyDrafts(object, map, context), ...values];
}

/** Keys that are names of something: priorities in `within`, languages in a text, rules in the config. */
export function nameDrafts(schema: Schema, map: MapNode, context: CompletionContext): readonly Draft[] {
  const { cursor } = context;
  const object = branchesOf(schema).find(({ type }) => type === 'object');
  if (!object?.propertyNames || typeof object.additionalProperties !== 'object') return [];
  const names = resolve(object.propertyNames, object.home);
  const value = resolve(object.additionalProperties, object.home);
  const present = new Set(map.pairs.map(({ key }) => key.source));
  const drafts = isAboutRules(context) ? ruleDrafts(context) : scalarDrafts(names, context);
  return drafts
    .filter(({ label, kind }) => !present.has(label) && !(context.leavesSchema && kind === 'word'))
    .map((draft) => ({ ...draft, kind: 'key', ...writtenKey(draft.label, value, cursor) }));
}

function isAboutRules({ cursor, document }: CompletionContext): boolean {
  return document() === undefined && cursor.steps[cursor.steps.length - 1] === 'rules';
}

function ruleDrafts({ cursor }: CompletionContext): readonly Draft[] {
  return allRules.map(({ id, title, why }) => literal(id, { kind: 'word', detail: title, documentation: why }, cursor));
}
