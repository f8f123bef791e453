// The times of a policy in two revisions, cell by cell: which became tighter, looser, new or were withdrawn, told in as few sentences as they allow.
import { known, rangeOf, Unknowable } from '../schema/value.ts';
import { isTighter } from '../time/tighter.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { type DocumentOf, isDocumentOf } from '../workspace/inquiry.ts';
import { metrics, type Policy, policyOf } from '../workspace/policy.ts';
import { type Cell, cells, type Row, type Rows, rowAt, rowsNear } from '../workspace/rows.ts';
import { isLimit, type Limit, promiseOf, type Time, targetOf } from '../workspace/targets.ts';
import type { Affected, Found } from './change-kind.ts';
import { byChannel } from './channel-name.ts';
import type { Direction } from './severity.ts';
import type { Pair, Sides } from './side.ts';
import { sourceOf } from './source.ts';
import { timeWords } from './time-words.ts';
import { hoursDirection } from './week-hours.ts';

/** What became of a time: `loosened` and so on are told by `time`, withdrawn and made by `presence`. */
export interface TimeChange extends Found {
  readonly aspect: 'time' | 'presence' | 'publication';
}

type List = 'targets' | 'promises';

/** Remembered for the kinds of change that look at the same list. */
export function timeChanges(pair: Pair, sides: Sides, list: List): readonly TimeChange[] {
  const { before, after } = pair;
  if (!isDocumentOf(before, 'SlaPolicy') || !isDocumentOf(after, 'SlaPolicy')) return [];
  const key = `${list}`;
  const ofPair = remembered.get(pair) ?? new Map<string, readonly TimeChange[]>();
  remembered.set(pair, ofPair);
  const made = ofPair.get(key) ?? changesIn([before, after], sides, list);
  ofPair.set(key, made);
  return made;
}

const remembered = new WeakMap<Pair, Map<string, readonly TimeChange[]>>();

type Documents = readonly [DocumentOf<'SlaPolicy'>, DocumentOf<'SlaPolicy'>];

function changesIn([before, after]: Documents, sides: Sides, list: List): readonly TimeChange[] {
  const old = policyOf(sides.before.inquiry, before);
  const fresh = policyOf(sides.after.inquiry, after);
  const groups = new Map<string, Group>();
  let isUnsure = false;
  for (const cell of sharedCells(old, fresh)) {
    try {
      for (const outcome of comparedCell({ old, fresh, list, sides }, cell)) add(groups, outcome, cell);
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
      isUnsure = true;
    }
  }
  // Rows that cannot be read have been told by the walk where they changed; rows that compete are told here.
  const texts = [before, after].map((each) =>
    sourceOf(
      each.yaml,
      known(() => each.playbook.spec),
      list,
    ),
  );
  if (isUnsure && texts[0] !== texts[1]) throw new Unknowable();
  return [...groups.values()].map((group) => found(group, { old, fresh, list, sides }));
}

interface Context {
  readonly old: Policy;
  readonly fresh: Policy;
  readonly list: List;
  readonly sides: Sides;
}

/** What only one revision knows, a channel or a segment, is told as lost or new itself. */
function* sharedCells(old: Policy, fresh: Policy): Iterable<Cell> {
  const both = (axis: 'channels' | 'segments' | 'queryTypes' | 'priorities') =>
    fresh.scope[axis].filter((id) => old.scope[axis].includes(id));
  const named = [old, fresh].map((policy) => namedChannels(policy));
  const channels = both('channels').filter((id) => named.some((ids) => ids.has(id)));
  yield* cells({
    channel: channels,
    metric: metrics,
    segment: both('segments'),
    queryType: both('queryTypes'),
    priority: both('priorities'),
  });
}

function namedChannels({ targets, promises }: Policy): ReadonlySet<string> {
  return new Set([...targets.rows, ...promises.rows].flatMap(({ cover }) => [...(cover.get('channel') ?? [])]));
}

interface Outcome {
  readonly aspect: TimeChange['aspect'];
  readonly direction: Direction;
  readonly from: Limit | undefined;
  readonly to: Limit | undefined;
  readonly words: readonly [from: string | undefined, to: string | undefined];
}

