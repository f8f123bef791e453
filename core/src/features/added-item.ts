// Adds an item to a list of a document, written as the list is written: block or flow, its indentation, its line ends.
import type { Edit } from '../text/edit.ts';
import { type ListNode, type MapNode, type Node, type Pair, pairOf, type YamlDocument } from '../yaml/tree.ts';

/** One plain word, or a mapping whose values are YAML as it is to be written, in one line. */
export type NewItem = string | readonly (readonly [key: string, value: string])[];

export interface ItemPlace {
  /** The mapping that holds the list. */
  readonly map: Node | undefined;
  readonly key: string;
  /** All keys of that mapping in the order of the schema, so that a new list stands where a reader expects it. */
  readonly order: readonly string[];
  /** Before this item; else at the end. */
  readonly before?: number;
}

/** The edit counts from the start of the document. `undefined` where the list is written in a way that we leave alone. */
export function itemAdded(yaml: YamlDocument, place: ItemPlace, item: NewItem): Edit | undefined {
  return itemsAdded(yaml, place, [item]);
}

/** The same for several, in order. */
export function itemsAdded(
  yaml: YamlDocument,
  { map, key, order, before }: ItemPlace,
  items: readonly NewItem[],
): Edit | undefined {
  if (map?.kind !== 'map' || items.length === 0) return undefined;
  const pair = pairOf(map, key);
  if (!pair) return listAdded(yaml, map, { key, order }, items);
  const { value } = pair;
  if (value.kind === 'list') {
    return value.isFlow ? inFlow(value, items, before) : inBlock(yaml, value, items, before);
  }
  const isEmpty = value.kind === 'scalar' && value.style === 'missing';
  return isEmpty && !map.isFlow ? behindKey(yaml, map, pair, items) : undefined;
}

/** A new key with a value on its line, where the schema's order puts it. */
export function valueAdded(
  yaml: YamlDocument,
  map: MapNode,
  { key, order }: Pick<ItemPlace, 'key' | 'order'>,
  value: string,
): Edit | undefined {
  if (map.isFlow) return flowPairAdded(map, `${key}: ${value}`);
  return linesAdded(yaml, map, { key, order }, [`${key}: ${value}`]);
}

export function writtenInFlow(item: NewItem): string {
  return typeof item === 'string' ? item : `{ ${item.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

export function lineBreakOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

function inFlow(list: ListNode, items: readonly NewItem[], before: number | undefined): Edit {
  const written = items.map(writtenInFlow).join(', ');
  const next = before === undefined ? undefined : list.items[before];
  if (next) return { range: { start: next.start, end: next.start }, newText: `${written}, ` };
  const last = list.items.at(-1);
  const at = last ? last.end : list.start + 1;
  return { range: { start: at, end: at }, newText: last ? `, ${written}` : written };
}

function inBlock(
  { source }: YamlDocument,
  list: ListNode,
  items: readonly NewItem[],
  before: number | undefined,
): Edit | undefined {
  const last = list.items.at(-1);
  const indent = blanksBefore(source, list.start);
  if (!last || isLoose(last)) return undefined;
  const isFlow = last.kind !== 'map' || last.isFlow;
  const lines = items.flatMap((item) => writtenLines(item, indent, isFlow));
  const next = before === undefined ? undefined : list.items[before];
  const newLine = lineBreakOf(source);
  if (next) {
    const start = source.lastIndexOf('\n', next.start - 1) + 1;
    // A dash on a line above its item, or two dashes on one line.
    if (!/^[ ]*- +$/.test(source.slice(start, next.start))) return undefined;
    return { range: { start, end: start }, newText: lines.map((line) => line + newLine).join('') };
  }
  return behind(source, list.end, lines);
}

/** Nothing is written, and what stands behind it may be a comment that belongs to it. */
function isLoose(item: Node): boolean {
  return item.kind === 'scalar' && item.style === 'missing';
}

function listAdded(
  yaml: YamlDocument,
  map: MapNode,
  place: Pick<ItemPlace, 'key' | 'order'>,
  items: readonly NewItem[],
): Edit | undefined {
  if (map.isFlow) return flowPairAdded(map, `${place.key}: [${items.map(writtenInFlow).join(', ')}]`);
  const lines = items.flatMap((item) => writtenLines(item, stepOf(yaml.source, map), true));
  return linesAdded(yaml, map, place, [`${place.key}:`, ...lines]);
}

/** Lines without the indentation of the mapping. */
function linesAdded(
  { source }: YamlDocument,
  map: MapNode,
  { key, order }: Pick<ItemPlace, 'key' | 'order'>,
  lines: readonly string[],
): Edit | undefined {
  const indent = blanksBefore(source, map.start);
  const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(key))));
  const pair = map.pairs.findLast((each) => earlier.has(each.key.source)) ?? map.pairs.at(-1);
  if (!pair) return undefined;
  const end = Math.max(pair.key.end, pair.value.end);
  return behind(
    source,
    end,
    lines.map((line) => indent + line),
  );
}

function flowPairAdded(map: MapNode, written: string): Edit {
  const last = map.pairs.at(-1);
  const at = last ? Math.max(last.key.end, last.value.end) : map.start + 1;
  return { range: { start: at, end: at }, newText: last ? `, ${written}` : ` ${written} ` };
}

function behindKey({ source }: YamlDocument, map: MapNode, { key }: Pair, items: readonly NewItem[]): Edit {
  const indent = blanksBefore(source, map.start) + stepOf(source, map);
  return behind(
    source,
    key.end,
    items.flatMap((item) => writtenLines(item, indent, true)),
  );
}

/** Lists stand two columns in, unless the author keeps them in the column of their key. */
function stepOf(source: string, map: MapNode): string {
  const lists = map.pairs.flatMap(({ value }) => (value.kind === 'list' && !value.isFlow ? value : []));
  const column = blanksBefore(source, map.start).length;
  return lists.length > 0 && lists.every((list) => blanksBefore(source, list.start).length === column) ? '' : '  ';
}

function writtenLines(item: NewItem, indent: string, isFlow: boolean): readonly string[] {
  if (typeof item === 'string' || isFlow) return [`${indent}- ${writtenInFlow(item)}`];
  return item.map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`);
}

/** On lines of their own after the line on which something ends; what else stands on that line, as a comment, stays. */
function behind(source: string, end: number, lines: readonly string[]): Edit {
  const found = /\r?\n|\r/.exec(source.slice(end));
  const at = found ? end + found.index : source.length;
  const newLine = lineBreakOf(source);
  return { range: { start: at, end: at }, newText: lines.map((line) => newLine + line).join('') };
}

/** As wide as what stands before an offset on its line. */
function blanksBefore(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^ ]/g, ' ');
}
