// The row law: a row inside a wider row's cells is its exception, rows that cross or cover the same are a mistake, order never matters.
import { known, Unknowable } from '../schema/value.ts';

/** One key of a scope, such as `segment`: what a row says for it, and which ids there are. */
export interface Axis<Item> {
  /** `undefined` and `all` mean every id of `ids`. */
  readonly of: (item: Item) => string | readonly string[] | undefined;
  readonly ids: readonly string[];
  /** Ids that may be named although `all` does not mean them, such as a channel outside a policy's `appliesTo`. */
  readonly others?: readonly string[];
}

export interface RowLaw<Item> {
  /** By the name that cells use, such as `segment`. */
  readonly axes: Readonly<Record<string, Axis<Item>>>;
  /** Rows of different variants never compete: the `condition` of a target, the moment of an escalation. */
  readonly variant?: (item: Item) => string;
}

/** One id for each axis, such as `{ segment: 'enterprise', queryType: 'outage' }`. */
export type Cell = Readonly<Record<string, string>>;

export interface Row<Item> {
  readonly item: Item;
  /** Its place in the list as written. */
  readonly index: number;
  readonly variant: string;
  /** The ids that it covers on each axis, `all` written out. */
  readonly cover: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The rows of one list. */
export interface Rows<Item> {
  readonly rows: readonly Row<Item>[];
  /** By axis and id, so that looking up a cell stays quick in long lists. */
  readonly byId: ReadonlyMap<string, ReadonlyMap<string, readonly Row<Item>[]>>;
  /** What a row that cannot be read might cover; an axis that it leaves out may be anything. */
  readonly hidden: readonly ReadonlyMap<string, ReadonlySet<string>>[];
}

/** Reads a list of rows. A row with a broken or unknown part is not among `rows`; what it may cover is `hidden`. */
export function rowsOf<Item extends object>(list: readonly Item[] | undefined, law: RowLaw<Item>): Rows<Item> {
  const rows: Row<Item>[] = [];
  const hidden: ReadonlyMap<string, ReadonlySet<string>>[] = [];
  const axes = Object.entries(law.axes).map(([name, axis]) => ({ name, axis, all: new Set(axis.ids) }));
  for (let index = 0; index < (list?.length ?? 0); index++) {
    const item = known(() => list?.[index]);
    const cover = new Map<string, ReadonlySet<string>>();
    for (const { name, axis, all } of item ? axes : []) {
      const ids = known(() => item && idsOn(axis, all, axis.of(item)));
      if (ids) cover.set(name, ids);
    }
    const variant = item && known(() => law.variant?.(item) ?? '');
    if (item && variant !== undefined && cover.size === axes.length) rows.push({ item, index, variant, cover });
    else hidden.push(cover);
  }
  return { rows, byId: index(rows), hidden };
}

/** `undefined` where an id is unknown, which has a finding of its own. */
function idsOn<Item>(
  { others }: Axis<Item>,
  all: ReadonlySet<string>,
  said: string | readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (said === undefined || said === 'all') return all;
  const ids = typeof said === 'string' ? [said] : [...said];
  if (ids.includes('all')) return all;
  return ids.every((id) => all.has(id) || others?.includes(id)) ? new Set(ids) : undefined;
}

export type Relation = 'apart' | 'inside' | 'around' | 'same' | 'cross';

/** How the cells of a row lie to those of another: `inside` makes it the exception. */
export function relation<Item>(a: Row<Item>, b: Row<Item>): Relation {
  if (a.variant !== b.variant) return 'apart';
  let isInside = true;
  let isAround = true;
  for (const [name, ids] of a.cover) {
    const others = b.cover.get(name) ?? new Set();
    let shared = 0;
    for (const id of ids) if (others.has(id)) shared++;
    if (shared === 0) return 'apart';
    if (shared < ids.size) isInside = false;
    if (shared < others.size) isAround = false;
  }
  return isInside ? (isAround ? 'same' : 'inside') : isAround ? 'around' : 'cross';
}

export interface Crossing<Item> {
  readonly row: Row<Item>;
  /** The rows that it competes with, in the order of the list. */
  readonly with: readonly [Row<Item>, ...Row<Item>[]];
  /** How it competes with the first of them. */
  readonly kind: 'same' | 'cross';
  /** A cell that both of these cover. */
  readonly cell: Cell;
}

/**
 * Rows that compete. A row that competes with several is one mistake, so each pair is told once: at the row of the two
 * that competes with more rows, else at the later one.
 */
export function crossings<Item>({ rows }: Rows<Item>): readonly Crossing<Item>[] {
  const rivals = new Map(rows.map((row) => [row, rows.filter((other) => other !== row && competes(row, other))]));
  const found: Crossing<Item>[] = [];
  for (;;) {
    const most = Math.max(...rows.map(count));
    const worst = rows.findLast((row) => count(row) === most);
    const [first, ...rest] = (worst && rivals.get(worst)) ?? [];
    if (!worst || !first) return found.sort((a, b) => a.row.index - b.row.index);
    const kind = relation(worst, first) === 'same' ? 'same' : 'cross';
    found.push({ row: worst, with: [first, ...rest], kind, cell: sharedCell(worst, first) });
    rivals.set(worst, []);
    for (const other of [first, ...rest])
      rivals.set(
        other,
        (rivals.get(other) ?? []).filter((row) => row !== worst),
      );
  }

  function count(row: Row<Item>): number {
    return rivals.get(row)?.length ?? 0;
  }
}

function competes<Item>(a: Row<Item>, b: Row<Item>): boolean {
  const kind = relation(a, b);
  return kind === 'same' || kind === 'cross';
}

function sharedCell<Item>(a: Row<Item>, b: Row<Item>): Cell {
  return Object.fromEntries(
    [...a.cover].map(([name, ids]) => [name, [...ids].find((id) => b.cover.get(name)?.has(id)) ?? '']),
  );
}

/**
 * The row that holds for a cell: the narrowest of those that cover it; `undefined` when none does. `Unknowable` when
 * rows compete for the cell, or a row that cannot be read may cover it.
 */
export function rowAt<Item>(list: Rows<Item>, cell: Cell, variant = ''): Row<Item> | undefined {
  if (list.hidden.length > 0 && list.hidden.some((cover) => covers(cover, cell))) throw new Unknowable();
  const candidates = list.rows.length === 1 ? list.rows : candidatesFor(list, cell);
  let narrowest: Row<Item> | undefined;
  let covering = 0;
  for (const row of candidates) {
    if (row.variant !== variant || !covers(row.cover, cell)) continue;
    covering++;
    if (!narrowest || relation(row, narrowest) === 'inside') narrowest = row;
  }
  // Asked for every cell, and mostly answered by one row: no list of them is made.
  if (narrowest && covering > 1) {
    for (const row of candidates) {
      if (row === narrowest || row.variant !== variant || !covers(row.cover, cell)) continue;
      if (relation(narrowest, row) !== 'inside') throw new Unknowable();
    }
  }
  return narrowest;
}

/** The rows that cover a cell as far as it goes: the same answers for all cells inside it, found sooner. */
export function rowsNear<Item>(list: Rows<Item>, cell: Cell): Rows<Item> {
  const rows = candidatesFor(list, cell).filter((row) => covers(row.cover, cell));
  const hidden = list.hidden.length === 0 ? list.hidden : list.hidden.filter((cover) => covers(cover, cell));
  return { rows, byId: noIds, hidden };
}

const noIds: Rows<never>['byId'] = new Map();

/** The rows that share the cell's id on the axis where fewest do. */
function candidatesFor<Item>({ rows, byId }: Rows<Item>, cell: Cell): readonly Row<Item>[] {
  let fewest = rows;
  for (const name in cell) {
    const ids = byId.get(name);
    const sharing = ids ? (ids.get(cell[name] ?? '') ?? []) : rows;
    if (sharing.length < fewest.length) fewest = sharing;
  }
  return fewest;
}

function index<Item>(rows: readonly Row<Item>[]): Rows<Item>['byId'] {
  const byId = new Map<string, Map<string, Row<Item>[]>>();
  for (const row of rows) {
    for (const [name, ids] of row.cover) {
      const onAxis = byId.get(name) ?? new Map<string, Row<Item>[]>();
      byId.set(name, onAxis);
      for (const id of ids) {
        const sharing = onAxis.get(id);
        if (sharing) sharing.push(row);
        else onAxis.set(id, [row]);
      }
    }
  }
  return byId;
}

/** Whether a row covers a cell; axes that the cell leaves out do not matter. */
export function coversCell<Item>(row: Row<Item>, cell: Cell): boolean {
  return covers(row.cover, cell);
}

function covers(cover: ReadonlyMap<string, ReadonlySet<string>>, cell: Cell): boolean {
  for (const name in cell) if (cover.get(name)?.has(cell[name] ?? '') === false) return false;
  return true;
}

/** Every combination of one id from each axis, the last axis fastest. */
export function* cells(axes: Readonly<Record<string, Iterable<string>>>): Generator<Cell> {
  const [first, ...rest] = Object.entries(axes);
  if (!first) {
    yield {};
    return;
  }
  for (const id of first[1]) for (const cell of cells(Object.fromEntries(rest))) yield { [first[0]]: id, ...cell };
}