interface Group extends Outcome {
  readonly cells: Cell[];
}

function add(groups: Map<string, Group>, outcome: Outcome, cell: Cell): void {
  const { aspect, direction, words } = outcome;
  const key = JSON.stringify([aspect, direction, words, cell.channel, cell.metric]);
  const same = groups.get(key);
  if (same) same.cells.push(cell);
  else groups.set(key, { ...outcome, cells: [cell] });
}

interface Said {
  readonly limit: Limit;
  readonly places: readonly string[];
}

function* comparedCell(context: Context, cell: Cell): Iterable<Outcome> {
  const [was, is] = [saidFor(context.old, context.list, cell), saidFor(context.fresh, context.list, cell)];
  for (const condition of new Set([...was.keys(), ...is.keys()])) {
    const [old, fresh] = [[...(was.get(condition) ?? [])], [...(is.get(condition) ?? [])]];
    for (const [one, other] of paired(old, fresh)) yield* comparedTimes(one, other, context);
  }
}

/** Those published in the same places first, then in the order of the list. */
function paired(old: Said[], fresh: Said[]): readonly (readonly [Said | undefined, Said | undefined])[] {
  const pairs: (readonly [Said | undefined, Said | undefined])[] = [];
  for (const one of [...old]) {
    const other = fresh.find(({ places }) => places.join() === one.places.join());
    if (!other) continue;
    pairs.push([one, other]);
    old.splice(old.indexOf(one), 1);
    fresh.splice(fresh.indexOf(other), 1);
  }
  for (let index = 0; index < Math.max(old.length, fresh.length); index++) pairs.push([old[index], fresh[index]]);
  return pairs;
}

/** By condition; `none` and nothing alike give no time. */
function saidFor(policy: Policy, list: List, cell: Cell): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, readonly Said[]>();
  const put = (condition: string, places: readonly string[], time: Time): void => {
    if (isLimit(time)) said.set(condition, [...(said.get(condition) ?? []), { limit: time, places }]);
  };
  const rows: Rows<Row<object>['item']> = rowsNear<object>(policy[list], cell);
  if (rows.hidden.length > 0) throw new Unknowable();
  for (const variant of new Set(rows.rows.map((row) => row.variant))) {
    if (list === 'targets') {
      const row = rowAt(policy.targets, cell, variant);
      if (row) put(variant, [], targetOf(policy, row, cell));
    } else {
      const row = rowAt(policy.promises, cell, variant);
      const [condition = '', places = []] = readVariant(variant);
      if (row) put(condition, places, promiseOf(policy, row, cell));
    }
  }
  return said;
}

/** The variant of a promise is its condition and its places; see `policyOf`. */
function readVariant(variant: string): readonly [string?, (readonly string[])?] {
  const parsed: unknown = JSON.parse(variant);
  if (!Array.isArray(parsed)) return [];
  const [condition, places]: readonly unknown[] = parsed;
  return [String(condition), Array.isArray(places) ? places.map((each: unknown) => String(each)) : []];
}

function* comparedTimes(one: Said | undefined, other: Said | undefined, context: Context): Iterable<Outcome> {
  const [from, to] = [one?.limit, other?.limit];
  if (from && to) yield* comparedLimits(from, to, context);
  else if (from) yield { aspect: 'presence', direction: 'less', from, to, words: [from.words, undefined] };
  else if (to) yield { aspect: 'presence', direction: 'more', from, to, words: [undefined, to.words] };
  if (!one || !other) return;
  const [gone, come] = [missing(one.places, other.places), missing(other.places, one.places)];
  const places = (list: readonly string[]) => (list.length === 0 ? undefined : list.join(', '));
  if (gone.length > 0) yield { aspect: 'publication', direction: 'less', from, to, words: [places(gone), undefined] };
  if (come.length > 0) yield { aspect: 'publication', direction: 'more', from, to, words: [undefined, places(come)] };
}

function missing(places: readonly string[], others: readonly string[]): readonly string[] {
  return places.filter((place) => !others.includes(place));
}

