// Something in a plan should have happened by now, and nobody wrote that it has.
import { each, eachOne, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { compareDates, type DateText } from '../time/date.ts';
import { type PlanContext, planRule } from './plan-rule.ts';

export const taskPastDue = planRule({
  id: 'task-past-due',
  severity: 'warning',
  title: 'Something is past due and not marked as done',
  what: 'Looks at the actions, messages and surfaces of a plan. Speaks when a day before today has no `doneOn` or `sentOn` beside it, once for a plan, at the first of them. Once the closing day itself has passed, `sunset-in-past-without-status` speaks instead, until `closedOn` is written.',
  why: 'Either it was forgotten, and customers miss a message or meet an old number, or it was done, and the next reader of the plan does not know.',
  todo: 'Do it, and write `doneOn` or `sentOn` with the day; or move the date.',
  source: 'Common practice of project plans.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'template: internal-announcement, sendOn: announceOn - 6 days',
      replace: 'template: internal-announcement, sendOn: «announceOn - 10 days»',
    },
  ],
  good: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'template: internal-announcement, sendOn: announceOn - 6 days',
      replace: 'template: internal-announcement, sendOn: announceOn - 10 days, sentOn: 2027-01-01',
    },
  ],
  *check(context) {
    const { plan, spec, today } = context;
    const closeOn = plan.dates.on('closeOn');
    const isBehind = closeOn !== undefined && compareDates(closeOn, today) < 0;
    if (isBehind && spec.dates?.closedOn === undefined && spec.dates?.reopenOn === undefined) return;
    const late = [...tasksOf(context)]
      .filter(({ day }) => compareDates(day, today) < 0)
      .sort((a, b) => compareDates(a.day, b.day));
    const [first, ...more] = late;
    if (!first) return;
    const others =
      more.length === 0 ? '' : more.length === 1 ? ', and so is one more' : `, and so are ${more.length} more`;
    yield {
      range: first.range,
      message: `“${first.name}” is past due since ${first.day} and not marked as ${first.mark === 'sentOn' ? 'sent' : 'done'}${others}; write “${first.mark}” when it is.`,
    };
  },
});

interface Task {
  readonly name: string;
  readonly day: DateText;
  readonly range: Range;
  readonly mark: 'doneOn' | 'sentOn';
}

function* tasksOf({ plan, spec }: PlanContext): Iterable<Task> {
  const { day } = plan.dates;
  yield* each(spec.phases, (phase) =>
    eachOne(phase.actions, (action): Task | undefined => {
      const due = day(action.due);
      if (due === undefined || action.doneOn !== undefined) return;
      return { name: action.task, day: due, range: rangeOf(action, 'due'), mark: 'doneOn' };
    }),
  );
  yield* eachOne(spec.communications, (message): Task | undefined => {
    const sendOn = day(message.sendOn);
    if (sendOn === undefined || message.sentOn !== undefined) return;
    return { name: message.id, day: sendOn, range: rangeOf(message, 'sendOn'), mark: 'sentOn' };
  });
  yield* eachOne(spec.surfaces, (surface): Task | undefined => {
    const due = day(surface.due);
    if (due === undefined || surface.doneOn !== undefined) return;
    const name = [surface.endpoint, surface.surface, surface.place].flat().find((each) => each !== undefined);
    return { name: name ?? surface.becomes, day: due, range: rangeOf(surface, 'due'), mark: 'doneOn' };
  });
}
