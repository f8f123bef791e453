// The times of a policy by cell: what it aims at, and what it promises, each with its clock, its calendar and its share.
import type { SlaPolicyPromise, SlaPolicyTarget } from '../generated/playbooks.ts';
import { known, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import type { Calendar } from '../time/calendar.ts';
import type { DateText } from '../time/date.ts';
import { type Duration, readDuration } from '../time/duration.ts';
import { readPercentage } from '../time/percentage.ts';
import { isTighter, type Order } from '../time/tighter.ts';
import { calendarNamed } from './calendars.ts';
import { must } from './find.ts';
import type { Inquiry } from './inquiry.ts';
import { conditionOf, distinctCells, metrics, type Policy } from './policy.ts';
import { type Cell, type Row, type Rows, rowAt, rowsNear } from './rows.ts';
import { universeOf } from './universe.ts';

/** A duration that a row gives for a cell, as it is written or as the target behind it says. */
export interface Limit {
  readonly duration: Duration;
  /** As people read it: `4 business hours`, or `4 business hours for 80%`. */
  readonly words: string;
  /** The part of the cases that must make it, 0 to 100. */
  readonly share: number;
  /** Where the time is written; for `within: target`, that word. */
  readonly range: Range;
  readonly row: Row<SlaPolicyTarget> | Row<SlaPolicyPromise>;
  /** The target that `within: target` publishes. */
  readonly publishes: Limit | undefined;
  /** The name of the calendar that business time runs on: the row's, else the policy's. */
  readonly calendar: string | undefined;
}

/** `none` when the row says so on purpose; `undefined` when no row speaks for the cell, or the row says nothing. */
export type Time = Limit | 'none' | undefined;

/** `Unknowable` where rows compete for the cell, or what they say is broken. */
export function targetAt(policy: Policy, cell: Cell, condition = ''): Time {
  const row = rowAt(policy.targets, cell, condition);
  return row && targetOf(policy, row, cell);
}

/** The time that one row of `targets` gives to a cell that it covers. */
export function targetOf(policy: Policy, row: Row<SlaPolicyTarget>, cell: Cell): Time {
  const said = saidFor(row, cell);
  if (said === undefined || said.text === 'none') return said && 'none';
  return limit(policy, row, said);
}

/** The time that one row of `promises` gives; `within: target` takes over the target of the cell, and its share where it names none. */
export function promiseOf(policy: Policy, row: Row<SlaPolicyPromise>, cell: Cell): Time {
  const said = saidFor(row, cell);
  if (said === undefined || said.text === 'none') return said && 'none';
  if (said.text !== 'target') return limit(policy, row, said);
  const target = targetAt(policy, cell, conditionOf(row.item)) ?? targetAt(policy, cell);
  if (target === undefined || target === 'none') return target;
  const share = row.item.share === undefined ? target.share : shareOf(row.item);
  return { ...target, share, words: wordsOf(target.duration, share), range: said.range, row, publishes: target };
}

export function isLimit(time: Time): time is Limit {
  return time !== undefined && time !== 'none';
}

interface Said {
  readonly text: string;
  readonly range: Range;
  /** Worked out when it is asked for. */
  limit?: Limit;
}

const saidBefore = new WeakMap<object, Map<string, Said>>();

/** The same object for all cells to which a row says the same. */
function saidFor(row: Limit['row'], cell: Cell): Said | undefined {
  const { within } = row.item;
  if (within === undefined) return undefined;
  const priority = typeof within === 'string' ? '' : (cell.priority ?? '');
  let before = saidBefore.get(row);
  if (!before) {
    before = new Map();
    saidBefore.set(row, before);
  }
  let said = before.get(priority);
  if (said) return said;
  const text = typeof within === 'string' ? within : within[priority];
  if (text === undefined) return undefined;
  said = { text, range: typeof within === 'string' ? rangeOf(row.item, 'within') : rangeOf(within, priority) };
  before.set(priority, said);
  return said;
}

function limit(policy: Policy, row: Limit['row'], said: Said): Limit {
  if (said.limit) return said.limit;
  const duration = must(readDuration(said.text));
  const share = shareOf(row.item);
  const calendar = row.item.calendar ?? policy.spec.calendar;
  const words = wordsOf(duration, share);
  said.limit = { duration, share, words, range: said.range, row, publishes: undefined, calendar };
  return said.limit;
}

function shareOf({ share }: { readonly share?: string }): number {
  return share === undefined ? 100 : must(readPercentage(share));
}

function wordsOf(duration: Duration, share: number): string {
  return share === 100 ? duration.text : `${duration.text} for ${share}%`;
}

/** A limit and one of the cells that it holds for, with their metric and priority. */
export interface CellLimit {
  readonly cell: Cell;
  readonly limit: Limit;
}

const targetLimits = new WeakMap<Policy, readonly CellLimit[]>();
const promiseLimits = new WeakMap<Policy, readonly CellLimit[]>();

/** Every target that gives a time, once for each cell of `distinctCells`; what is broken is left out. */
export function allTargets(policy: Policy): readonly CellLimit[] {
  const before =
    targetLimits.get(policy) ?? limitsOf(policy, policy.targets, (row, cell) => targetOf(policy, row, cell));
  targetLimits.set(policy, before);
  return before;
}

/** As `allTargets`, for promises. */
export function allPromises(policy: Policy): readonly CellLimit[] {
  const before =
    promiseLimits.get(policy) ?? limitsOf(policy, policy.promises, (row, cell) => promiseOf(policy, row, cell));
  promiseLimits.set(policy, before);
  return before;
}

function limitsOf<Item>(
  policy: Policy,
  rows: Rows<Item>,
  read: (row: Row<Item>, cell: Cell) => Time,
): readonly CellLimit[] {
  const { priorities } = universeOf(policy.strategy);
  const found: CellLimit[] = [];
  for (const cell of distinctCells(policy)) {
    const near = rowsNear(rows, cell);
    if (near.rows.length === 0) continue;
    const { channel = '', segment = '', queryType = '' } = cell;
    for (const metric of metrics) {
      const nearer = rowsNear(near, { metric });
      if (nearer.rows.length === 0) continue;
      const variants = new Set(nearer.rows.map(({ variant }) => variant));
      for (const priority of priorities) {
        // Key by key, so that all of them have one shape.
        const whole = { channel, segment, queryType, metric, priority };
        for (const variant of variants) {
          const limit = known(() => {
            const row = rowAt(nearer, whole, variant);
            return row && read(row, whole);
          });
          if (isLimit(limit)) found.push({ cell: whole, limit });
        }
      }
    }
  }
  return found;
}

/** Whom a limit is for, as far as its row tells cells apart: ` for “enterprise”, “urgent”`, or nothing. */
export function forWhom(policy: Policy, { cell, limit }: CellLimit): string {
  const { item, cover } = limit.row;
  const all: Readonly<Record<string, number>> = {
    segment: policy.scope.segments.length,
    queryType: policy.scope.queryTypes.length,
    priority: typeof item.within === 'object' ? Infinity : 0,
  };
  const told = Object.entries(all).filter(([axis, count]) => (cover.get(axis)?.size ?? 0) < count);
  const ids = told.map(([axis]) => `“${cell[axis]}”`);
  return ids.length === 0 ? '' : ` for ${ids.join(', ')}`;
}

/** How `a` lies to `b` for every start in the two years after `today`; shares are not looked at. */
export function orderOf(inquiry: Inquiry, a: Limit, b: Limit, today: DateText): Order {
  const isOneClock = a.calendar === b.calendar || !a.duration.business || !b.duration.business;
  if (!isOneClock) return 'unordered';
  const calendar = calendarOfBusiness(inquiry, a, b);
  return isTighter(a.duration, b.duration, calendar, { from: today });
}

/** Two elapsed times need no calendar; business time without one has a finding of its own. */
function calendarOfBusiness(inquiry: Inquiry, a: Limit, b: Limit): Calendar | undefined {
  const business = [a, b].find(({ duration }) => duration.business);
  return business?.calendar === undefined ? undefined : calendarNamed(inquiry, business.calendar);
}
