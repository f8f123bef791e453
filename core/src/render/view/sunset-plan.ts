// What a template sees of a sunset plan.
import type { SunsetPlan } from '../../generated/playbooks.ts';
import type {
  SunsetPlanView,
  SunsetPlanViewConcern,
  SunsetPlanViewFeedback,
  SunsetPlanViewMonitoringItem,
  SunsetPlanViewRollback,
  ViewCommonCommunication,
  ViewSunsetPlanAlternative,
  ViewSunsetPlanAlternativeParity,
  ViewSunsetPlanCell,
  ViewSunsetPlanMoment,
  ViewSunsetPlanPhase,
  ViewSunsetPlanSurface,
} from '../../generated/views.ts';
import { addDays, type DateText } from '../../time/date.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { template } from '../../workspace/inquiry.ts';
import { channelOf, type PlanFacts, planFacts } from '../../workspace/plan-facts.ts';
import { affectedCells } from './cells.ts';
import { channelInShort, channelView } from './channel.ts';
import { isMoment, type MomentKind, type PlanItem, placesOf, planItems, titleOf } from './plan-items.ts';
import { promiseFor } from './promise.ts';
import { lazy, shape } from './shape.ts';
import { planOf } from './sunset-plan-plan.ts';
import { brandView, type Home, known, listed, textIn, type ViewContext, workspaceView } from './view-context.ts';
import { queryTypeView, scoped, segmentView } from './words-of-strategy.ts';

type Plan = DocumentOf<'SunsetPlan'>;

export interface PlanViewAbout {
  /** The message that the text is for. */
  readonly communication?: string | undefined;
  /** The entry of `surfaces` that the text is for, and which of its places. */
  readonly surface?: { readonly index: number; readonly place: number } | undefined;
}

