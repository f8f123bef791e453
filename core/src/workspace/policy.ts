// A policy made ready for questions: its strategy, the cells it is for, and its rows.
import type { SlaPolicy, SlaPolicyEscalation, SlaPolicyPromise, SlaPolicyTarget } from '../generated/playbooks.ts';
import { Unknowable } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { must, strategyOf } from './find.ts';
import { type DocumentOf, type Inquiry, isDocumentOf, referring, shared } from './inquiry.ts';
import { type Axis, type Cell, type Rows, rowsOf } from './rows.ts';
import { type Universe, universeOf } from './universe.ts';

export const metrics = ['first-reply', 'next-reply', 'periodic-update', 'resolution', 'speed-of-answer'] as const;

export interface Policy {
  readonly document: DocumentOf<'SlaPolicy'>;
  readonly spec: SlaPolicy['spec'];
  readonly strategy: DocumentOf<'ChannelStrategy'>;
  /** What `all` means in its rows: the ids of the strategy that `appliesTo` lets in. */
  readonly scope: Universe;
  /** By channel, segment, queryType, metric and priority; the variant is the condition. */
  readonly targets: Rows<SlaPolicyTarget>;
  /** As targets; promises that are published in different places are different variants too. */
  readonly promises: Rows<SlaPolicyPromise>;
  /** As targets; the variant is the moment. */
  readonly escalations: Rows<SlaPolicyEscalation>;
}

/** `Unknowable` when its strategy is unknown, or a mistake there may hide what `all` means. */
export const policyOf: (inquiry: Inquiry, document: DocumentOf<'SlaPolicy'>) => Policy = shared(make);

/** Policies between you and customers that are in force on a day, in path order; one that cannot be read is `Unknowable`. */
export function policiesFor(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  day: DateText,
): readonly Policy[] {
  return customerPolicies(inquiry, strategy, { from: day, until: day });
}

/** The same for a stretch of days: those that are in force on one of them at least. */
export function customerPolicies(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  days: { readonly from: DateText; readonly until?: DateText },
): readonly Policy[] {
  if (strategy.name === undefined) return [];
  return referring(inquiry, 'strategy', strategy.name).flatMap((document) => {
    if (document.kind !== 'SlaPolicy') return [];
    if (!isDocumentOf(document, 'SlaPolicy')) throw new Unknowable();
    const { agreementType = 'sla', effective } = document.playbook.spec;
    const { from = days.from, until = days.from } = effective ?? {};
    const isInForce = from <= (days.until ?? from) && days.from <= until;
    return agreementType === 'sla' && isInForce ? [policyOf(inquiry, document)] : [];
  });
}

function make(inquiry: Inquiry, document: DocumentOf<'SlaPolicy'>): Policy {
  const { spec } = document.playbook;
  const strategy = must(strategyOf(inquiry, document));
  const all = universeOf(strategy);
  const scope: Universe = {
    channels: narrowed(all.channels, spec.appliesTo?.channels),
    segments: narrowed(all.segments, spec.appliesTo?.segments),
    queryTypes: narrowed(all.queryTypes, spec.appliesTo?.queryTypes),
    priorities: all.priorities,
  };
  const timed: Record<string, Axis<SlaPolicyTarget | SlaPolicyPromise>> = {
    ...scopeAxes(scope, all),
    metric: { of: (row) => row.metric, ids: metrics },
    priority: { of: (row) => prioritiesOf(row.within), ids: all.priorities },
  };
  return {
    document,
    spec,
    strategy,
    scope,
    targets: rowsOf(spec.targets, { axes: timed, variant: conditionOf }),
    promises: rowsOf(spec.promises, {
      axes: timed,
      variant: (row) => JSON.stringify([conditionOf(row), placesOf(row)]),
    }),
    escalations: rowsOf(spec.escalations, {
      axes: {
        ...scopeAxes(scope, all),
        metric: { of: (row: SlaPolicyEscalation) => row.metric, ids: metrics },
        priority: { of: (row: SlaPolicyEscalation) => row.priority, ids: all.priorities },
      },
      variant: (row) => row.at,
    }),
  };
}

