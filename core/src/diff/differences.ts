// What differs between two documents: one walk along the schema over both typed values, items paired by identity.

import { compareText } from '../finding.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { branchesOf, itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import { originOf, rangeOf, Unknowable } from '../schema/value.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import type { Difference, Part } from './difference.ts';
import { identified, identityOf } from './identity.ts';
import { isText, textIn } from './localized.ts';
import { isSameLanguage, isSameSource, type Yamls } from './same-source.ts';
import { isSameWord } from './same-word.ts';
import type { Pair, Sides, Spot } from './side.ts';
import { sourceOf, wholeSource } from './source.ts';

export interface DifferenceOptions {
  readonly sides: Sides;
  /** Places that are compared as a whole elsewhere. */
  readonly isCovered: (place: string) => boolean;
  /** Places where a whole group is judged when it is new or gone; all other groups are judged key by key. */
  readonly isJudged: (place: string) => boolean;
  /** A syntax error hides what is not written; that is told once, for the whole document. */
  readonly isBroken: boolean;
}

/** Both documents are there, of one kind. */
export function differencesBetween(pair: Pair, options: DifferenceOptions): readonly Difference[] {
  const { before, after } = pair;
  if (!before?.kind || !after || before.kind !== after.kind) return [];
  return walkFrom(before.kind, schemaOfKind(before.kind), {
    pair,
    options,
    values: [before.playbook, after.playbook],
    yamls: [before.yaml, after.yaml],
  });
}

interface Start {
  readonly pair: Pair;
  readonly options: DifferenceOptions;
  readonly values: readonly [unknown, unknown];
  readonly yamls: Yamls;
}

/** `name` is the first word of all places. */
export function walkFrom(name: string, schema: Schema, { pair, options, values, yamls }: Start): readonly Difference[] {
  const walk: Walk = { pair, yamls, options, isSameLanguage: isSameLanguage(options.sides), found: [] };
  const place: Place = { name, path: [], spots: [undefined, undefined] };
  compareValues(schema, { before: values[0], after: values[1] }, place, walk);
  return walk.found;
}

interface Walk {
  readonly pair: Pair;
  readonly yamls: Yamls;
  readonly options: DifferenceOptions;
  readonly isSameLanguage: boolean;
  readonly found: Difference[];
}

interface Place {
  readonly name: string;
  readonly path: readonly Part[];
  readonly spots: readonly [Spot | undefined, Spot | undefined];
}

interface Values {
  readonly before: unknown;
  readonly after: unknown;
}

function compareValues(schema: Schema, values: Values, place: Place, walk: Walk): void {
  const { before, after } = values;
  if ((before === undefined && after === undefined) || walk.options.isCovered(place.name)) return;
  if (walk.isSameLanguage && isSameSource(before, after, walk.yamls)) return;
  const maps = [before, after].map((value) => (isMap(value) ? value : undefined));
  const isGroup = maps.every((map, index) => map !== undefined || [before, after][index] === undefined);
  const isWhole = before === undefined || after === undefined;
  const list = branchesOf(schema).find(({ type }) => type === 'array');
  if (isText(schema)) compareTexts(schema, values, place, walk);
  else if (isGroup && (!isWhole || !isJudged(place, walk))) compareMaps(schema, maps, place, walk);
  else if (list && identityOf(list)) compareItems(list, [asList(before), asList(after)], place, walk);
  else compareWords({ schema, list, values }, place, walk);
}

interface Words {
  readonly schema: Schema;
  /** The branch for several. */
  readonly list: Schema | undefined;
  readonly values: Values;
}

function compareWords({ schema, list, values }: Words, place: Place, walk: Walk): void {
  const written = list ? { before: asWords(values.before), after: asWords(values.after) } : values;
  const sides = [written.before, written.after];
  const isBroken = sides.map(isBrokenInside);
  if (isBroken[0] || isBroken[1]) {
    const [old, fresh] = [wholeSource(walk.yamls[0], sides[0]), wholeSource(walk.yamls[1], sides[1])];
    const unreadable = isBroken[0] ? (isBroken[1] ? 'both' : 'before') : 'after';
    const nothing = { before: undefined, after: undefined };
    if (old !== fresh) walk.found.push({ ...difference(schema, nothing, place, walk), unreadable });
  } else if (!isSameWord(schema, list, { values: written, sides: walk.options.sides })) {
    walk.found.push(difference(schema, written, place, walk));
  }
}