function* comparedLimits(from: Limit, to: Limit, { sides, old, fresh }: Context): Iterable<Outcome> {
  const { duration: a, calendar: oldCalendar } = from;
  const { duration: b, calendar } = to;
  const isOwn = oldCalendar !== old.spec.calendar || calendar !== fresh.spec.calendar; // Another one of the policy is told there.
  const isOther = (sides.renamed.get(`calendar ${oldCalendar}`) ?? oldCalendar) !== calendar;
  const runsElsewhere = isOwn && isOther && a.business && b.business;
  const order = isTighter(
    b,
    a,
    known(() => calendarNamed(sides.after.inquiry, calendar)),
  );
  const tightness = order === 'tighter' ? 1 : order === 'looser' ? -1 : 0;
  const share = Math.sign(to.share - from.share);
  const hours = runsElsewhere ? signs[hoursDirection(oldCalendar, calendar, sides)] : 0;
  const all = [tightness, share, hours].filter((sign) => sign !== 0);
  const isSure = order !== 'unordered' && (!runsElsewhere || hours !== 0);
  if (isSure && all.length === 0) return;
  const direction = !isSure || new Set(all).size > 1 ? 'other' : all[0] === 1 ? 'more' : 'less';
  const where = (name: string | undefined) => (runsElsewhere ? ` (${name ?? 'no calendar'})` : '');
  const words = [`${from.words}${where(oldCalendar)}`, `${to.words}${where(calendar)}`] as const;
  yield { aspect: 'time', direction, from, to, words };
}

const signs = { less: -1, other: 0, more: 1 } as const satisfies Record<Direction, number>;

function found(group: Group, { old, fresh, list, sides }: Context): TimeChange {
  const { aspect, direction, from, to, words, cells: covered } = group;
  const first = covered[0] ?? {};
  const metric = (first.metric ?? '').replaceAll('-', ' ');
  const who = whoOf(covered, fresh);
  const way = byChannel(fresh.strategy, first.channel ?? '', sides.after);
  const about = `${list === 'targets' ? 'Target' : 'Promise'}, ${metric} ${way}${who.words}`;
  const sentence = `${about}: ${sentenceOf(aspect, words)}`;
  const isTold =
    list === 'promises' || fresh.spec.commitment === 'contractual' || old.spec.commitment === 'contractual';
  return {
    aspect,
    direction,
    sentence,
    from: words[0],
    to: words[1],
    isTold,
    about: [list, first.channel ?? '', first.metric ?? '', who.words],
    affected: who.affected,
    spots: {
      before: { path: old.document.path, document: old.document, range: spotRange(from, old, list) },
      after: { path: fresh.document.path, document: fresh.document, range: spotRange(to, fresh, list) },
    },
  };
}

function spotRange(limit: Limit | undefined, { spec }: Policy, list: List): { start: number; end: number } {
  const { start, end } = limit?.range ?? rangeOf(spec, list);
  return { start, end };
}

function sentenceOf(aspect: TimeChange['aspect'], [from, to]: Outcome['words']): string {
  if (aspect === 'publication') return from === undefined ? `published on ${to} too` : `no longer published on ${from}`;
  if (from === undefined) return `${to}, and there was none before`;
  return to === undefined ? `no time is given any more; it was ${from}` : timeWords(from, to);
}

function whoOf(covered: readonly Cell[], { scope }: Policy): { readonly words: string; readonly affected: Affected } {
  const ids = (axis: 'segment' | 'queryType' | 'priority', all: readonly string[]) => {
    const some = [...new Set(covered.flatMap((cell) => cell[axis] ?? []))];
    return some.length === all.length ? ('all' as const) : some;
  };
  const segments = ids('segment', scope.segments);
  const queryTypes = ids('queryType', scope.queryTypes);
  const priorities = ids('priority', scope.priorities);
  const said = [segments, queryTypes, priorities].flatMap((list) =>
    typeof list === 'string' ? [] : [list.join(', ')],
  );
  return { words: said.length === 0 ? '' : ` for ${said.join('; ')}`, affected: { segments, queryTypes } };
}
