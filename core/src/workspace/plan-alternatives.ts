// Which alternatives of a plan close themselves, by which plan and when.
import { addPeriod, compareDates, type DateText } from '../time/date.ts';
import { readPeriod } from '../time/period.ts';
import { coverage } from './coverage.ts';
import { affectedCells } from './coverage-stranded.ts';
import { must } from './find.ts';
import type { Inquiry } from './inquiry.ts';
import { isClosedOn } from './plan-closure.ts';
import type { PlanFacts, PlannedAlternative } from './plan-facts.ts';

export interface ClosingAlternative {
  readonly planned: PlannedAlternative;
  /** Its place in the list as written. */
  readonly index: number;
  /** The plan that closes it, which may be this one; `undefined` when the strategy says that it is closed. */
  readonly by: PlanFacts | undefined;
  readonly closesOn: DateText | undefined;
}

/** Alternatives that are closed when the plan closes its channel, or close for the same customers within `closingsApart` of the settings. */
export function closingAlternatives(inquiry: Inquiry, plan: PlanFacts): readonly ClosingAlternative[] {
  const from = plan.closure?.from;
  return plan.alternatives.flatMap((planned, index): readonly ClosingAlternative[] => {
    if (planned.channel.lifecycle === 'closed') return [{ planned, index, by: undefined, closesOn: undefined }];
    const own = closesWhole(plan) && plan.channels.some(({ id }) => id === planned.channel.id);
    if (own) return [{ planned, index, by: plan, closesOn: from }];
    const by = from === undefined ? undefined : closerOf(planned, from, inquiry, plan);
    return by && !isOverBefore(planned, by) ? [{ planned, index, by, closesOn: by.closure?.from }] : [];
  });
}

function closerOf(
  planned: PlannedAlternative,
  from: DateText,
  inquiry: Inquiry,
  plan: PlanFacts,
): PlanFacts | undefined {
  const cells = affectedCells(inquiry, plan).filter(planned.covers);
  return coverage(inquiry, plan.strategy).plans.find(
    (other) =>
      other.document !== plan.document &&
      closesWhole(other) &&
      other.channels.some(({ id }) => id === planned.channel.id) &&
      cells.some(other.includes) &&
      closesSoon(other, from, inquiry),
  );
}

/** An alternative that was meant for a while may close after it. */
function isOverBefore({ until }: PlannedAlternative, { closure }: PlanFacts): boolean {
  return until !== undefined && closure !== undefined && compareDates(until, closure.from) < 0;
}

/** For those whom the plan is about: some endpoints, or fewer hours, leave them the channel. */
function closesWhole({ document }: PlanFacts): boolean {
  const { endpoints, stillOpen } = document.playbook.spec.scope ?? {};
  return endpoints === undefined && stillOpen === undefined;
}

/** Customers who have moved once should not have to move again soon. */
function closesSoon({ closure }: PlanFacts, from: DateText, { snapshot }: Inquiry): boolean {
  if (!closure) return false;
  if (isClosedOn(closure, from)) return true;
  const settled = addPeriod(from, must(readPeriod(snapshot.settings.thresholds.closingsApart)), 1);
  const isSoon = compareDates(closure.from, from) > 0 && compareDates(closure.from, settled) < 0;
  return isSoon && isClosedOn(closure, closure.from);
}