/** At any depth. Counting by index, since going through the items would read them. */
function isBrokenInside(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Array.isArray(value) ? Array.from({ length: value.length }, (_, index) => index) : Object.keys(value);
  return keys.some((key) => {
    const part = read(value, key);
    return part === broken || isBrokenInside(part);
  });
}

function isJudged({ name, path }: Place, { options }: Walk): boolean {
  return path.at(-1)?.isItem === true || options.isJudged(name);
}

function compareMaps(schema: Schema, maps: readonly (object | undefined)[], place: Place, walk: Walk): void {
  const [before, after] = maps;
  const group = branchesOf(schema).find(({ type }) => type === 'object') ?? schema;
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  for (const key of [...keys].sort(compareText)) {
    const child = propertyOf(group, key);
    if (!child) continue;
    const spots = [spotIn(walk.pair.before, before, key), spotIn(walk.pair.after, after, key)] as const;
    const isNamed = group.properties !== undefined && Object.hasOwn(group.properties, key);
    const inner: Place = {
      name: place.path.length === 0 ? `${place.name} ${key}` : `${place.name}.${isNamed ? key : '*'}`,
      path: [
        ...place.path,
        {
          name: key,
          label: key,
          title: isNamed ? (child.title ?? key) : `${child.title ?? ''} “${key}”`.trim(),
          isItem: false,
          id: undefined,
        },
      ],
      spots,
    };
    readBoth(child, [before, after], key, inner, walk);
  }
}

/** Reads what may be broken; two parts that are broken in the same words are the same. */
function readBoth(
  schema: Schema,
  holders: readonly (object | undefined)[],
  key: string | number,
  place: Place,
  walk: Walk,
): void {
  const [before, after] = holders.map((holder) => (holder ? read(holder, key) : undefined));
  if (before !== broken && after !== broken) {
    compareValues(schema, { before, after }, place, walk);
    return;
  }
  const [old, fresh] = [sourceOf(walk.yamls[0], holders[0], key), sourceOf(walk.yamls[1], holders[1], key)];
  if (old === fresh || (walk.options.isBroken && isHidden(holders, key, [before, after]))) return;
  const unreadable = before === broken ? (after === broken ? 'both' : 'before') : 'after';
  walk.found.push({ ...difference(schema, { before: undefined, after: undefined }, place, walk), unreadable });
}

/** Broken although nothing is written under this key: only because a syntax error may have taken it away. */
function isHidden(holders: readonly (object | undefined)[], key: string | number, values: readonly unknown[]): boolean {
  return values.every((value, side) => {
    const node = originOf(holders[side] ?? {});
    return value !== broken || (node?.kind === 'map' && !node.pairs.some((pair) => pair.key.source === key));
  });
}

