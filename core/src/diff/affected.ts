// Whom a change concerns: segments and query types of the strategy.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { eachOne, known } from '../schema/value.ts';
import { type Coverage, coverage } from '../workspace/coverage.ts';
import { affectedCells } from '../workspace/coverage-stranded.ts';
import { strategyOf } from '../workspace/find.ts';
import { all, type DocumentOf, isDocumentOf } from '../workspace/inquiry.ts';
import { planFacts } from '../workspace/plan-facts.ts';
import type { Cell } from '../workspace/rows.ts';
import { everything } from '../workspace/universe.ts';
import type { Affected } from './change-kind.ts';
import type { Difference } from './difference.ts';
import type { Side, Sides } from './side.ts';

export function affectedIn(cells: readonly Cell[], { cells: whole }: Pick<Coverage, 'cells'>): Affected {
  return { segments: distinct(cells, whole, 'segment'), queryTypes: distinct(cells, whole, 'queryType') };
}

function distinct(cells: readonly Cell[], all: readonly Cell[], axis: string): readonly string[] | 'all' {
  const ids = [...new Set(cells.flatMap((cell) => cell[axis] ?? []))];
  const known = new Set(all.flatMap((cell) => cell[axis] ?? []));
  return ids.length === known.size || ids.includes(everything) ? 'all' : ids;
}

/** `for enterprise and vulnerable (billing, outage)`, `for everybody`. */
export function whoWords({ segments, queryTypes }: Affected): string {
  const who = segments === 'all' ? 'everybody' : listed(segments);
  return queryTypes === 'all' ? `for ${who}` : `for ${who} (${queryTypes.join(', ')})`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What the place of a difference says about whom it concerns; `undefined` where it says nothing or cannot be known. */
export function affectedBy(difference: Difference, sides: Sides): Affected | undefined {
  const { pair, path } = difference;
  const idUnder = (list: string) => path.find((part, index) => part.isItem && path[index - 1]?.name === list)?.id;
  const [segment, queryType, channel] = [idUnder('segments'), idUnder('queryTypes'), idUnder('channels')];
  if (segment !== undefined) return { segments: [segment], queryTypes: 'all' };
  if (queryType !== undefined) return { segments: 'all', queryTypes: [queryType] };
  const both = [affectedOn(pair.before, sides.before, channel), affectedOn(pair.after, sides.after, channel)];
  return joined(both.flatMap((each) => each ?? []));
}

function affectedOn(
  document: Difference['pair']['before'],
  side: Side,
  channel: string | undefined,
): Affected | undefined {
  if (!document) return undefined;
  return known(() => {
    if (isDocumentOf(document, 'SunsetPlan')) {
      const facts = planFacts(side.inquiry, document);
      return affectedIn(affectedCells(side.inquiry, facts), coverage(side.inquiry, facts.strategy));
    }
    if (isDocumentOf(document, 'BusinessCalendar')) return inHoursOf(document.name, side);
    const strategy = strategyOf(side.inquiry, document);
    if (!strategy || channel === undefined) return undefined;
    return onRoute(strategy, side, (each) => each.id === channel);
  });
}

function onRoute(
  strategy: DocumentOf<'ChannelStrategy'>,
  side: Side,
  isMeant: (channel: ChannelStrategyChannel) => boolean,
): Affected | undefined {
  const covered = coverage(side.inquiry, strategy);
  const cells = eachOne(covered.cells, (cell) => (covered.route(cell).some(isMeant) ? cell : undefined));
  return cells.length === 0 ? undefined : affectedIn(cells, covered);
}

/** Those whose channels open by a calendar. */
function inHoursOf(name: string | undefined, side: Side): Affected | undefined {
  const found = all(side.inquiry, 'ChannelStrategy').flatMap(
    (strategy) => known(() => onRoute(strategy, side, ({ calendar }) => calendar === name)) ?? [],
  );
  return found.reduce<Affected | undefined>((sum, one) => joined(sum ? [sum, one] : [one]), undefined);
}

function joined(all: readonly Affected[]): Affected | undefined {
  const [first, second] = all;
  if (!first || !second) return first;
  const both = (a: readonly string[] | 'all', b: readonly string[] | 'all') =>
    a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])];
  return { segments: both(first.segments, second.segments), queryTypes: both(first.queryTypes, second.queryTypes) };
}
