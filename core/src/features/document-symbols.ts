// The outline of a file: documents, and in them channels, phases, targets and messages under the names that people use.

import { branchFor } from '../schema/locate.ts';
import { branchesOf, itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import { isWithin, type Range, shift } from '../text/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ListNode, type MapNode, type Node, type Pair, pairOf, type ScalarNode } from '../yaml/tree.ts';
import type { DocumentSymbol } from './document-symbol.ts';
import { type DocumentIn, documentsIn } from './documents-in.ts';
import { shortened, textIn, titleIn, wordsIn } from './outline-label.ts';
import { templateSymbols } from './template-symbols.ts';

export function documentSymbols(snapshot: Snapshot, path: string): readonly DocumentSymbol[] {
  const file = snapshot.files.get(path);
  if (file?.type === 'template-text') return templateSymbols(file.text.content);
  const locale = snapshot.settings.defaultLocale;
  return documentsIn(snapshot, path).flatMap((each) => symbolsOf(each, file?.type === 'config', locale));
}

function symbolsOf({ start, yaml, schema, document }: DocumentIn, isConfig: boolean, locale: string) {
  const { root } = yaml;
  if (root?.kind !== 'map') return [];
  const context: Context = { start, locale };
  if (isConfig)
    return root.pairs.flatMap((pair) => settingSymbol(pair, schema && ownProperty(schema, pair.key.source), context));
  const metadata = pairOf(root, 'metadata')?.value;
  const spec = pairOf(root, 'spec');
  const nameNode = metadata?.kind === 'map' ? pairOf(metadata, 'name')?.value : undefined;
  const kindNode = pairOf(root, 'kind')?.value;
  const title = metadata?.kind === 'map' ? titleIn(metadata, locale) : undefined;
  const name = document?.name ?? (nameNode && textIn(nameNode));
  const kind = document?.kind ?? (kindNode && textIn(kindNode)) ?? '';
  const specSchema = schema && propertyOf(schema, 'spec');
  const children = spec?.value.kind === 'map' ? groups(spec.value, specSchema, context) : [];
  const selection =
    nameNode?.kind === 'scalar' && isWritten(nameNode) ? nameNode : (kindNode ?? root.pairs[0]?.key ?? root);
  const detail = title !== undefined && name !== undefined ? `${kind} ${name}`.trim() : kind;
  return [
    symbol({ name: title ?? name ?? (kind || 'Playbook'), detail, kind: 'document' }, root, {
      selection,
      children,
      start,
    }),
  ];
}

interface Context {
  readonly start: number;
  readonly locale: string;
}

function groups(map: MapNode, schema: Schema | undefined, context: Context): readonly DocumentSymbol[] {
  const branch = schema && branchFor(schema, map);
  return map.pairs.flatMap((pair) => groupSymbol(pair, branch && ownProperty(branch, pair.key.source), context));
}

/** A list of things or rows, or a mapping; plain words of a document are left to the page itself. */
function groupSymbol(pair: Pair, schema: Schema | undefined, context: Context): readonly DocumentSymbol[] {
  const { key, value } = pair;
  const branch = schema && branchFor(schema, value);
  const name = schema?.title ?? key.source;
  const whole = { start: key.start, end: Math.max(key.end, value.end) };
  const isWords = value.kind === 'list' && value.items.every((item) => item.kind === 'scalar');
  const wordSchema = isWords ? branch && itemsOf(branch) : branch;
  if ((value.kind === 'scalar' || isWords) && isLookedUp(wordSchema)) return [fieldSymbol(pair, schema, context)];
  if (value.kind === 'scalar') return [];
  const children = value.kind === 'list' ? itemSymbols(value, branch, context) : groups(value, branch, context);
  if (children.length === 0 && isWords) return [];
  return [
    symbol({ name, detail: key.source, kind: 'group' }, whole, { selection: key, children, start: context.start }),
  ];
}

/** Dates and opening hours are looked up by their name; other single values are not. */
function isLookedUp(schema: Schema | undefined): boolean {
  const scalar = schema?.['x-scalar'];
  return scalar === 'date' || scalar === 'date-expression' || scalar === 'hours' || scalar === 'moment';
}

function fieldSymbol({ key, value }: Pair, schema: Schema | undefined, { start }: Context): DocumentSymbol {
  const range = { start: key.start, end: Math.max(key.end, value.end) };
  const label = { name: schema?.title ?? key.source, detail: shortened(wordsIn(value)), kind: 'field' };
  return symbol(label, range, { selection: key, children: [], start });
}

function itemSymbols(list: ListNode, schema: Schema | undefined, context: Context): readonly DocumentSymbol[] {
  const items = schema && itemsOf(schema);
  const fields = identityFields(schema);
  return list.items.flatMap((item) => itemSymbol(item, { schema: items, fields }, context));
}

interface ItemFacts {
  readonly schema: Schema | undefined;
  /** The fields that make two items the same thing: they name one that has no id. */
  readonly fields: readonly string[];
}

function itemSymbol(item: Node, { schema, fields }: ItemFacts, context: Context): readonly DocumentSymbol[] {
  const branch = schema && branchFor(schema, item);
  if (item.kind === 'scalar') {
    const type = branch?.['x-defines'];
    if (type === undefined || !isWritten(item)) return [];
    const label = { name: wordsIn(item), detail: '', kind: type };
    return [symbol(label, item, { selection: item, children: [], start: context.start })];
  }
  if (item.kind === 'list') return [];
  const children = item.pairs.flatMap(({ key, value }) => {
    const inner = branch && propertyOf(branch, key.source);
    return value.kind === 'list' ? itemSymbols(value, inner && branchFor(inner, value), context) : [];
  });
  const { selection, ...label } = labelOf(item, branch, { fields, locale: context.locale });
  return [symbol(label, item, { selection, children, start: context.start })];
}

function labelOf(
  item: MapNode,
  schema: Schema | undefined,
  { fields, locale }: { readonly fields: readonly string[]; readonly locale: string },
): Pick<DocumentSymbol, 'name' | 'detail' | 'kind' | 'selection'> {
  const idNode = pairOf(item, 'id')?.value;
  const id = idNode && textIn(idNode);
  const title = titleIn(item, locale);
  const kind = (schema && propertyOf(schema, 'id')?.['x-defines']) ?? 'row';
  if (id !== undefined && idNode)
    return { name: title ?? id, detail: title === undefined ? restOf(item, ['id']) : id, kind, selection: idNode };
  const named = fields.flatMap((field) => pairOf(item, field) ?? []);
  const first = named[0] ?? item.pairs[0];
  const shown = named.length > 0 ? named : first ? [first] : [];
  const words = shown.map(({ value }) => wordsIn(value, locale)).filter((text) => text !== '');
  const name = title ?? (words.join(', ') || (schema?.title ?? first?.key.source ?? '…'));
  const used = ['title', ...shown.map(({ key }) => key.source)];
  const detail = title === undefined ? restOf(item, used) : shortened(words.join(', '));
  return {
    name: shortened(name),
    detail,
    kind,
    selection: first?.value.kind === 'scalar' && isWritten(first.value) ? first.value : (first?.key ?? item),
  };
}

/** What else is short enough to be said behind the name, such as a day or a time limit. */
function restOf(item: MapNode, used: readonly string[]): string {
  const rest = item.pairs.find(
    ({ key, value }) => !used.includes(key.source) && restKeys.has(key.source) && value.kind !== 'map',
  );
  return rest ? shortened(wordsIn(rest.value)) : '';
}

const restKeys: ReadonlySet<string> = new Set([
  'within',
  'sendOn',
  'starts',
  'due',
  'becomes',
  'alertWhen',
  'is',
  'channels',
  'kind',
  'notify',
  'takes',
  'by',
]);

function identityFields(schema: Schema | undefined): readonly string[] {
  for (const each of schema ? branchesOf(schema) : []) {
    const identity = each['x-identity'];
    const fields = typeof identity === 'object' && identity !== null ? Reflect.get(identity, 'fields') : undefined;
    if (Array.isArray(fields)) return fields.filter((field) => typeof field === 'string');
  }
  return [];
}

/** Everything in a config is a setting that somebody looks for. */
function settingSymbol(pair: Pair, schema: Schema | undefined, context: Context): readonly DocumentSymbol[] {
  const { key, value } = pair;
  if (value.kind === 'scalar') return [fieldSymbol(pair, schema, context)];
  const branch = schema && branchFor(schema, value);
  const range = { start: key.start, end: Math.max(key.end, value.end) };
  const children =
    value.kind === 'map'
      ? value.pairs.flatMap((each) => settingSymbol(each, branch && ownProperty(branch, each.key.source), context))
      : itemSymbols(value, branch, context);
  const detail = children.length > 0 ? key.source : shortened(wordsIn(value));
  return [
    symbol({ name: schema?.title ?? key.source, detail, kind: 'group' }, range, {
      selection: key,
      children,
      start: context.start,
    }),
  ];
}

/** Where an author chooses the keys, such as the id of a rule, the key is the name. */
function ownProperty(schema: Schema, key: string): Schema | undefined {
  return schema.properties && Object.hasOwn(schema.properties, key) ? propertyOf(schema, key) : undefined;
}

function isWritten({ style }: ScalarNode): boolean {
  return style !== 'missing' && style !== 'broken';
}

interface Around {
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
  readonly start: number;
}

/** What an alias repeats stands elsewhere in the file, and an outline holds only what lies inside. */
function symbol(
  label: Pick<DocumentSymbol, 'name' | 'detail' | 'kind'>,
  node: Range,
  { selection, children, start }: Around,
): DocumentSymbol {
  const range = shift({ start: node.start, end: node.end }, start);
  const chosen = shift({ start: selection.start, end: selection.end }, start);
  const name = label.name.trim() === '' ? '…' : label.name;
  return {
    ...label,
    name,
    range,
    selection: isWithin(chosen, range) ? chosen : { start: range.start, end: range.start },
    children: children.filter((child) => isWithin(child.range, range)),
  };
}
