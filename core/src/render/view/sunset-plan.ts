// What a template sees of a sunset plan.

import type { SunsetPlan } from '../../generated/playbooks.ts';
import type {
  SunsetPlanView,
  SunsetPlanViewConcern,
  SunsetPlanViewFeedback,
  SunsetPlanViewMonitoringItem,
  SunsetPlanViewRollback,
  ViewCommonCommunication,
  ViewSunsetPlanCell,
  ViewSunsetPlanSurface,
} from '../../generated/views.ts';
import { known } from '../../schema/value.ts';
import { compareDates, type DateText } from '../../time/date.ts';
import type { DocumentOf } from '../../workspace/inquiry.ts';
import { channelOf, type PlanFacts, planFacts } from '../../workspace/plan-facts.ts';
import { affectedCells, remainingWays } from './cells.ts';
import { channelInShort, channelView } from './channel.ts';
import { Part } from './part.ts';
import { planItems } from './plan-items.ts';
import { selfServiceOf } from './self-service.ts';
import { type Fields, lazy, shape } from './shape.ts';
import { agendaOf } from './sunset-plan-agenda.ts';
import { alternativesOf } from './sunset-plan-alternatives.ts';
import { criterionView, momentsOf, phasesOf } from './sunset-plan-phases.ts';
import { planOf } from './sunset-plan-plan.ts';
import { surfaceViews } from './sunset-plan-surfaces.ts';
import { dayOf, templateTitle } from './sunset-plan-words.ts';
import { brandView, listed, textIn, type ViewContext, workspaceView } from './view-context.ts';
import { queryTypeView, scoped, segmentView } from './words-of-strategy.ts';

type Plan = DocumentOf<'SunsetPlan'>;

export interface PlanViewAbout {
  /** The message that the text is for. */
  readonly communication?: string | undefined;
  /** The entry of `surfaces` that the text is for, and which of its places. */
  readonly surface?: { readonly index: number; readonly place: number } | undefined;
}

/** What all messages of a plan have in common in one language. */
export interface PlanParts {
  readonly facts: () => PlanFacts;
  readonly view: SunsetPlanFields;
}

type SunsetPlanFields = Fields<SunsetPlanView>;

export function planParts(context: ViewContext, document: Plan): PlanParts {
  const { spec } = document.playbook;
  const facts = once(() => planFacts(context.inquiry, document));
  const items = once(() => planItems(context, facts()));
  const alternatives = kept(() => alternativesOf(context, facts()));
  const view = {
    plan: kept(() => planOf(context, facts(), () => communicationsOf(context, facts()))),
    channel: kept(() =>
      channelView(context, facts().strategy, channelOf(facts().strategy, listed(spec.channel)[0] ?? '')),
    ),
    channels: kept(() => facts().channels.map((channel) => channelView(context, facts().strategy, channel))),
    alternatives,
    bookedAlternatives: kept(() => alternatives.get().filter(({ channel }) => channel.isBooked)),
    sessionAlternatives: kept(() => alternatives.get().filter(({ channel }) => channel.type === 'group-session')),
    paidAlternatives: kept(() => alternatives.get().filter(({ isPaid }) => isPaid)),
    includedAlternatives: kept(() => alternatives.get().filter(({ isPaid }) => !isPaid)),
    selfService: kept(() => selfServiceOf(context, facts().strategy)),
    concerns: kept(() => (spec.concerns ?? []).map((concern) => concernView(context, facts(), concern))),
    affected: kept(() => affectedOf(context, facts())),
    phases: kept(() => phasesOf(context, facts(), items())),
    surfaces: kept(() => (spec.surfaces ?? []).flatMap((surface) => surfaceViews(context, facts(), surface))),
    timeline: kept(() => momentsOf(items())),
    agenda: kept(() => agendaOf(items(), context.today)),
    feedback: kept(() => feedbackView(context, facts())),
    monitoring: kept(() => (spec.monitoring ?? []).map((monitor) => monitorView(context, facts(), monitor))),
    rollback: kept(() => rollbackView(context, facts())),
    brand: kept(() =>
      brandView(
        context,
        known(() => facts().strategy.playbook.spec.brand),
      ),
    ),
    workspace: workspaceView(context),
    // Each message has its own; their places are kept, so that all views of plans have one shape.
    surface: undefined,
    communication: undefined,
  };
  return { facts, view };
}

export function sunsetPlanView(
  context: ViewContext,
  { facts, view }: PlanParts,
  about: PlanViewAbout = {},
): SunsetPlanView {
  return shape<SunsetPlanView>({
    ...view,
    surface: lazy(() => surfaceAbout(context, facts(), about)),
    communication: lazy(() => communicationsOf(context, facts()).find(({ id }) => id === about.communication)),
  });
}

function kept<Value>(work: () => Value): Part<Value> {
  return new Part(work);
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
  const { inquiry, today } = context;
  const { strategy } = facts;
  return affectedCells(inquiry, facts).map((cell) => {
    const remaining = () => remainingWays(inquiry, facts, { cell, today });
    return shape<ViewSunsetPlanCell>({
      segment: lazy(() => segmentView(context, strategy, cell.segment ?? '')),
      queryType: lazy(() => queryTypeView(context, strategy, cell.queryType ?? '')),
      remaining: lazy(() => remaining().map(({ id }) => channelInShort(context, strategy, id))),
      isStranded: lazy(() => remaining().length === 0),
    });
  });
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

function monitorView({ today }: ViewContext, { dates }: PlanFacts, monitor: Monitor): SunsetPlanViewMonitoringItem {
  const until = () => known(() => dates.day(monitor.until));
  const starts = () => known(() => dates.on('announceOn')) ?? known(() => dates.on('closeOn'));
  return shape<SunsetPlanViewMonitoringItem>({
    metric: monitor.metric,
    alertWhen: lazy(() => monitor.alertWhen),
    source: lazy(() => monitor.source),
    owner: lazy(() => monitor.owner),
    reviewEvery: lazy(() => monitor.reviewEvery),
    until: lazy(until),
    isWatched: lazy(() => hasCome(starts(), today) && !isOver(until(), today)),
  });
}

/** What nobody dated has come. */
function hasCome(day: DateText | undefined, today: DateText): boolean {
  return day === undefined || compareDates(day, today) <= 0;
}

function isOver(lastDay: DateText | undefined, today: DateText): boolean {
  return lastDay !== undefined && compareDates(lastDay, today) < 0;
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
