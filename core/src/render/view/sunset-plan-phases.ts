// What a template sees of the phases of a plan, and of its timeline.
import type { Criterion } from '../../generated/playbooks.ts';
import type { SunsetPlanViewRollback, ViewSunsetPlanMoment, ViewSunsetPlanPhase } from '../../generated/views.ts';
import { holds, readComparison } from '../../time/comparison.ts';
import { addDays, compareDates, type DateText } from '../../time/date.ts';
import type { PlanFacts } from '../../workspace/plan-facts.ts';
import { isMoment, type MomentKind, type PlanItem, titleOf } from './plan-items.ts';
import { lazy, shape } from './shape.ts';
import { dayOf } from './sunset-plan-words.ts';
import { listed, textIn, type ViewContext } from './view-context.ts';

export function phasesOf(
  context: ViewContext,
  facts: PlanFacts,
  items: readonly PlanItem[],
): readonly ViewSunsetPlanPhase[] {
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
      isCurrent: lazy(() => isWithin(context.today, starts, ends)),
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

/** From the first day up to the day before the next phase begins. */
function isWithin(today: DateText, starts: DateText | undefined, ends: DateText | undefined): boolean {
  if (starts === undefined || compareDates(starts, today) > 0) return false;
  return ends === undefined || compareDates(today, ends) < 0;
}

/** Neither is true when nothing was measured, or when it cannot be compared. */
export function judged(
  is: string,
  measured: string | number | undefined,
): { readonly isMet: boolean; readonly isMissed: boolean } {
  const comparison = readComparison(is);
  const verdict = comparison && measured !== undefined ? holds(comparison, String(measured)) : undefined;
  return { isMet: verdict === true, isMissed: verdict === false };
}

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
    ...judged(is, measured),
  };
}

export function momentsOf(items: readonly PlanItem[]): readonly ViewSunsetPlanMoment[] {
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
