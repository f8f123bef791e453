// What a plan comes to: which channels of which strategy it closes, for whom, when, and what customers use instead.
import type {
  ChannelStrategyChannel,
  ChannelStrategyEndpoint,
  EndpointRefs,
  SunsetPlanAlternative,
  SunsetPlanPhase,
  SunsetPlanSpecScope,
} from '../generated/playbooks.ts';
import { Unknowable } from '../schema/value.ts';
import { compareDates, type DateText } from '../time/date.ts';
import { must, strategyOf } from './find.ts';
import type { DocumentOf, Inquiry } from './inquiry.ts';
import { type Closure, closureOf } from './plan-closure.ts';
import { type PlanDates, planDates } from './plan-dates.ts';
import type { Cell } from './rows.ts';
import { universeOf } from './universe.ts';

export interface PlanFacts {
  readonly document: DocumentOf<'SunsetPlan'>;
  readonly strategy: DocumentOf<'ChannelStrategy'>;
  readonly dates: PlanDates;
  /** The closing channels, in the order of the plan. */
  readonly channels: readonly ChannelStrategyChannel[];
  /** Of the closing channels, those that close: the ones that `scope` names, else all. */
  readonly endpoints: readonly ChannelStrategyEndpoint[];
  /** Of those, the ones that nobody has a use for any more: a channel that goes on for others or for some hours keeps its own. */
  readonly retiredEndpoints: readonly ChannelStrategyEndpoint[];
  /** Whether the channel goes on for somebody or something: only a part of it is in `scope`. */
  readonly isPartial: boolean;
  /** `undefined` while the plan has no closing day. */
  readonly closure: Closure | undefined;
  readonly phases: readonly PlannedPhase[];
  readonly alternatives: readonly PlannedAlternative[];
  /** Whether `scope` takes in a cell. */
  readonly includes: (cell: Cell) => boolean;
}

export interface PlannedPhase {
  readonly phase: SunsetPlanPhase;
  readonly starts: DateText | undefined;
  /** The first day of the next phase that has one; the last phase has no end. */
  readonly ends: DateText | undefined;
}

export interface PlannedAlternative {
  readonly alternative: SunsetPlanAlternative;
  readonly channel: ChannelStrategyChannel;
  /** Its last day. */
  readonly until: DateText | undefined;
  readonly covers: (cell: Cell) => boolean;
}

const facts = new WeakMap<Inquiry, WeakMap<DocumentOf<'SunsetPlan'>, PlanFacts>>();

/** Each part is worked out when it is asked for, once; it throws `Unknowable` when what it needs is unknown or broken. */
export function planFacts(inquiry: Inquiry, document: DocumentOf<'SunsetPlan'>): PlanFacts {
  const known = facts.get(inquiry) ?? new WeakMap<DocumentOf<'SunsetPlan'>, PlanFacts>();
  facts.set(inquiry, known);
  const before = known.get(document);
  if (before) return before;
  const made = factsOf(inquiry, document);
  known.set(document, made);
  return made;
}

function factsOf(inquiry: Inquiry, document: DocumentOf<'SunsetPlan'>): PlanFacts {
  const { playbook } = document;
  const { spec } = playbook;
  const strategy = once(() => must(strategyOf(inquiry, document)));
  const dates = once(() => planDates(inquiry, document));
  const channels = once(() => listOf(spec.channel).map((id) => channelOf(strategy(), id)));
  const endpoints = once(() => closingEndpoints(channels(), spec.scope?.endpoints));
  const retiredEndpoints = once(() => endpoints().filter((endpoint) => isRetired(endpoint, spec.scope)));
  const isPartial = once(() => isPart(spec.scope));
  const closure = once(() => closureOf(playbook, dates()));
  const phases = once(() => phasesOf(spec.phases ?? [], dates()));
  const alternatives = once(() =>
    (spec.alternatives ?? []).map((alternative) => plannedAlternative(alternative, strategy(), dates())),
  );
  return new Facts(document, {
    strategy,
    dates,
    channels,
    endpoints,
    retiredEndpoints,
    isPartial,
    closure,
    phases,
    alternatives,
  });
}

type Worked = { readonly [Part in Exclude<keyof PlanFacts, 'document' | 'includes'>]: () => PlanFacts[Part] };

class Facts implements PlanFacts {
  readonly document: PlanFacts['document'];
  readonly #parts: Worked;

  constructor(document: PlanFacts['document'], parts: Worked) {
    this.document = document;
    this.#parts = parts;
  }

