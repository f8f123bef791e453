// Customers who are served with more care, or who pay more, have to wait longer than others.
import type { ChannelStrategySegment } from '../generated/playbooks.ts';
import { each } from '../schema/value.ts';
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
      each([...comparisons(own, policies)], function* ({ cell, higher, lower }) {
        const above = timeAt(policies, { ...cell, segment: higher });
        if (!above || above.policy !== own) return;
        const below = timeAt(policies, { ...cell, segment: lower });
        if (!below || above.limit.share !== below.limit.share) return;
        if (orderOf(inquiry, above.limit, below.limit, today) !== 'looser') return;
        yield {
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
  readonly cell: Cell;
  readonly higher: string;
  readonly lower: string;
}

/** Segments and query types that no row tells apart would give the same answer again, so one of each is asked. */
function* comparisons(own: Policy, policies: readonly Policy[]): Iterable<Comparison> {
  const { segments = [] } = own.strategy.playbook.spec;
  const queryTypes = firstsApart('queryType', policies);
  const apart = firstsApart('segment', policies, (id) => standing(segments.find((each) => each.id === id)).join());
  const pairs = apart.flatMap((higher) =>
    apart.flatMap((lower) => (isAbove(higher, lower, segments) ? [{ higher, lower }] : [])),
  );
  if (pairs.length === 0) return;
  const channels = own.scope.channels.map((channel) => {
    const { rows } = rowsNear(own.targets, { channel });
    return { channel, named: metrics.filter((metric) => rows.some((row) => coversCell(row, { metric }))) };
  });
  for (const pair of pairs) {
    for (const { channel, named } of channels) {
      for (const queryType of queryTypes) {
        for (const metric of named) {
          for (const priority of own.scope.priorities)
            yield { cell: { channel, queryType, metric, priority }, ...pair };
        }
      }
    }
  }
}

/** One id for each set of ids that all rows and policies treat alike. */
function firstsApart(
  axis: 'segment' | 'queryType',
  policies: readonly Policy[],
  trait: (id: string) => string = () => '',
): readonly string[] {
  const scopes = policies.map(({ scope }) => (axis === 'segment' ? scope.segments : scope.queryTypes));
  const covers = policies.flatMap(({ targets }) => targets.rows.map(({ cover }) => cover.get(axis)));
  const firsts = new Map<string, string>();
  for (const id of new Set(scopes.flat())) {
    const inScope = scopes.map((ids) => ids.includes(id));
    const key = JSON.stringify([trait(id), inScope, covers.map((ids) => ids?.has(id))]);
    if (!firsts.has(key)) firsts.set(key, id);
  }
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
