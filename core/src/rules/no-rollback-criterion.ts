// A closing that nobody could call off.
import { partRange, planRule } from './plan-rule.ts';

export const noRollbackCriterion = planRule({
  id: 'no-rollback-criterion',
  severity: 'error',
  title: 'The plan does not say when to turn back',
  what: 'A plan with a closing day needs at least one measurable criterion under `rollback`.',
  why: 'When it goes wrong, every day is lost to a discussion about whether it is bad enough.',
  todo: 'Name a figure and the value at which you open the channel again.',
  source:
    'Common practice: watch the change while it can still be undone. Real case: HMRC turned back within a day, on political order.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  rollback:\n    criteria:\n      - { metric: csat, is: below 80%, for: 2 weeks }\n',
      replace: '  «rollback»:\n',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook }) {
    if (plan.closure === undefined) return;
    if ((spec.rollback?.criteria?.length ?? 0) > 0) return;
    const message = 'The plan does not say at which figure you turn back; add a criterion under “rollback”.';
    yield { range: partRange(playbook, 'rollback'), message };
  },
});