function compareItems(list: Schema, lists: readonly (readonly unknown[])[], place: Place, walk: Walk): void {
  const items = itemsOf(list);
  if (!items) return;
  const { sides } = walk.options;
  const [before = [], after = []] = lists;
  const old = identified(before, list, sides.before);
  const fresh = identified(after, list, sides.after);
  const inner = { name: `${place.name}[]`, title: items.title ?? place.path.at(-1)?.title ?? '' };
  const texts = [brokenTexts(old, before, walk.yamls[0]), brokenTexts(fresh, after, walk.yamls[1])];
  const isHiding = texts[0] !== texts[1];
  for (const key of new Set([...old.items.keys(), ...fresh.items.keys()])) {
    const [one, other] = [old.items.get(key), fresh.items.get(key)];
    // What is not there may be the item that cannot be read.
    if (isHiding && ((!other && fresh.broken.length > 0) || (!one && old.broken.length > 0))) continue;
    const { label = key, id } = other ?? one ?? {};
    const spots = [
      one && spotIn(walk.pair.before, before, one.index),
      other && spotIn(walk.pair.after, after, other.index),
    ] as const;
    const part: Part = { name: key, label, title: inner.title, isItem: true, id };
    const at: Place = { name: inner.name, path: [...place.path, part], spots };
    if (isMap(one?.value) !== isMap(other?.value) && one && other) {
      // A bare word and a group with that id are the same thing.
      compareMaps(items, [groupOf(one.value), groupOf(other.value)], at, walk);
    } else if (!(one && other && typeof one.value === 'string')) {
      compareValues(items, { before: one?.value, after: other?.value }, at, walk);
    }
  }
  if (!isHiding) return;
  const unreadable = old.broken.length > 0 ? (fresh.broken.length > 0 ? 'both' : 'before') : 'after';
  const spots = [
    spotIn(walk.pair.before, before, old.broken[0] ?? 0),
    spotIn(walk.pair.after, after, fresh.broken[0] ?? 0),
  ] as const;
  const at: Place = { ...place, spots: [spots[0] ?? place.spots[0], spots[1] ?? place.spots[1]] };
  walk.found.push({ ...difference(list, { before: undefined, after: undefined }, at, walk), unreadable });
}

function brokenTexts(
  { broken: indexes }: ReturnType<typeof identified>,
  list: readonly unknown[],
  yaml: YamlDocument | undefined,
): string {
  return indexes.map((index) => sourceOf(yaml, list, index)).join('\n');
}

function groupOf(value: unknown): object | undefined {
  return isMap(value) ? value : undefined;
}

function brokenKeys(maps: readonly (object | undefined)[]): readonly string[] {
  return [...new Set(maps.flatMap((map) => (map ? Object.keys(map).filter((key) => read(map, key) === broken) : [])))];
}

/** Language by language; one text without a language stands for the default one. */
function compareTexts(schema: Schema, { before, after }: Values, place: Place, walk: Walk): void {
  const { sides } = walk.options;
  const [old, fresh] = [textIn(before, sides.before), textIn(after, sides.after)];
  const maps = [before, after].map(groupOf);
  for (const locale of brokenKeys(maps)) readBoth(schema, maps, locale, place, walk);
  for (const locale of new Set([...old.keys(), ...fresh.keys()])) {
    const [one, other] = [old.get(locale), fresh.get(locale)];
    if (one === other || brokenKeys(maps).includes(locale)) continue;
    const path: Part[] = [...place.path, { name: locale, label: locale, title: locale, isItem: false, id: undefined }];
    const spots = [
      spotIn(walk.pair.before, isMap(before) ? before : undefined, locale) ?? place.spots[0],
      spotIn(walk.pair.after, isMap(after) ? after : undefined, locale) ?? place.spots[1],
    ] as const;
    const whole = {
      ...place,
      path,
      spots: [old.size > 0 ? spots[0] : undefined, fresh.size > 0 ? spots[1] : undefined] as const,
    };
    walk.found.push({ ...difference(schema, { before: one, after: other }, whole, walk), locale });
  }
}

function difference(schema: Schema, { before, after }: Values, place: Place, { pair }: Walk): Difference {
  const spots = { before: place.spots[0], after: place.spots[1] };
  return { place: place.name, pair, path: place.path, schema, locale: undefined, before, after, spots };
}

const broken = Symbol('broken');

function read(holder: object, key: string | number): unknown {
  try {
    return Reflect.get(holder, key);
  } catch (error) {
    if (error instanceof Unknowable) return broken;
    throw error;
  }
}

function spotIn(
  document: PlaybookDocument | undefined,
  holder: object | undefined,
  key: string | number,
): Spot | undefined {
  if (!document || !holder || !Object.hasOwn(holder, key)) return undefined;
  const { start, end } = rangeOf(holder, key);
  return { path: document.path, document, range: { start, end } };
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or several. */
function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function asWords(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value];
}
