// Everything dated in a plan, each once: what the timeline shows and the checklist ticks off.

import { compareText } from '../../finding.ts';
import type { SunsetPlan } from '../../generated/playbooks.ts';
import type { ViewSunsetPlanMoment } from '../../generated/views.ts';
import { each, eachOne, known } from '../../schema/value.ts';
import { readComparison } from '../../time/comparison.ts';
import { addDays, compareDates, type DateText } from '../../time/date.ts';
import type { PlanFacts, PlannedPhase } from '../../workspace/plan-facts.ts';
import { wordsOf } from '../words.ts';
import { type Lazy, lazy } from './shape.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';

export type MomentKind = ViewSunsetPlanMoment['kind'];

export interface PlanItem {
  /** `monitoring-starts` is for the checklist; all others are moments of the timeline. */
  readonly kind: MomentKind | 'monitoring-starts';
  readonly on: DateText | undefined;
  readonly id: string | undefined;
  /** In the words of the plan; customer texts in the reader's language. */
  readonly title: string | Lazy<string | undefined> | undefined;
  readonly owner: string | undefined;
  readonly phase: string | undefined;
  readonly isTask: boolean;
  /** Whether the playbook has a place to say that it is done; what has none is never late. */
  readonly canBeDone: boolean;
  readonly doneOn: DateText | undefined;
  /** Of a place: what becomes of it. */
  readonly becomes: string | undefined;
  /** The part of the plan that says it, and that takes the mark when it is done; `rangeOf` tells where it stands. */
  readonly written: object | undefined;
}

type Part = Pick<PlanItem, 'kind' | 'on'> & Partial<Omit<PlanItem, 'kind' | 'on'>>;

/** In date order; what has no date comes last. A broken part is left out: it has its finding. */
export function planItems(context: ViewContext, facts: PlanFacts): readonly PlanItem[] {
  const items: PlanItem[] = [];
  for (const make of [named, inPhases, messages, places, watched, ends]) {
    for (const part of make(context, facts)) items.push(whole(part, facts));
  }
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => order(a.item, b.item) || a.index - b.index)
    .map(({ item }) => item);
}

function order(a: PlanItem, b: PlanItem): number {
  if (a.on === undefined || b.on === undefined) return Number(a.on === undefined) - Number(b.on === undefined);
  return compareText(a.on, b.on);
}

function whole(part: Part, facts: PlanFacts): PlanItem {
  return {
    id: undefined,
    title: undefined,
    owner: undefined,
    isTask: false,
    canBeDone: doneInPlaybook.has(part.kind),
    doneOn: undefined,
    becomes: undefined,
    written: undefined,
    ...part,
    phase: part.phase ?? phaseOn(part.on, facts),
  };
}

const doneInPlaybook: ReadonlySet<PlanItem['kind']> = new Set<PlanItem['kind']>([
  'phase',
  'action',
  'gate',
  'communication',
  'surface',
  'success-due',
]);

/** The last phase that has begun by then. */
function phaseOn(day: DateText | undefined, facts: PlanFacts): string | undefined {
  if (day === undefined) return undefined;
  const begun = known(() => facts.phases)?.filter(
    ({ starts }) => starts !== undefined && compareDates(starts, day) <= 0,
  );
  return known(() => begun?.at(-1)?.phase.id);
}

function* named(_: ViewContext, { dates }: PlanFacts): Iterable<Part> {
  const on = (name: Parameters<PlanFacts['dates']['on']>[0]) => known(() => dates.on(name));
  const moments = [
    ['announce', on('announceOn')],
    ['close', on('closeOn')],
    ['reopen', on('reopenOn')],
    ['redirect-ends', on('redirectUntil')],
    ['closed', on('closedOn')],
    ['withdrawn', on('withdrawnOn')],
  ] as const;
  for (const [kind, day] of moments) if (day !== undefined) yield { kind, on: day };
}

function inPhases(context: ViewContext, facts: PlanFacts): Iterable<Part> {
  return each(
    known(() => facts.phases),
    (planned) => inPhase(context, facts, planned),
  );
}

function* inPhase(context: ViewContext, facts: PlanFacts, { phase, starts, ends }: PlannedPhase): Iterable<Part> {
  const title = textIn({ context, document: facts.document }, phase, 'title');
  const doneOn = known(() => phase.doneOn);
  yield { kind: 'phase', on: starts, id: phase.id, title, phase: phase.id, doneOn, written: phase };
  yield* eachOne(
    known(() => phase.actions),
    (action): Part | undefined => {
      const part = known(() => ({
        id: action.id,
        title: action.task,
        owner: action.owner,
        on: facts.dates.day(action.due),
        doneOn: action.doneOn,
      }));
      return part && { kind: 'action', isTask: true, phase: phase.id, written: action, ...part };
    },
  );
  const owner = known(() => facts.document.playbook.spec.decision?.owner);
  const on = ends === undefined ? undefined : addDays(ends, -1);
  yield* eachOne(
    known(() => phase.exitCriteria),
    (criterion): Part | undefined => {
      const part = known(() => ({
        title: wanted(context, criterion),
        doneOn: criterion.measuredOn ?? phase.doneOn,
      }));
      return part && { kind: 'gate', on, isTask: true, phase: phase.id, owner, written: criterion, ...part };
    },
  );
  const until = known(() => facts.dates.day(phase.hypercare?.until));
  if (until !== undefined) yield { kind: 'hypercare-ends', on: until, phase: phase.id };
}

