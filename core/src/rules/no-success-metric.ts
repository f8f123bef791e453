// Nobody will know whether the closing was a good idea.
import { partRange, planRule } from './plan-rule.ts';

export const noSuccessMetric = planRule({
  id: 'no-success-metric',
  severity: 'warning',
  title: 'Nothing shows whether it was worth it',
  what: 'A plan with a closing day should have an entry under `successMetrics`, or a day under `postReviewOn` on which you look back. Either is enough. A channel that comes back, with `reopenOn`, is left alone.',
  why: 'The channel is gone, the cost is lower, and nobody asks whether customers are helped as well as before.',
  todo: 'Name a figure that should hold some months later, or a day to look back.',
  source: 'Common practice: the quality of help is the measure, and not the number of channels.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'spec:\n  strategy',
      replace: '«spec»:\n  strategy',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `  successMetrics:
    - { metric: csat, is: at least 88%, by: closeOn + 3 months }
  postReviewOn: closeOn + 13 weeks
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook }) {
    if (!plan.closure || plan.closure.until !== undefined || spec.postReviewOn !== undefined) return;
    if ((spec.successMetrics?.length ?? 0) > 0) return;
    const message = 'The plan does not say what shows that it has worked; add “successMetrics” or “postReviewOn”.';
    yield { range: partRange(playbook, 'successMetrics'), message };
  },
});
