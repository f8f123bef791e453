// Customers who are served with more care, or who pay more, have to wait longer than others.
import type { ChannelStrategySegment } from '../generated/playbooks.ts';
import { eachOne } from '../schema/value.ts';
import { metrics, type Policy, policiesFor, policyOf } from '../workspace/policy.ts';
import { type Cell, coversCell, rowsNear } from '../workspace/rows.ts';
import { isLimit, type Limit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const segmentInversion = documentRule({
  id: 'segment-inversion',
  severity: 'warning',
  title: 'Customers who should come first wait longer than others',
  what: 'Compares the targets of two segments for the same channel, query type, metric and priority. A segment stands above another by `touch` (high, low, tech) or by `revenueModel` (paid, freemium, free), and below it by neither; segments that say nothing of this are not compared. Times with different shares, and those whose order depends on the hour, are left alone.',
  why: 'The accounts that you promised more get less, and find out when they compare notes with others.',
  todo: 'Tighten the time of the segment that comes first, or loosen the other. Often two rows were swapped.',
  source: 'The tiers of GitHub, Red Hat and Zitadel: who pays more never waits longer.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const own = policyOf(inquiry, document);
    const policies = policiesFor(inquiry, own.strategy, today);
    if (!policies.includes(own)) return;
    yield* once(
      eachOne([...comparisons(own, policies)], ({ near, cell, higher, lower }) => {
        const above = timeAt(near, { ...cell, segment: higher });
        if (above?.policy.document !== document) return;
        const below = timeAt(near, { ...cell, segment: lower });
        if (!below || above.limit.share !== below.limit.share) return;
        if (orderOf(inquiry, above.limit, below.limit, today) !== 'looser') return;
        return {
          range: above.limit.range,
          message: `“${higher}” customers may wait ${above.limit.words} on “${cell.channel}”, longer than the ${below.limit.words} of “${lower}”.`,
          related: [{ document: below.policy.document, range: below.limit.range, message: `The time for “${lower}”.` }],
        };
      }),
    );
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: chat, metric: first-reply, within: 45 seconds }\n    - { channel: email, segment: enterprise, metric: resolution, within: { normal: «4 business days» } }\n',
    },
  ],
  good: 'sample',
});

interface Comparison {
  /** With the rows alone that cover the channel of the cell. */
  readonly near: readonly Policy[];
  readonly cell: Cell;
  readonly higher: string;
  readonly lower: string;
}

/** Segments and query types that no row tells apart would give the same answer again, so one of each is asked. */
function* comparisons(own: Policy, policies: readonly Policy[]): Iterable<Comparison> {
  const { segments = [] } = own.strategy.playbook.spec;
  const treatment = treatmentOf('segment', policies);
  const standingOf = (id: string) => standing(segments.find((each) => each.id === id)).join();
  const apart = firstsBy(idsOf('segment', policies), (id) => `${standingOf(id)} ${treatment(id)}`);
  const pairs = apart.flatMap((higher) =>
    apart.flatMap((lower) => (isAbove(higher, lower, segments) ? [{ higher, lower }] : [])),
  );
  if (pairs.length === 0) return;
  const channels = own.scope.channels.map((channel) => {
    const near = policies.map((policy) => ({ ...policy, targets: rowsNear(policy.targets, { channel }) }));
    const rows = near.flatMap(({ document, targets }) => (document === own.document ? targets.rows : []));
    return {
      channel,
      near,
      named: metrics.filter((metric) => rows.some((row) => coversCell(row, { metric }))),
      queryTypes: firstsBy(idsOf('queryType', near), treatmentOf('queryType', near)),
      treatment: treatmentOf('segment', near),
    };
  });
  for (const pair of pairs) {
    for (const { channel, near, named, queryTypes, treatment } of channels) {
      if (treatment(pair.higher) === treatment(pair.lower)) continue;
      for (const queryType of queryTypes) {
        for (const metric of named) {
          for (const priority of own.scope.priorities)
            yield { near, cell: { channel, queryType, metric, priority }, ...pair };
        }
      }
    }
  }
}

function idsOf(axis: ScopeAxis, policies: readonly Policy[]): ReadonlySet<string> {
  return new Set(policies.flatMap(({ scope }) => scope[scopeKeys[axis]]));
}

type ScopeAxis = keyof typeof scopeKeys;

const scopeKeys = { segment: 'segments', queryType: 'queryTypes' } as const;

/** Two ids come to the same text when all policies and their rows treat them alike. */
function treatmentOf(axis: ScopeAxis, policies: readonly Policy[]): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    let treatment = '';
    for (const { scope, targets } of policies) {
      treatment += scope[scopeKeys[axis]].includes(id) ? '+' : '-';
      for (const { cover } of targets.rows) treatment += cover.get(axis)?.has(id) ? '1' : '0';
    }
    known.set(id, treatment);
    return treatment;
  };
}

function firstsBy(ids: Iterable<string>, trait: (id: string) => string): readonly string[] {
  const firsts = new Map<string, string>();
  for (const id of ids) if (!firsts.has(trait(id))) firsts.set(trait(id), id);
  return [...firsts.values()];
}

const touches = ['tech', 'low', 'high'];
const revenueModels = ['free', 'freemium', 'paid'];

/** How high a segment stands by each trait; -1 where it does not say. */
function standing(segment: ChannelStrategySegment | undefined): readonly [number, number] {
  return [touches.indexOf(segment?.touch ?? ''), revenueModels.indexOf(segment?.revenueModel ?? '')];
}

function isAbove(a: string, b: string, segments: readonly ChannelStrategySegment[]): boolean {
  const [first, second] = [a, b].map((id) => standing(segments.find((segment) => segment.id === id)));
  if (!first || !second) return false;
  const differences = [0, 1].flatMap((trait) => {
    const [high = -1, low = -1] = [first[trait], second[trait]];
    return high < 0 || low < 0 ? [] : [high - low];
  });
  return differences.some((each) => each > 0) && differences.every((each) => each >= 0);
}

/** Of several policies for a case the default yields; who answers is unclear when two others do. */
function timeAt(
  policies: readonly Policy[],
  cell: Cell,
): { readonly policy: Policy; readonly limit: Limit } | undefined {
  const { channel = '', segment = '', queryType = '' } = cell;
  const found = policies.flatMap((policy) => {
    const { channels, segments, queryTypes } = policy.scope;
    const isInScope = channels.includes(channel) && segments.includes(segment) && queryTypes.includes(queryType);
    const limit = isInScope ? targetAt(policy, cell) : undefined;
    return isLimit(limit) ? [{ policy, limit }] : [];
  });
  const named = found.filter(({ policy }) => policy.spec.default !== true);
  const winners = named.length > 0 ? named : found;
  return winners.length === 1 ? winners[0] : undefined;
}
