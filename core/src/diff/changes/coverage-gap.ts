// Customers who are left without any live way, for some questions, from some day on.
import { eachOne, known } from '../../schema/value.ts';
import { coverage } from '../../workspace/coverage.ts';
import { strandedCells } from '../../workspace/coverage-stranded.ts';
import { type DocumentOf, isDocumentOf } from '../../workspace/inquiry.ts';
import type { Cell } from '../../workspace/rows.ts';
import { affectedIn, whoWords } from '../affected.ts';
import type { ChangeKind, Found } from '../change-kind.ts';
import type { Side, Sides } from '../side.ts';

export const coverageGap: ChangeKind = {
  less: { id: 'coverage-gap-opened', title: 'Customers are left without a way to reach you' },
  more: { id: 'coverage-gap-closed', title: 'Customers have a way to reach you again' },
  isTold: true,
  why: 'They ask, and nobody answers.',
};

interface Gap {
  readonly cell: Cell;
  readonly days: string;
}

/** For a strategy that is there in both revisions, with the plans that take from it. */
export function* coverageGaps(
  before: DocumentOf<'ChannelStrategy'>,
  after: DocumentOf<'ChannelStrategy'>,
  sides: Sides,
): Iterable<Found> {
  const [old, fresh] = [gapsOf(before, sides.before), gapsOf(after, sides.after)];
  if (!old || !fresh) return;
  const whole = coverage(sides.after.inquiry, after);
  const [was, is] = [cellsOf(coverage(sides.before.inquiry, before).cells), cellsOf(whole.cells)];
  const spots = { before: spotOf(before), after: spotOf(after) };
  const tell = (
    direction: 'less' | 'more',
    gaps: readonly Gap[],
    others: ReadonlyMap<string, Gap>,
  ): readonly Found[] => {
    const byDays = new Map<string, Cell[]>();
    for (const { cell, days } of gaps) {
      const key = keyOf(cell);
      if (!was.has(key) || !is.has(key) || others.has(key)) continue;
      byDays.set(days, [...(byDays.get(days) ?? []), cell]);
    }
    return [...byDays].map(([days, cells]) => {
      const affected = affectedIn(cells, whole);
      const sentence =
        direction === 'less'
          ? `No way is left ${whoWords(affected)}${days}`
          : `There is a way again ${whoWords(affected)}, where none was left${days}`;
      return { direction, sentence, about: ['coverage', whoWords(affected), days], spots, affected };
    });
  };
  yield* tell('less', fresh, byCell(old));
  yield* tell('more', old, byCell(fresh));
}

function gapsOf(strategy: DocumentOf<'ChannelStrategy'>, side: Side): readonly Gap[] | undefined {
  return known(() => {
    const covered = coverage(side.inquiry, strategy);
    const routeless = eachOne(covered.cells, (cell) => {
      if (covered.route(cell).length === 0) return { cell, days: '' };
    });
    const stranded = covered.plans.flatMap((plan) =>
      strandedCells(side.inquiry, plan).map(({ cell, first, last }) => {
        return { cell, days: last === undefined ? ` from ${first} on` : ` from ${first} to ${last}` };
      }),
    );
    return [...routeless, ...stranded];
  });
}

function byCell(gaps: readonly Gap[]): ReadonlyMap<string, Gap> {
  return new Map(gaps.map((gap) => [keyOf(gap.cell), gap]));
}

function cellsOf(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map(keyOf));
}

function keyOf({ segment, queryType }: Cell): string {
  return `${segment} ${queryType}`;
}

function spotOf(strategy: DocumentOf<'ChannelStrategy'>): NonNullable<Found['spots']['before']> {
  return { path: strategy.path, document: strategy, range: { start: 0, end: 0 } };
}

export function isStrategy(document: unknown): document is DocumentOf<'ChannelStrategy'> {
  return isDocumentOf(document, 'ChannelStrategy');
}
