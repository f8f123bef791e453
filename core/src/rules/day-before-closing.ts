// A day that only makes sense once the channel has closed lies before the closing.
import { eachOne, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { compareDates } from '../time/date.ts';
import { type PlanContext, planRule } from './plan-rule.ts';

export const dayBeforeClosing = planRule({
  id: 'day-before-closing',
  severity: 'warning',
  title: 'A day after the closing lies before it',
  what: 'Compares the closing day with the last day of a rollback (`rollback.possibleUntil`), the last day of an alternative (`until`), the deadlines of `successMetrics` and the day of the review (`postReviewOn`). None of them may lie before it.',
  why: 'A review before the closing looks back at nothing, a rollback that ends before it can never be used, and an alternative that is gone by then helps nobody.',
  todo: 'Move the day behind the closing, best as an expression such as `closeOn + 3 months`, which moves along with it.',
  source: 'Common practice of project plans: what is measured comes after what is done.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'postReviewOn: closeOn + 13 weeks',
      replace: 'postReviewOn: «closeOn - 13 weeks»',
    },
  ],
  good: 'sample',
  *check(context) {
    const { closure, dates } = context.plan;
    if (!closure) return;
    yield* eachOne([...daysAfter(context)], ({ text, range, says }) => {
      const day = dates.day(text);
      if (day === undefined || compareDates(day, closure.from) >= 0) return;
      return { range, message: `${says} ${day}, before the channel closes on ${closure.from}.` };
    });
  },
});

interface DayAfter {
  readonly text: string | undefined;
  readonly range: Range;
  /** How the sentence about it begins. */
  readonly says: string;
}

function* daysAfter({ spec }: PlanContext): Iterable<DayAfter> {
  yield* eachOne([spec], ({ rollback }): DayAfter | undefined => {
    if (rollback?.possibleUntil === undefined) return;
    const range = rangeOf(rollback, 'possibleUntil');
    return { text: rollback.possibleUntil, range, says: 'The rollback is possible until' };
  });
  yield* eachOne([spec], ({ postReviewOn }): DayAfter | undefined => {
    if (postReviewOn === undefined) return;
    return { text: postReviewOn, range: rangeOf(spec, 'postReviewOn'), says: 'The review is on' };
  });
  yield* eachOne(spec.successMetrics, (success): DayAfter | undefined => {
    if (success.by === undefined) return;
    return { text: success.by, range: rangeOf(success, 'by'), says: `“${success.metric}” shows success by` };
  });
  yield* eachOne(spec.alternatives, (alternative): DayAfter | undefined => {
    if (alternative.until === undefined) return;
    const range = rangeOf(alternative, 'until');
    return { text: alternative.until, range, says: `The alternative “${alternative.channel}” ends on` };
  });
}
