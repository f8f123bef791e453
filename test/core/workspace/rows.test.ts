// The row law on small lists, and its laws on random ones.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unknowable } from '../../../core/src/schema/value.ts';
import { cells, crossings, type Row, rowAt, rowsOf } from '../../../core/src/workspace/rows.ts';

interface Item {
  readonly name: string;
  readonly segment?: string | readonly string[];
  readonly type?: string | readonly string[];
  readonly condition?: string;
}

const law = {
  axes: {
    segment: { of: (item: Item) => item.segment, ids: ['a', 'b', 'c'], others: ['z'] },
    type: { of: (item: Item) => item.type, ids: ['x', 'y'] },
  },
  variant: (item: Item) => item.condition ?? '',
};

function winner(list: readonly Item[], segment: string, type: string, variant = ''): string | undefined {
  try {
    return rowAt(rowsOf(list, law), { segment, type }, variant)?.item.name;
  } catch (error) {
    if (error instanceof Unknowable) return 'unknowable';
    throw error;
  }
}

function crossingsOf(list: readonly Item[]): readonly string[] {
  return crossings(rowsOf(list, law)).map(
    ({ row, with: [other], kind, cell }) =>
      `${row.item.name} ${kind} ${other.item.name} at ${cell.segment} ${cell.type}`,
  );
}

const wide: Item = { name: 'wide', segment: 'all', type: 'x' };
const narrow: Item = { name: 'narrow', segment: 'a', type: 'x' };

test('a row inside a wider one is its exception, in any order', () => {
  for (const list of [
    [wide, narrow],
    [narrow, wide],
  ]) {
    expect(crossingsOf(list)).toEqual([]);
    expect([winner(list, 'a', 'x'), winner(list, 'b', 'x'), winner(list, 'b', 'y')]).toEqual([
      'narrow',
      'wide',
      undefined,
    ]);
  }
});

test('rows that cross or cover the same compete, and nothing holds where they do', () => {
  const column: Item = { name: 'column', segment: ['a', 'b'], type: 'all' };
  expect(crossingsOf([wide, column])).toEqual(['column cross wide at a x']);
  expect([
    winner([wide, column], 'a', 'x'),
    winner([wide, column], 'c', 'x'),
    winner([wide, column], 'a', 'y'),
  ]).toEqual(['unknowable', 'wide', 'column']);
  expect(crossingsOf([wide, { name: 'twin', segment: ['c', 'b', 'a'], type: 'x' }])).toEqual(['twin same wide at c x']);
});

test('a condition is part of a row’s identity', () => {
  const asked: Item = { ...wide, name: 'asked', condition: 'on request' };
  expect(crossingsOf([wide, asked])).toEqual([]);
  expect([winner([wide, asked], 'a', 'x'), winner([wide, asked], 'a', 'x', 'on request')]).toEqual(['wide', 'asked']);
});

test('a row with an unknown id hides what it may cover, and no more', () => {
  const typo: Item = { name: 'typo', segment: 'aa', type: 'y' };
  const list = [wide, { name: 'rest', type: 'y' }, typo];
  expect([winner(list, 'a', 'x'), winner(list, 'a', 'y')]).toEqual(['wide', 'unknowable']);
});

test('a named id beyond “all” is a cell of its own', () => {
  const beyond: Item = { name: 'beyond', segment: 'z', type: 'x' };
  expect(crossingsOf([wide, beyond])).toEqual([]);
  expect([winner([wide, beyond], 'z', 'x'), winner([wide, beyond], 'z', 'y')]).toEqual(['beyond', undefined]);
});

const anyItem: fc.Arbitrary<Item> = fc.record(
  {
    name: fc.uuid(),
    segment: fc.oneof(fc.constant('all'), fc.subarray(['a', 'b', 'c', 'z'], { minLength: 1 })),
    type: fc.oneof(fc.constant('all'), fc.subarray(['x', 'y'], { minLength: 1 })),
  },
  { requiredKeys: ['name'] },
);

test('rows without crossings give the same winner in any order, and the winner is the smallest that covers the cell', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 6 }), (list) => {
      const rows = rowsOf(list, law);
      if (crossings(rows).length > 0) return;
      const size = ({ cover }: Row<Item>) => [...cover.values()].reduce((product, ids) => product * ids.size, 1);
      for (const cell of cells({ segment: ['a', 'b', 'c', 'z'], type: ['x', 'y'] })) {
        const row = rowAt(rows, cell);
        expect(rowAt(rowsOf([...list].reverse(), law), cell)?.item).toBe(row?.item);
        const covering = rows.rows.filter(({ cover }) =>
          Object.entries(cell).every(([name, id]) => cover.get(name)?.has(id)),
        );
        expect(row ? size(row) : undefined).toBe(covering.length > 0 ? Math.min(...covering.map(size)) : undefined);
      }
    }),
  );
});