export function sunsetPlanView(context: ViewContext, document: Plan, about: PlanViewAbout = {}): SunsetPlanView {
  const { spec } = document.playbook;
  const facts = once(() => planFacts(context.inquiry, document));
  const items = once(() => planItems(context, facts()));
  return shape<SunsetPlanView>({
    plan: lazy(() => planOf(context, facts(), () => communicationsOf(context, facts()))),
    channel: lazy(() =>
      channelView(context, facts().strategy, channelOf(facts().strategy, listed(spec.channel)[0] ?? '')),
    ),
    channels: lazy(() => facts().channels.map((channel) => channelView(context, facts().strategy, channel))),
    alternatives: lazy(() => alternativesOf(context, facts())),
    concerns: lazy(() => (spec.concerns ?? []).map((concern) => concernView(context, facts(), concern))),
    affected: lazy(() => affectedOf(context, facts())),
    phases: lazy(() => phasesOf(context, facts(), items())),
    surfaces: lazy(() => (spec.surfaces ?? []).flatMap((surface) => surfaceViews(context, facts(), surface))),
    timeline: lazy(() => momentsOf(items())),
    feedback: lazy(() => feedbackView(context, facts())),
    monitoring: lazy(() => (spec.monitoring ?? []).map((monitor) => monitorView(facts(), monitor))),
    rollback: lazy(() => rollbackView(context, facts())),
    surface: lazy(() => surfaceAbout(context, facts(), about)),
    communication: lazy(() => communicationsOf(context, facts()).find(({ id }) => id === about.communication)),
    brand: lazy(() =>
      brandView(
        context,
        known(() => facts().strategy.playbook.spec.brand),
      ),
    ),
    workspace: workspaceView(context),
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function surfaceAbout(
  context: ViewContext,
  facts: PlanFacts,
  { surface }: PlanViewAbout,
): ViewSunsetPlanSurface | undefined {
  const entry = surface && facts.document.playbook.spec.surfaces?.[surface.index];
  return entry && surfaceViews(context, facts, entry)[surface.place];
}

function communicationsOf(context: ViewContext, facts: PlanFacts): readonly ViewCommonCommunication[] {
  const views = (facts.document.playbook.spec.communications ?? []).map((message) =>
    communicationView(context, facts, message),
  );
  return views
    .map((view, index) => ({ view, index }))
    .sort((a, b) => laterOf(a.view.sendOn, b.view.sendOn) || a.index - b.index)
    .map(({ view }) => view);
}

function laterOf(a: DateText | undefined, b: DateText | undefined): number {
  if (a === b) return 0;
  return a === undefined ? 1 : b === undefined || a < b ? -1 : 1;
}

type Communication = NonNullable<SunsetPlan['spec']['communications']>[number];

function communicationView(context: ViewContext, facts: PlanFacts, message: Communication): ViewCommonCommunication {
  return shape<ViewCommonCommunication>({
    id: message.id,
    title: textIn({ context, document: facts.document }, message, 'title'),
    description: lazy(() => message.description),
    audience: lazy(() => listed<string>(message.audience)),
    sendOn: lazy(() => dayOf(facts, message.sendOn)),
    sentOn: lazy(() => message.sentOn),
    isSent: lazy(() => message.sentOn !== undefined),
    owner: lazy(() => message.owner),
    channel: lazy(() =>
      message.channel === undefined ? undefined : channelInShort(context, facts.strategy, message.channel),
    ),
    template: lazy(() => (message.template === undefined ? undefined : templateTitle(context, message.template))),
  });
}

function templateTitle({ inquiry }: ViewContext, name: string): string {
  return known(() => template(inquiry, name)?.playbook.metadata.title) ?? name;
}

/** A date that leans on one that the plan does not have is missing, as if nobody had written it. */
function dayOf({ dates }: PlanFacts, text: string | undefined): DateText | undefined {
  return known(() => dates.day(text));
}

function alternativesOf(context: ViewContext, facts: PlanFacts): readonly ViewSunsetPlanAlternative[] {
  const { strategy } = facts;
  const home = { context, document: facts.document };
  return facts.alternatives.map(({ alternative, channel, until, covers }) => {
    const { parity } = alternative;
    const segments = scoped(alternative.covers?.segments, (id) => segmentView(context, strategy, id));
    const queryTypes = scoped(alternative.covers?.queryTypes, (id) => queryTypeView(context, strategy, id));
    const cellsCovered = () =>
      affectedCells(facts)
        .filter(({ cell }) => covers(cell))
        .map(({ cell }) => cell);
    return shape<ViewSunsetPlanAlternative>({
      channel: channelView(context, strategy, channel),
      promise: lazy(() => promiseFor(context, strategy, { channel, cells: cellsCovered() })),
      segments,
      queryTypes,
      coversAll: segments.length === 0 && queryTypes.length === 0,
      takes: lazy(() => alternative.takes),
      offer: lazy(() => alternative.offer),
      isOnRequest: lazy(() => alternative.offer === 'on-request'),
      isPaid: lazy(() => alternative.offer === 'paid'),
      howToGet: textIn(home, alternative, 'howToGet'),
      until,
      description: lazy(() => alternative.description),
      parity: parity && parityView(home, parity),
    });
  });
}

type Parity = NonNullable<NonNullable<SunsetPlan['spec']['alternatives']>[number]['parity']>;

function parityView(home: Home, parity: Parity): ViewSunsetPlanAlternativeParity {
  return shape<ViewSunsetPlanAlternativeParity>({
    verdict: lazy(() => parity.verdict),
    gaps: lazy(() => listed(parity.gaps)),
    outcomes: lazy(() => listed(parity.outcomes)),
    note: textIn(home, parity, 'note'),
  });
}

type Concern = NonNullable<SunsetPlan['spec']['concerns']>[number];

function concernView(context: ViewContext, facts: PlanFacts, concern: Concern): SunsetPlanViewConcern {
  const home = { context, document: facts.document };
  return shape<SunsetPlanViewConcern>({
    concern: lazy(() => textIn(home, concern, 'concern')?.read()),
    response: textIn(home, concern, 'response'),
    segments: lazy(() => scoped(concern.segment, (id) => segmentView(context, facts.strategy, id))),
  });
}

function affectedOf(context: ViewContext, facts: PlanFacts): readonly ViewSunsetPlanCell[] {
  return affectedCells(facts).map(({ cell, remaining, isStranded }) =>
    shape<ViewSunsetPlanCell>({
      segment: segmentView(context, facts.strategy, cell['segment'] ?? ''),
      queryType: queryTypeView(context, facts.strategy, cell['queryType'] ?? ''),
      remaining: lazy(() => remaining.map(({ id }) => channelInShort(context, facts.strategy, id))),
      isStranded,
    }),
  );
}

function phasesOf(context: ViewContext, facts: PlanFacts, items: readonly PlanItem[]): readonly ViewSunsetPlanPhase[] {
  return facts.phases.map(({ phase, starts, ends }) =>
    shape<ViewSunsetPlanPhase>({
      id: phase.id,
      title: textIn({ context, document: facts.document }, phase, 'title'),
      description: lazy(() => phase.description),
      starts,
      ends: ends === undefined ? undefined : addDays(ends, -1),
      actions: lazy(() =>
        (phase.actions ?? []).map((action) => ({
          ...(action.id !== undefined && { id: action.id }),
          task: action.task,
          ...(action.description !== undefined && { description: action.description }),
          ...(action.owner !== undefined && { owner: action.owner }),
          ...dated('due', dayOf(facts, action.due)),
          ...dated('doneOn', action.doneOn),
          isDone: action.doneOn !== undefined,
        })),
      ),
      exitCriteria: lazy(() => (phase.exitCriteria ?? []).map(criterionView)),
      hypercare: lazy(
        () =>
          phase.hypercare && {
            ...(phase.hypercare.extraAgents !== undefined && { extraAgents: phase.hypercare.extraAgents }),
            ...dated('until', dayOf(facts, phase.hypercare.until)),
            ...(phase.hypercare.description !== undefined && { description: phase.hypercare.description }),
          },
      ),
      measures: lazy(() => listed<string>(phase.measures)),
      timeline: lazy(() => momentsOf(items.filter((item) => item.phase === phase.id))),
      doneOn: lazy(() => phase.doneOn),
      isDone: lazy(() => phase.doneOn !== undefined),
    }),
  );
}

function dated<Key extends string>(key: Key, day: DateText | undefined): { readonly [Name in Key]?: DateText } {
  const result: { [Name in Key]?: DateText } = {};
  if (day !== undefined) result[key] = day;
  return result;
}

type Criterion = NonNullable<NonNullable<SunsetPlan['spec']['phases']>[number]['exitCriteria']>[number];

/** `measured` may be written as a number. */
export function criterionView({
  metric,
  is,
  for: stays,
  measured,
  measuredOn,
}: Criterion): SunsetPlanViewRollback['criteria'][number] {
  return {
    metric,
    is,
    ...(stays !== undefined && { for: stays }),
    ...(measured !== undefined && { measured: String(measured) }),
    ...dated('measuredOn', measuredOn),
  };
}

function momentsOf(items: readonly PlanItem[]): readonly ViewSunsetPlanMoment[] {
  return items.filter(isMoment).map((item) => {
    const kind: MomentKind = item.kind;
    return shape<ViewSunsetPlanMoment>({
      on: item.on,
      kind,
      id: item.id,
      title: titleOf(item),
      owner: item.owner,
      phase: item.phase,
      isTask: item.isTask,
      isDone: item.doneOn !== undefined,
      doneOn: item.doneOn,
    });
  });
}

type PlanSurface = NonNullable<SunsetPlan['spec']['surfaces']>[number];

function surfaceViews(context: ViewContext, facts: PlanFacts, surface: PlanSurface): readonly ViewSunsetPlanSurface[] {
  const { to, template: name } = surface;
  const leadsTo = to === undefined ? undefined : facts.strategy.playbook.spec.channels.find(({ id }) => id === to);
  return placesOf(context, facts, surface).map((place) =>
    shape<ViewSunsetPlanSurface>({
      id: place.id,
      title: lazy(() => titleOf(place)?.read()),
      kind: place.kind,
      locator: place.locator,
      isEndpoint: place.isEndpoint,
      becomes: surface.becomes,
      to: lazy(() =>
        leadsTo
          ? (textIn({ context, document: facts.strategy }, leadsTo, 'title')?.read() ?? leadsTo.id)
          : placeNamed(facts, to),
      ),
      toChannel: lazy(() => leadsTo && channelInShort(context, facts.strategy, leadsTo.id)),
      template: lazy(() => (name === undefined ? undefined : templateTitle(context, name))),
      from: lazy(() => dayOf(facts, surface.from)),
      due: lazy(() => dayOf(facts, surface.due)),
      releaseOn: lazy(() => dayOf(facts, surface.releaseOn)),
      owner: lazy(() => surface.owner ?? place.owner),
      description: lazy(() => surface.description),
      doneOn: lazy(() => surface.doneOn),
      isDone: lazy(() => surface.doneOn !== undefined),
    }),
  );
}

/** An endpoint is known by its address, an https address by itself. */
function placeNamed({ strategy }: PlanFacts, to: string | undefined): string | undefined {
  const endpoint = strategy.playbook.spec.channels
    .flatMap((channel) => channel.endpoints ?? [])
    .find(({ id }) => id === to);
  return endpoint?.value ?? to;
}

function feedbackView(context: ViewContext, { document, strategy }: PlanFacts): SunsetPlanViewFeedback | undefined {
  const { feedback } = document.playbook.spec;
  if (!feedback) return undefined;
  return shape<SunsetPlanViewFeedback>({
    channel: lazy(() => channelView(context, strategy, channelOf(strategy, feedback.channel))),
    owner: lazy(() => feedback.owner),
    reviewEvery: lazy(() => feedback.reviewEvery),
  });
}

type Monitor = NonNullable<SunsetPlan['spec']['monitoring']>[number];

function monitorView(facts: PlanFacts, monitor: Monitor): SunsetPlanViewMonitoringItem {
  return shape<SunsetPlanViewMonitoringItem>({
    metric: monitor.metric,
    alertWhen: lazy(() => monitor.alertWhen),
    source: lazy(() => monitor.source),
    owner: lazy(() => monitor.owner),
    reviewEvery: lazy(() => monitor.reviewEvery),
    until: lazy(() => dayOf(facts, monitor.until)),
  });
}

function rollbackView(context: ViewContext, facts: PlanFacts): SunsetPlanViewRollback | undefined {
  const { rollback } = facts.document.playbook.spec;
  if (!rollback) return undefined;
  return shape<SunsetPlanViewRollback>({
    criteria: lazy(() => (rollback.criteria ?? []).map(criterionView)),
    action: lazy(() => rollback.action),
    notice: lazy(() => (rollback.notice === undefined ? undefined : templateTitle(context, rollback.notice))),
    possibleUntil: lazy(() => dayOf(facts, rollback.possibleUntil)),
  });
}
