// Which channels serve which customers for which questions.
import { known, rangeOf, Unknowable } from '../../schema/value.ts';
import { type Coverage, coverage } from '../../workspace/coverage.ts';
import { type DocumentOf, isDocumentOf } from '../../workspace/inquiry.ts';
import { listOf } from '../../workspace/plan-facts.ts';
import { type Cell, type Rows, rowAt } from '../../workspace/rows.ts';
import { type Route, routeRows } from '../../workspace/universe.ts';
import { affectedIn, whoWords } from '../affected.ts';
import type { ChangeKind, Found } from '../change-kind.ts';
import { channelName } from '../channel-name.ts';
import type { Direction } from '../severity.ts';
import type { Sides, Spot } from '../side.ts';

export const route: ChangeKind = {
  less: { id: 'route-lost', title: 'A route has one channel less' },
  more: { id: 'route-added', title: 'A route has one channel more' },
  other: {
    id: 'route-order-changed',
    title: 'A route prefers another channel',
    waiver: 'One that rises makes another one fall.',
  },
  isTold: true,
  whole: 'Routes',
  why: 'The route is the way that these customers have for these questions.',
  covers: ['ChannelStrategy spec.routes'],
  *find({ before, after }, sides) {
    if (!isDocumentOf(before, 'ChannelStrategy') || !isDocumentOf(after, 'ChannelStrategy')) return;
    if (!before.playbook.spec.routes && !after.playbook.spec.routes) return;
    yield* comparedRoutes([before, after], sides);
  },
};

type Strategies = readonly [DocumentOf<'ChannelStrategy'>, DocumentOf<'ChannelStrategy'>];

interface Group {
  readonly direction: Direction;
  readonly sentence: string;
  readonly about: readonly string[];
  readonly words: readonly [from: string | undefined, to: string | undefined];
  readonly cells: Cell[];
}

function* comparedRoutes([before, after]: Strategies, sides: Sides): Iterable<Found> {
  const [old, fresh] = [coverage(sides.before.inquiry, before), coverage(sides.after.inquiry, after)];
  const rows = [routeRows(before), routeRows(after)] as const;
  const groups = new Map<string, Group>();
  const add = (cell: Cell, group: Omit<Group, 'cells'>): void => {
    const key = JSON.stringify([group.direction, ...group.about]);
    const same = groups.get(key) ?? { ...group, cells: [] };
    same.cells.push(cell);
    groups.set(key, same);
  };
  for (const cell of sharedCells(old, fresh)) {
    const [was, is] = [idsAt(rows[0], cell), idsAt(rows[1], cell)];
    for (const id of was.filter((each) => !is.includes(each) && isIn(after, each)))
      add(cell, group('less', id, [id, undefined], `${channelName(after, id, sides.after)} is no longer a way`));
    for (const id of is.filter((each) => !was.includes(each) && isIn(before, each)))
      add(cell, group('more', id, [undefined, id], `${channelName(after, id, sides.after)} is a new way`));
    const kept = [
      was.filter((id) => is.includes(id)).join(', '),
      is.filter((id) => was.includes(id)).join(', '),
    ] as const;
    if (kept[0] !== kept[1])
      add(cell, {
        direction: 'other',
        about: ['order', ...kept],
        words: kept,
        sentence: '',
      });
  }
  for (const {
    direction,
    sentence,
    about,
    words: [from, to],
    cells,
  } of groups.values()) {
    const spots = { before: routeSpot(before, cells[0]), after: routeSpot(after, cells[0]) };
    const affected = affectedIn(cells, fresh);
    yield {
      direction,
      from,
      to,
      sentence:
        sentence === '' ? `Preference ${whoWords(affected)}: ${from} → ${to}` : `${sentence} ${whoWords(affected)}`,
      about: ['routes', ...about, whoWords(affected)],
      spots,
      affected,
    };
  }
}

function group(direction: Direction, id: string, words: Group['words'], sentence: string): Omit<Group, 'cells'> {
  return { direction, about: [id], words, sentence };
}

/** What only one revision knows is told as lost or new itself. */
function sharedCells(old: Coverage, fresh: Coverage): readonly Cell[] {
  const before = new Set(old.cells.map(({ segment, queryType }) => `${segment} ${queryType}`));
  return fresh.cells.filter(({ segment, queryType }) => before.has(`${segment} ${queryType}`));
}

/** As written, whether or not there are such channels: that is told elsewhere. */
function idsAt(rows: Rows<Route>, cell: Cell): readonly string[] {
  const row = rowAt(rows, cell);
  return row ? listOf(row.item.channels) : [];
}

function isIn(strategy: DocumentOf<'ChannelStrategy'>, id: string): boolean {
  return strategy.definitions.some((each) => each.type === 'channel' && each.id === id);
}

/** The row that names the cell most narrowly, else the list. */
function routeSpot(strategy: DocumentOf<'ChannelStrategy'>, cell: Cell | undefined): Spot {
  const { spec } = strategy.playbook;
  const rows = known(() => spec.routes) ?? [];
  const fits = (said: string | readonly string[] | undefined, id: string | undefined) =>
    said === undefined || said === 'all' ? 0 : listOf(said).includes(id ?? '') ? 1 : Number.NaN;
  let best: { readonly row: object; readonly score: number } | undefined;
  for (let index = 0; index < rows.length; index++) {
    try {
      const row = rows[index];
      const score = row ? fits(row.segment, cell?.segment) + fits(row.queryType, cell?.queryType) : Number.NaN;
      if (row && score >= (best?.score ?? 0)) best = { row, score };
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
    }
  }
  const { start, end } = best ? rangeOf(best.row, 'channels') : rangeOf(spec, 'routes');
  return { path: strategy.path, document: strategy, range: { start, end } };
}
