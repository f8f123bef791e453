// What a template sees under `plan`: the plan's own words and dates.

import type { SunsetPlan } from '../../generated/playbooks.ts';
import type {
  SunsetPlanViewPlan,
  SunsetPlanViewPlanDates,
  SunsetPlanViewPlanDecision,
  SunsetPlanViewPlanImpactAssessment,
  SunsetPlanViewPlanReason,
  SunsetPlanViewPlanReasonEvidenceItem,
  SunsetPlanViewPlanRisk,
  SunsetPlanViewPlanScope,
  SunsetPlanViewPlanSuccessMetric,
  ViewCommonCommunication,
} from '../../generated/views.ts';
import { known } from '../../schema/value.ts';
import { addDays } from '../../time/date.ts';
import type { PlanFacts } from '../../workspace/plan-facts.ts';
import { calendarView } from './calendar.ts';
import { endpointView } from './channel.ts';
import { lazy, shape } from './shape.ts';
import { judged } from './sunset-plan-phases.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';
import { queryTypeView, scoped, segmentView } from './words-of-strategy.ts';

export function planOf(
  context: ViewContext,
  facts: PlanFacts,
  communications: () => readonly ViewCommonCommunication[],
): SunsetPlanViewPlan {
  const { metadata, spec } = facts.document.playbook;
  return shape<SunsetPlanViewPlan>({
    name: metadata.name,
    title: lazy(() => metadata.title),
    owner: lazy(() => metadata.owner),
    description: lazy(() => metadata.description),
    reasons: lazy(() => (spec.reasons ?? []).map((reason) => reasonView(context, facts, reason))),
    dates: lazy(() => datesView(facts)),
    decision: lazy(() => decisionView(spec.decision)),
    impactAssessment: lazy(() => impactView(spec.impactAssessment)),
    scope: lazy(() => scopeView(context, facts)),
    communications: lazy(communications),
    successMetrics: lazy(() => (spec.successMetrics ?? []).map((metric) => successView(facts, metric))),
    postReviewOn: lazy(() => known(() => facts.dates.day(spec.postReviewOn))),
    risks: lazy(() => (spec.risks ?? []).map(riskView)),
    opportunity: lazy(() => spec.opportunity),
  });
}

type Spec = SunsetPlan['spec'];
type Reason = NonNullable<Spec['reasons']>[number];

function reasonView(context: ViewContext, { document }: PlanFacts, reason: Reason): SunsetPlanViewPlanReason {
  return shape<SunsetPlanViewPlanReason>({
    code: reason.code,
    detail: lazy(() => reason.detail),
    customerFraming: textIn({ context, document }, reason, 'customerFraming'),
    description: lazy(() => reason.description),
    evidence: lazy(() => (reason.evidence ?? []).map(evidenceView)),
  });
}

function evidenceView(item: NonNullable<Reason['evidence']>[number]): SunsetPlanViewPlanReasonEvidenceItem {
  return shape<SunsetPlanViewPlanReasonEvidenceItem>({
    claim: item.claim,
    value: lazy(() =>
      item.value === undefined ? undefined : [item.value, item.unit].filter((part) => part !== undefined).join(' '),
    ),
    source: lazy(() => item.source),
    retrievedOn: lazy(() => item.retrievedOn),
  });
}

function datesView({ document, dates }: PlanFacts): SunsetPlanViewPlanDates {
  const spec = document.playbook.spec.dates;
  const on = (name: Parameters<typeof dates.on>[0]) => known(() => dates.on(name));
  const lastDay = () => {
    const day = on('closeOn');
    return day === undefined ? undefined : addDays(day, -1);
  };
  return shape<SunsetPlanViewPlanDates>({
    announceOn: lazy(() => on('announceOn')),
    closeOn: lazy(() => on('closeOn')),
    lastDayOn: lazy(lastDay),
    reopenOn: lazy(() => on('reopenOn')),
    redirectUntil: lazy(() => on('redirectUntil')),
    closedOn: lazy(() => on('closedOn')),
    withdrawnOn: lazy(() => on('withdrawnOn')),
    isYearly: lazy(() => spec?.repeats === 'yearly'),
    isQuiet: lazy(() => spec?.announceOn === 'none'),
  });
}

function decisionView(decision: Spec['decision']): SunsetPlanViewPlanDecision | undefined {
  if (!decision) return undefined;
  return shape<SunsetPlanViewPlanDecision>({
    owner: lazy(() => decision.owner),
    approvers: lazy(() => listed(decision.approvers)),
    decidedOn: lazy(() => decision.decidedOn),
    record: lazy(() => decision.record),
  });
}

function impactView(impact: Spec['impactAssessment']): SunsetPlanViewPlanImpactAssessment | undefined {
  if (!impact) return undefined;
  return shape<SunsetPlanViewPlanImpactAssessment>({
    usage: lazy(() => impact.usage),
    costVersusValue: lazy(() => impact.costVersusValue),
    experience: lazy(() => impact.experience),
    alternatives: lazy(() => impact.alternatives),
  });
}

function scopeView(context: ViewContext, facts: PlanFacts): SunsetPlanViewPlanScope | undefined {
  const { scope } = facts.document.playbook.spec;
  if (!scope) return undefined;
  const { strategy } = facts;
  return shape<SunsetPlanViewPlanScope>({
    segments: lazy(() => scoped(scope.segments, (id) => segmentView(context, strategy, id))),
    queryTypes: lazy(() => scoped(scope.queryTypes, (id) => queryTypeView(context, strategy, id))),
    endpoints: lazy(() =>
      scope.endpoints === undefined ? [] : facts.endpoints.map((endpoint) => endpointView(context, strategy, endpoint)),
    ),
    stillOpen: lazy(() => (scope.stillOpen === undefined ? undefined : calendarView(context, scope.stillOpen))),
  });
}

function successView(
  { dates }: PlanFacts,
  metric: NonNullable<Spec['successMetrics']>[number],
): SunsetPlanViewPlanSuccessMetric {
  return shape<SunsetPlanViewPlanSuccessMetric>({
    metric: metric.metric,
    is: metric.is,
    measured: lazy(() => (metric.measured === undefined ? undefined : String(metric.measured))),
    measuredOn: lazy(() => metric.measuredOn),
    by: lazy(() => known(() => dates.day(metric.by))),
    isMet: lazy(() => judged(metric.is, metric.measured).isMet),
    isMissed: lazy(() => judged(metric.is, metric.measured).isMissed),
  });
}

function riskView(risk: NonNullable<Spec['risks']>[number]): SunsetPlanViewPlanRisk {
  return shape<SunsetPlanViewPlanRisk>({
    category: lazy(() => risk.category),
    description: risk.description,
    likelihood: lazy(() => risk.likelihood),
    impact: lazy(() => risk.impact),
    mitigation: lazy(() => risk.mitigation),
    owner: lazy(() => risk.owner),
  });
}