function messages(context: ViewContext, facts: PlanFacts): Iterable<Part> {
  return eachOne(
    known(() => facts.document.playbook.spec.communications),
    (message): Part | undefined => {
      const title = textIn({ context, document: facts.document }, message, 'title');
      const part = known(() => ({
        id: message.id,
        on: facts.dates.day(message.sendOn),
        owner: message.owner,
        doneOn: message.sentOn,
      }));
      return part && { kind: 'communication', isTask: true, title, written: message, ...part };
    },
  );
}

type PlanSurface = NonNullable<SunsetPlan['spec']['surfaces']>[number];

function places(context: ViewContext, facts: PlanFacts): Iterable<Part> {
  return each(
    known(() => facts.document.playbook.spec.surfaces),
    (surface) =>
      each(
        known(() => placesOf(context, facts, surface)),
        (place) => atPlace(facts, surface, place),
      ),
  );
}

function* atPlace(facts: PlanFacts, surface: PlanSurface, place: Place): Iterable<Part> {
  const { becomes } = surface;
  const { id, title } = place;
  const part = known(() => ({
    on: facts.dates.day(surface.due ?? surface.from),
    owner: surface.owner ?? place.owner,
    doneOn: surface.doneOn,
  }));
  if (!part) return;
  yield { kind: 'surface', isTask: true, becomes, id, title, written: surface, ...part };
  const releaseOn = known(() => facts.dates.day(surface.releaseOn));
  if (releaseOn !== undefined)
    yield { kind: 'release', on: releaseOn, isTask: true, id, title, owner: part.owner, written: surface };
}

/** “csat below 80%”, as the reader's language says it. */
function wanted({ locale }: ViewContext, { metric, is }: { readonly metric: string; readonly is: string }): string {
  const comparison = readComparison(is);
  return `${metric} ${(comparison && wordsOf(locale).comparison(comparison)) ?? is}`;
}

export interface Place {
  readonly id: string | undefined;
  readonly title: string | Lazy<string | undefined>;
  readonly kind: string | undefined;
  readonly locator: string | undefined;
  readonly owner: string | undefined;
  readonly isEndpoint: boolean;
}

/** The endpoints and surfaces that an entry names, each by its title, else by its address, else by its id. */
export function placesOf(context: ViewContext, facts: PlanFacts, surface: PlanSurface): readonly Place[] {
  const { spec } = facts.strategy.playbook;
  const home = { context, document: facts.strategy };
  const endpoints = listed(surface.endpoint).map((id): Place => {
    const endpoint = spec.channels.flatMap((channel) => channel.endpoints ?? []).find((each) => each.id === id);
    const title = (endpoint && textIn(home, endpoint, 'title')) ?? endpoint?.value ?? id;
    return { id, title, kind: endpoint?.kind, locator: endpoint?.value, owner: undefined, isEndpoint: true };
  });
  const surfaces = listed(surface.surface).map((id): Place => {
    const found = spec.surfaces?.find((each) => each.id === id);
    const title = (found && textIn(home, found, 'title')) ?? found?.locator ?? id;
    return { id, title, kind: found?.kind, locator: found?.locator, owner: found?.owner, isEndpoint: false };
  });
  const { place } = surface;
  const free =
    place === undefined
      ? []
      : [{ id: undefined, title: place, kind: undefined, locator: undefined, owner: undefined, isEndpoint: false }];
  return [...endpoints, ...surfaces, ...free];
}

/** Watching starts with the first thing that customers notice. */
function watched(_: ViewContext, { document, dates }: PlanFacts): Iterable<Part> {
  const starts = known(() => dates.on('announceOn')) ?? known(() => dates.on('closeOn'));
  return each(
    known(() => document.playbook.spec.monitoring),
    (monitor) => {
      const part = known(() => ({ title: monitor.metric, owner: monitor.owner, until: dates.day(monitor.until) }));
      if (!part) return [];
      const { until, ...rest } = part;
      const first: Part | undefined =
        starts === undefined
          ? undefined
          : { kind: 'monitoring-starts', on: starts, isTask: true, written: monitor, ...rest };
      const last: Part | undefined = until === undefined ? undefined : { kind: 'monitoring-ends', on: until, ...rest };
      return [first, last].filter((each) => each !== undefined);
    },
  );
}

function* ends(context: ViewContext, facts: PlanFacts): Iterable<Part> {
  const { dates, document } = facts;
  const { spec } = document.playbook;
  yield* eachOne(
    known(() => spec.successMetrics),
    (metric): Part | undefined => {
      const part = known(() => ({
        on: dates.day(metric.by),
        title: wanted(context, metric),
        doneOn: metric.measuredOn,
      }));
      return part?.on === undefined ? undefined : { kind: 'success-due', isTask: true, written: metric, ...part };
    },
  );
  const back = known(() => dates.day(spec.rollback?.possibleUntil));
  if (back !== undefined) yield { kind: 'rollback-ends', on: back };
  yield* eachOne(
    known(() => facts.alternatives),
    ({ until, channel }): Part | undefined => {
      if (until === undefined) return;
      return {
        kind: 'alternative-ends',
        on: until,
        id: channel.id,
        title: textIn({ context, document: facts.strategy }, channel, 'title'),
      };
    },
  );
  const review = known(() => dates.day(spec.postReviewOn));
  if (review !== undefined)
    yield { kind: 'review', on: review, isTask: true, owner: known(() => document.playbook.metadata.owner) };
}

/** Nothing else is left out of a moment but what the checklist alone shows. */
export function isMoment(item: PlanItem): item is PlanItem & { readonly kind: MomentKind } {
  return item.kind !== 'monitoring-starts';
}

export function titleOf({ title }: Pick<PlanItem, 'title'>): Lazy<string | undefined> | undefined {
  return title === undefined ? undefined : typeof title === 'string' ? lazy(() => title) : title;
}
