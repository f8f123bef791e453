// New items of lists, with their dash or in brackets.
import { describe } from '../schema/describe.ts';
import { branchesOf, type Schema } from '../schema/schema.ts';
import type { CompletionContext } from './completion-context.ts';
import { scalarDrafts } from './completion-scalars.ts';
import { type Draft, plainOrQuoted } from './proposal.ts';
import { type Written, writtenItem, writtenList } from './written.ts';

export function itemDrafts(items: Schema, context: CompletionContext): readonly Draft[] {
  const isObject = branchesOf(items).some(({ type }) => type === 'object');
  if (!isObject) return [];
  return [newItem(items, writtenItem(items, context.cursor))];
}

/** A list where nothing is written yet: its first item, or its values in brackets. */
export function listDrafts(items: Schema, context: CompletionContext): readonly Draft[] {
  const { cursor } = context;
  const values = scalarDrafts(items, context).map((draft) => ({
    ...draft,
    newText: `${/:$/.test(cursor.before) ? ' ' : ''}[${plainOrQuoted(draft.label)}]`,
  }));
  const isObject = branchesOf(items).some(({ type }) => type === 'object');
  return isObject && !cursor.isFlow ? [newItem(items, writtenList(items, cursor)), ...values] : values;
}

function newItem(items: Schema, written: Written): Draft {
  const label = `- ${items.title?.toLowerCase() ?? 'item'}`;
  return { label, kind: 'snippet', detail: 'new item', documentation: describe(items), ...written };
}
