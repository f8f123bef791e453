// What is still to be done for a plan, seen from today.
import type { SunsetPlanViewAgenda } from '../../generated/views.ts';
import { addDays, compareDates, type DateText } from '../../time/date.ts';
import type { PlanItem } from './plan-items.ts';
import { lazy, shape } from './shape.ts';
import { momentsOf } from './sunset-plan-phases.ts';

/** What the playbook cannot mark as done, such as the first day without the channel, is never overdue. */
export function agendaOf(items: readonly PlanItem[], today: DateText): SunsetPlanViewAgenda {
  const open = items.filter(
    ({ kind, doneOn }) => doneOn === undefined && kind !== 'closed' && kind !== 'withdrawn' && kind !== 'phase',
  );
  const lastDay = addDays(today, 7);
  const between = (first: DateText, last: DateText) =>
    open.filter(({ on }) => on !== undefined && compareDates(first, on) <= 0 && compareDates(on, last) <= 0);
  return shape<SunsetPlanViewAgenda>({
    overdue: lazy(() =>
      momentsOf(
        open.filter(
          ({ on, isTask, canBeDone }) => on !== undefined && isTask && canBeDone && compareDates(on, today) < 0,
        ),
      ),
    ),
    today: lazy(() => momentsOf(between(today, today))),
    soon: lazy(() => momentsOf(between(addDays(today, 1), lastDay))),
  });
}
