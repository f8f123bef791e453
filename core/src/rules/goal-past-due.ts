// A goal whose day has passed still stands there as if it were ahead.
import { eachOne, rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const goalPastDue = documentRule({
  id: 'goal-past-due',
  severity: 'info',
  title: 'The day of a goal has passed',
  what: 'Looks at `by` of each goal and of each entry under `shiftLeft` of a strategy. Speaks when the day lies before today.',
  why: 'A goal in the past steers nobody. Either it was reached, and nobody was told, or it was missed, and nobody asked why.',
  todo: 'Write down what became of it where your team will see it, then set the next day or take the goal out.',
  source: 'Common practice: a goal has a day on which somebody looks.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'is: at least 40%\n      by: 2027-12-31',
      replace: 'is: at least 40%\n      by: «2026-12-31»',
    },
  ],
  good: 'sample',
  *check({ playbook, today }) {
    const { goals, shiftLeft } = playbook.spec;
    yield* eachOne(goals, (goal) => {
      if (goal.by === undefined || goal.by >= today) return;
      return { range: rangeOf(goal, 'by'), message: `The goal “${goal.id}” was to be reached by ${goal.by}.` };
    });
    yield* eachOne(shiftLeft, (shift) => {
      if (shift.by === undefined || shift.by >= today) return;
      const message = `The move from “${shift.from}” to “${shift.to}” was to be done by ${shift.by}.`;
      return { range: rangeOf(shift, 'by'), message };
    });
  },
});