  get strategy(): PlanFacts['strategy'] {
    return this.#parts.strategy();
  }

  get dates(): PlanFacts['dates'] {
    return this.#parts.dates();
  }

  get channels(): PlanFacts['channels'] {
    return this.#parts.channels();
  }

  get endpoints(): PlanFacts['endpoints'] {
    return this.#parts.endpoints();
  }

  get retiredEndpoints(): PlanFacts['retiredEndpoints'] {
    return this.#parts.retiredEndpoints();
  }

  get isPartial(): PlanFacts['isPartial'] {
    return this.#parts.isPartial();
  }

  get closure(): PlanFacts['closure'] {
    return this.#parts.closure();
  }

  get phases(): PlanFacts['phases'] {
    return this.#parts.phases();
  }

  get alternatives(): PlanFacts['alternatives'] {
    return this.#parts.alternatives();
  }

  readonly includes = (cell: Cell): boolean => isIn(this.document.playbook.spec.scope, cell);
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function closingEndpoints(
  channels: readonly ChannelStrategyChannel[],
  named: EndpointRefs | undefined,
): readonly ChannelStrategyEndpoint[] {
  const all = channels.flatMap((channel) => channel.endpoints ?? []);
  if (named === undefined) return all;
  const closing = listOf(named);
  return all.filter(({ id }) => closing.includes(id));
}

function isRetired(endpoint: ChannelStrategyEndpoint, scope: SunsetPlanSpecScope | undefined): boolean {
  const { segments, queryTypes, stillOpen } = scope ?? {};
  if (stillOpen !== undefined || (queryTypes !== undefined && queryTypes !== 'all')) return false;
  if (segments === undefined || segments === 'all') return true;
  return endpoint.segments !== undefined && listOf(endpoint.segments).every((id) => listOf(segments).includes(id));
}

function isPart(scope: SunsetPlanSpecScope | undefined): boolean {
  if (scope?.endpoints !== undefined || scope?.stillOpen !== undefined) return true;
  return [scope?.segments, scope?.queryTypes].some((part) => part !== undefined && part !== 'all');
}

function plannedAlternative(
  alternative: SunsetPlanAlternative,
  strategy: DocumentOf<'ChannelStrategy'>,
  dates: PlanDates,
): PlannedAlternative {
  const { covers } = alternative;
  const { segments, queryTypes } = universeOf(strategy);
  for (const id of idsIn(covers?.segments)) must(segments.includes(id) ? id : undefined);
  for (const id of idsIn(covers?.queryTypes)) must(queryTypes.includes(id) ? id : undefined);
  const channel = channelOf(strategy, alternative.channel);
  return { alternative, channel, until: dates.day(alternative.until), covers: (cell) => isIn(covers, cell) };
}

/** The ids that a scope names one by one. */
function idsIn(scope: string | readonly string[] | undefined): readonly string[] {
  return scope === undefined || scope === 'all' ? [] : listOf(scope);
}

export function channelOf(strategy: DocumentOf<'ChannelStrategy'>, id: string): ChannelStrategyChannel {
  return must(strategy.playbook.spec.channels.find((channel) => channel.id === id));
}

/** `scope` and `covers` alike: what they leave out, they take in whole. */
function isIn(scope: SunsetPlanAlternative['covers'], cell: Cell): boolean {
  return names(scope?.segments, cell.segment) && names(scope?.queryTypes, cell.queryType);
}

function names(scope: string | readonly string[] | undefined, id: string | undefined): boolean {
  return scope === undefined || id === undefined || scope === 'all' || listOf(scope).includes(id);
}

/** One or several, as a list. */
export function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

function phasesOf(phases: readonly SunsetPlanPhase[], dates: PlanDates): readonly PlannedPhase[] {
  const starts = phases.map((phase) => dates.day(phase.starts));
  return phases.map((phase, index) => ({
    phase,
    starts: starts[index],
    ends: starts.slice(index + 1).find((day) => day !== undefined),
  }));
}

/** Whether a plan was taken back: from that day on it is history and nobody needs to mend it. An unknown day proves nothing. */
export function isWithdrawn({ dates }: PlanFacts, today: DateText): boolean {
  try {
    const withdrawnOn = dates.on('withdrawnOn');
    return withdrawnOn !== undefined && compareDates(withdrawnOn, today) <= 0;
  } catch (error) {
    if (error instanceof Unknowable) return false;
    throw error;
  }
}