interface Scoped {
  readonly channel?: string | readonly string[];
  readonly segment?: string | readonly string[];
  readonly queryType?: string | readonly string[];
}

function scopeAxes(scope: Universe, all: Universe): Record<string, Axis<Scoped>> {
  return {
    channel: { of: (row) => row.channel, ids: scope.channels, others: all.channels },
    segment: { of: (row) => row.segment, ids: scope.segments, others: all.segments },
    queryType: { of: (row) => row.queryType, ids: scope.queryTypes, others: all.queryTypes },
  };
}

/** An unknown id in `appliesTo` has its finding; until it is mended, nobody knows what the policy is for. */
function narrowed(ids: readonly string[], to: string | readonly string[] | undefined): readonly string[] {
  if (to === undefined || to === 'all') return ids;
  const named = typeof to === 'string' ? [to] : [...to];
  if (named.some((id) => !ids.includes(id))) throw new Unknowable();
  return ids.filter((id) => named.includes(id));
}

/** A row with a time for each priority covers the priorities that it names. */
function prioritiesOf(within: SlaPolicyTarget['within'] | SlaPolicyPromise['within']): readonly string[] | undefined {
  return within === undefined || typeof within === 'string' ? undefined : Object.keys(within);
}

/** Part of a row's identity. */
export function conditionOf({ condition }: SlaPolicyTarget | SlaPolicyPromise): string {
  return condition === undefined ? '' : JSON.stringify(condition);
}

/** In an order that does not depend on how the author listed them. */
export function placesOf(item: SlaPolicyTarget | SlaPolicyPromise): readonly string[] {
  const places = 'publishedOn' in item ? (item.publishedOn ?? []) : [];
  return typeof places === 'string' ? [places] : [...places].sort();
}

/**
 * One cell for each channel and set of segments and query types that the rows of a policy do not tell apart, without
 * metric and priority: what holds for it holds for all of its set, so nobody asks the same question a thousand times.
 */
export function distinctCells(policy: Policy): readonly Cell[] {
  const known = distinct.get(policy);
  if (known) return known;
  const made = findDistinct(policy);
  distinct.set(policy, made);
  return made;
}

const distinct = new WeakMap<Policy, readonly Cell[]>();

function findDistinct({ scope, ...policy }: Policy): readonly Cell[] {
  const covers = [policy.targets, policy.promises, policy.escalations].flatMap(({ rows, hidden }) => [
    ...rows.map(({ cover }) => cover),
    ...hidden,
  ]);
  const named = (axis: string, ids: readonly string[]) => [
    ...new Set([...ids, ...covers.flatMap((cover) => [...(cover.get(axis) ?? [])])]),
  ];
  const segments = named('segment', scope.segments);
  const queryTypes = named('queryType', scope.queryTypes);
  return named('channel', scope.channels).flatMap((channel) => {
    const near = covers.filter((cover) => mayHold(cover, 'channel', channel));
    const firsts = new Map<string, Cell>();
    const ofQueryTypes = apart(near, 'queryType', queryTypes);
    for (const [segment, inSegment] of apart(near, 'segment', segments)) {
      for (const [queryType, inQueryType] of ofQueryTypes) {
        const signature = inSegment.map((holds, row) => holds && inQueryType[row]).join();
        if (!firsts.has(signature)) firsts.set(signature, { channel, segment, queryType });
      }
    }
    return [...firsts.values()];
  });
}

/** The first id of each set that the rows treat alike, and which of them may hold for it. */
function apart(
  covers: readonly ReadonlyMap<string, ReadonlySet<string>>[],
  axis: string,
  ids: readonly string[],
): ReadonlyMap<string, readonly boolean[]> {
  const firsts = new Map<string, readonly boolean[]>();
  const seen = new Set<string>();
  for (const id of ids) {
    const holds = covers.map((cover) => mayHold(cover, axis, id));
    const key = holds.join();
    if (!seen.has(key)) firsts.set(id, holds);
    seen.add(key);
  }
  return firsts;
}

function mayHold(cover: ReadonlyMap<string, ReadonlySet<string>>, axis: string, id: string): boolean {
  return cover.get(axis)?.has(id) ?? true;
}
