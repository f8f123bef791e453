// Coverage day by day: a naive enumeration of random small strategies and plans has to see the same people stranded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverage } from '../../../core/src/workspace/coverage.ts';
import { affectedCells, strandedCells } from '../../../core/src/workspace/coverage-stranded.ts';
import { all, inquire } from '../../../core/src/workspace/inquiry.ts';
import { planFacts } from '../../../core/src/workspace/plan-facts.ts';
import { emptySnapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import {
  cellsOf,
  isAffected,
  isInForce,
  type Model,
  type ModelChannel,
  type ModelEndpoint,
  type ModelPlan,
  type ModelRoute,
  type ModelScope,
  routeOf,
  waysOn,
} from './coverage-model.ts';

const segmentIds = ['s1', 's2', 's3'];
const queryTypeIds = ['q1', 'q2'];
const channelIds = ['c1', 'c2', 'c3', 'c4'];

const day = fc.integer({ min: 0, max: 75 }).map((days) => dateAfter('2027-12-25', days));
const someLanguages = fc.option(fc.subarray(['en', 'nl', 'fr'], { minLength: 1 }), { nil: undefined });

const model: fc.Arbitrary<Model> = fc
  .record({ segmentCount: fc.nat(3), typeCount: fc.nat(2), channelCount: fc.integer({ min: 1, max: 4 }) })
  .chain(({ segmentCount, typeCount, channelCount }) => {
    const segments = segmentIds.slice(0, segmentCount);
    const types = queryTypeIds.slice(0, typeCount);
    const channels = channelIds.slice(0, channelCount);
    return fc.record({
      segments: fc.tuple(...segments.map((id) => segment(id))),
      queryTypes: fc.constant(types),
      channels: fc.tuple(...channels.map((id) => channel(id, segments))),
      routes: fc.array(route(segments, types, channels), { maxLength: 4 }),
      plans: fc.array(plan(segments, types, channels), { minLength: 1, maxLength: 3 }),
    });
  });

function segment(id: string): fc.Arbitrary<Model['segments'][number]> {
  return partial({ id: fc.constant(id), vulnerable: rarely(fc.constant(true)), languages: someLanguages });
}

function channel(id: string, segments: readonly string[]): fc.Arbitrary<ModelChannel> {
  const endpoint = (name: string) =>
    partial<ModelEndpoint>({
      id: fc.constant(name),
      kind: fc.constantFrom('phone-number' as const, 'postal-address' as const, 'web-page' as const),
      segments: rarely(subset(segments)),
    });
  return partial({
    id: fc.constant(id),
    type: fc.constantFrom('phone' as const, 'email' as const, 'chatbot' as const),
    lifecycle: rarely(fc.constant('closed' as const)),
    opensOn: rarely(day),
    languages: someLanguages,
    endpoints: fc.option(fc.tuple(endpoint(`${id}-a`), endpoint(`${id}-b`)), { nil: undefined }),
  });
}

function route(
  segments: readonly string[],
  types: readonly string[],
  channels: readonly string[],
): fc.Arbitrary<ModelRoute> {
  return partial({
    segment: segments.length > 0 ? fc.oneof(fc.constant('all' as const), subset(segments)) : fc.constant(undefined),
    queryType: types.length > 0 ? fc.oneof(fc.constant('all' as const), subset(types)) : fc.constant(undefined),
    channels: fc.subarray([...channels], { minLength: 1 }),
  });
}

type Scope = NonNullable<ModelPlan['scope']>;

function plan(
  segments: readonly string[],
  types: readonly string[],
  channels: readonly string[],
): fc.Arbitrary<ModelPlan> {
  const scope = fields(segments, types);
  return partial({
    channel: fc.subarray([...channels], { minLength: 1 }),
    scope: fc.option(
      partial<Scope>({
        ...scope,
        endpoints: rarely(subset(channels.flatMap((id) => [`${id}-a`, `${id}-b`]))),
        stillOpen: rarely(fc.constant('24x7' as const)),
      }),
      { nil: undefined },
    ),
    dates: partial<ModelPlan['dates']>({
      closeOn: day,
      closedOn: rarely(day),
      reopenOn: fc.option(
        fc.oneof(
          day,
          day.map((date) => dateAfter(date, 370)),
        ),
        { nil: undefined },
      ),
      withdrawnOn: rarely(day),
      repeats: rarely(fc.constant('yearly' as const)),
    }),
    alternatives: fc.array(
      partial<ModelPlan['alternatives'][number]>({
        channel: fc.constantFrom(...channels),
        covers: fc.option(partial<ModelScope>(scope), { nil: undefined }),
        until: rarely(day),
      }),
      { maxLength: 2 },
    ),
  });
}

function fields(segments: readonly string[], types: readonly string[]) {
  return { segments: rarely(subset(segments)), queryTypes: rarely(subset(types)) };
}

test('the same cells are stranded on the same days as a count day by day says', () => {
  fc.assert(
    fc.property(model, (given) => {
      const { inquiry, plans, strategy } = read(given);
      expect(coverage(inquiry, strategy).cells).toEqual(cellsOf(given));
      for (const [index, expected] of given.plans.entries()) {
        const facts = planFacts(inquiry, plans[index] as (typeof plans)[number]);
        const affected = cellsOf(given).filter((cell) => isAffected(given, expected, cell));
        expect(affectedCells(inquiry, facts)).toEqual(affected);
        expect(daysOf(strandedCells(inquiry, facts), given)).toEqual(countedDays(given, expected));
      }
    }),
    { numRuns: 250 },
  );
});

test('the live ways of a cell on a day are those that the count finds', () => {
  fc.assert(
    fc.property(model, fc.array(day, { minLength: 1, maxLength: 6 }), (given, days) => {
      const { inquiry, strategy } = read(given);
      const covered = coverage(inquiry, strategy);
      const lastDays = given.plans.flatMap(({ alternatives }) => alternatives.flatMap(({ until }) => until ?? []));
      for (const cell of cellsOf(given).filter((each) => routeOf(given, each) !== undefined)) {
        for (const date of [...days, ...lastDays]) {
          const found = covered.waysOn({ ...cell }, date).map((way) => way.channel.id);
          expect(new Set(found)).toEqual(waysOn(given, cell, date));
          expect(found).toHaveLength(new Set(found).size);
        }
      }
    }),
    { numRuns: 250 },
  );
});

test('the order of routes, plans and alternatives never matters', () => {
  fc.assert(
    fc.property(model, (given) => {
      const turned = {
        ...given,
        routes: given.routes.toReversed(),
        plans: given.plans.map((one) => ({ ...one, alternatives: one.alternatives.toReversed() })),
      };
      const days = (one: Model) => {
        const { inquiry, plans } = read(one);
        return plans.map((document) => daysOf(strandedCells(inquiry, planFacts(inquiry, document)), one));
      };
      expect(days(turned)).toEqual(days(given));
    }),
    { numRuns: 100 },
  );
});

/** As files: JSON is YAML. */
function read(given: Model) {
  const apiVersion = 'support-playbooks/v1';
  const { plans, ...spec } = given;
  const queryTypes = spec.queryTypes.map((id) => ({ id }));
  const strategyFile = {
    apiVersion,
    kind: 'ChannelStrategy',
    metadata: { name: 'ours' },
    spec: { ...spec, queryTypes },
  };
  const snapshot = withFiles(emptySnapshot, [
    ['strategy.playbook.yaml', { content: JSON.stringify(strategyFile) }],
    ...plans.map((one, index) => {
      const document = {
        apiVersion,
        kind: 'SunsetPlan',
        metadata: { name: `plan-${index}` },
        spec: { strategy: 'ours', ...one },
      };
      return [`${index}.playbook.yaml`, { content: JSON.stringify(document) }] as const;
    }),
  ]);
  const inquiry = inquire(snapshot);
  const strategy = all(inquiry, 'ChannelStrategy')[0];
  if (!strategy) throw new Error('The strategy could not be read.');
  return { inquiry, strategy, plans: all(inquiry, 'SunsetPlan') };
}

function windowOf({ plans }: Model): readonly string[] {
  const isYearly = plans.some(({ dates }) => dates.repeats !== undefined);
  return isYearly ? longWindow : shortWindow;
}

function countedDays(given: Model, expected: ModelPlan): Record<string, string[]> {
  const days: Record<string, string[]> = {};
  for (const cell of cellsOf(given)) {
    if (!isAffected(given, expected, cell)) continue;
    const stranded = windowOf(given).filter(
      (date) => isInForce(expected, date) && waysOn(given, cell, date).size === 0,
    );
    if (stranded.length > 0) days[`${cell.segment} ${cell.queryType}`] = stranded;
  }
  return days;
}

function daysOf(stretches: ReturnType<typeof strandedCells>, given: Model): Record<string, string[]> {
  const days: Record<string, string[]> = {};
  for (const { cell, first, last } of stretches) {
    const key = `${cell.segment} ${cell.queryType}`;
    const within = windowOf(given).filter((date) => date >= first && (last === undefined || date <= last));
    if (within.length > 0) days[key] = [...(days[key] ?? []), ...within];
  }
  return days;
}

const shortWindow = Array.from({ length: 600 }, (_, days) => dateAfter('2027-12-20', days));
const longWindow = Array.from({ length: 1900 }, (_, days) => dateAfter('2027-12-20', days));

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Some ids; nothing to say where there are none. */
function subset(ids: readonly string[]): fc.Arbitrary<readonly string[] | undefined> {
  return ids.length === 0 ? fc.constant(undefined) : fc.subarray([...ids], { minLength: 1 });
}

function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** A record without the keys that came out as `undefined`, as an author would leave them out. */
function partial<Shape extends object>(
  shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key] | undefined> },
): fc.Arbitrary<Shape> {
  return fc.record(shape as Record<string, fc.Arbitrary<unknown>>).map((record) => {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Shape;
  });
}
