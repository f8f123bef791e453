// Plain values that remember where they were written, and that refuse to be read where the author's text is broken.
import type { Range } from '../text/range.ts';
import type { ListNode, MapNode, Node } from '../yaml/tree.ts';

/**
 * Thrown when a check reads something that is there but cannot be trusted: a wrong shape, a misspelled key, a part
 * that a syntax error hides, an unknown name. It has its own finding already, so whoever asked has nothing to add.
 * Whoever reads lets it pass: it ends where a rule or a message is run, at an item of a list (`each`), or at one value
 * that may be missing (`known`).
 */
export class Unknowable extends Error {
  override readonly name = 'Unknowable';
}

/** Has no names but those that are written: `constructor` and `toString` are keys like others. */
class Bare {
  [key: string]: unknown;
}
Object.setPrototypeOf(Bare.prototype, null);
Reflect.deleteProperty(Bare.prototype, 'constructor');

class Given {
  constructor(value: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that a subclass puts its private field on an object that exists.
    return value;
  }
}

/** Hangs the node on a map or list as a private field: nobody else can see it, and it costs next to nothing. */
class Origin extends Given {
  readonly #node: MapNode | ListNode;

  constructor(value: object, node: MapNode | ListNode) {
    super(value);
    this.#node = node;
  }

  static of(value: object): MapNode | ListNode | undefined {
    return #node in value ? value.#node : undefined;
  }
}

export function createMap(node: MapNode): Record<string, unknown> {
  const map = new Bare();
  new Origin(map, node);
  return map;
}

/** The values are copied, which leaves no room to grow. */
export function createList(node: ListNode, values: readonly unknown[]): unknown[] {
  const list = values.slice();
  new Origin(list, node);
  return list;
}

/** From now on reading this key throws `Unknowable`. */
export function markUnknowable(holder: object, key: string | number): void {
  Object.defineProperty(holder, key, { get: refuse, enumerable: true, configurable: true });
}

function refuse(): never {
  throw new Unknowable();
}

/** The node that a map or list was made from. */
export function originOf(value: object): Node | undefined {
  return Origin.of(value);
}

/** The place of a value inside a map or list, else of the whole. For a key that is absent: the first key of the map. */
export function rangeOf(holder: object, key?: string | number): Range {
  const node = originOf(holder);
  if (!node) return { start: 0, end: 0 };
  if (key === undefined) return headOf(node);
  if (node.kind === 'list' && typeof key === 'number') return node.items[key] ?? headOf(node);
  const pair = node.kind === 'map' ? node.pairs.find((candidate) => candidate.key.source === key) : undefined;
  if (!pair) return headOf(node);
  return pair.value.kind === 'scalar' && pair.value.style !== 'missing' ? pair.value : pair.key;
}

/** The place of a key; of the whole map when it is absent. */
export function keyRangeOf(holder: object, key: string): Range {
  const node = originOf(holder);
  const pair = node?.kind === 'map' ? node.pairs.find((candidate) => candidate.key.source === key) : undefined;
  return pair?.key ?? rangeOf(holder);
}

/** A whole mapping is too much to underline: its first key stands for it, or its id where it has one. */
function headOf(node: Node): Range {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return node.items[0] ? headOf(node.items[0]) : node;
  const named = node.pairs.find(({ key }) => key.source === 'id') ?? node.pairs[0];
  if (!named) return node;
  return named.key.source === 'id' ? named.value : named.key;
}

/**
 * Goes through a list and skips what is unknowable, item by item. `visit` is no `function*` that is written in place: the
 * engine makes a class for each of them, which costs more than the visits.
 */
export function each<Item, Out>(
  list: readonly Item[] | undefined,
  visit: (item: Item, index: number) => Iterable<Out>,
): readonly Out[] {
  const found: Out[] = [];
  for (let index = 0; index < (list?.length ?? 0); index++) {
    try {
      const item = list?.[index];
      if (item !== undefined) for (const out of visit(item, index)) found.push(out);
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
    }
  }
  return found;
}

/** As `each`, where an item gives one thing or nothing. */
export function eachOne<Item, Out>(
  list: readonly Item[] | undefined,
  visit: (item: Item, index: number) => Out | undefined,
): readonly Out[] {
  const found: Out[] = [];
  const { length } = list ?? [];
  let index = 0;
  while (index < length) {
    try {
      for (; index < length; index++) {
        const item = list?.[index];
        const out = item === undefined ? undefined : visit(item, index);
        if (out !== undefined) found.push(out);
      }
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
      index++;
    }
  }
  return found;
}

/** One value that may be unknowable, and then counts as absent. */
export function known<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}
