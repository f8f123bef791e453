// Which item of one list is which of another: by `x-identity`, so that order never matters.
import { branchesOf, itemsOf, propertyOf, type Schema } from '../schema/schema.ts';
import { Unknowable } from '../schema/value.ts';
import { isText, shownText } from './localized.ts';
import type { Side } from './side.ts';

interface Identity {
  readonly fields: readonly string[];
  /** Fields of which an item may name several, or `all`: it stands for each of them. */
  readonly expand: readonly string[];
}

export function identityOf(list: Schema): Identity | undefined {
  const said = list['x-identity'];
  if (said === 'id') return { fields: ['id'], expand: [] };
  if (typeof said !== 'object' || said === null) return undefined;
  return { fields: namesIn(said, 'fields'), expand: namesIn(said, 'expand') };
}

function namesIn(said: object, key: string): readonly string[] {
  const names: unknown = Reflect.get(said, key);
  return Array.isArray(names) ? names.map((name: unknown) => String(name)) : [];
}

export interface Identified {
  readonly value: unknown;
  readonly index: number;
  readonly label: string;
  readonly id: string | undefined;
}

export interface IdentifiedItems {
  readonly items: ReadonlyMap<string, Identified>;
  /** The places of items that cannot be told apart because they are broken. */
  readonly broken: readonly number[];
}

export function identified(list: readonly unknown[], schema: Schema, side: Side): IdentifiedItems {
  const identity = identityOf(schema) ?? { fields: [], expand: [] };
  const items = new Map<string, Identified>();
  const broken: number[] = [];
  const item = itemsOf(schema);
  for (let index = 0; index < list.length; index++) {
    try {
      const value = list[index];
      for (const words of keysOf(value, identity, { item, side })) {
        const key = unused(words.filter((word) => word !== '').join(' · ') || 'all', items);
        const id = identity.fields[0] === 'id' ? words[0] : undefined;
        items.set(key, { value, index, id, label: titleOf(value, side) ?? key });
      }
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
      broken.push(index);
    }
  }
  return { items, broken };
}

/** Two items with one identity are a mistake with its own finding; they are paired in their order. */
function unused(key: string, items: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let count = 2; items.has(free); count++) free = `${key} (${count})`;
  return free;
}

interface About {
  readonly item: Schema | undefined;
  readonly side: Side;
}

/** One list of words for each thing that an item stands for. */
function keysOf(value: unknown, { fields, expand }: Identity, about: About): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[String(value)]];
  let keys: readonly (readonly string[])[] = [[]];
  for (const field of fields) {
    const said: unknown = Reflect.get(value, field);
    const words =
      expand.includes(field) && Array.isArray(said)
        ? said.map((each: unknown) => String(each))
        : [wordOf(said, field, about)];
    keys = keys.flatMap((key) => words.map((word) => [...key, word]));
  }
  return keys;
}

function wordOf(said: unknown, field: string, { item, side }: About): string {
  if (said === undefined || said === 'all') return '';
  const group = item && branchesOf(item).find(({ type }) => type === 'object');
  const schema = group && propertyOf(group, field);
  if (schema && isText(schema)) return shownText(said, side) ?? '';
  return Array.isArray(said)
    ? said
        .map((each: unknown) => String(each))
        .sort()
        .join(', ')
    : String(said);
}

function titleOf(value: unknown, side: Side): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    const title: unknown = Reflect.get(value, 'title');
    return shownText(title, side);
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}
