// The closing day has passed, and the plan does not say whether it happened.
import { rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { planRule } from './plan-rule.ts';

export const sunsetInPastWithoutStatus = planRule({
  id: 'sunset-in-past-without-status',
  severity: 'warning',
  title: 'The closing day has passed without a word',
  what: 'Speaks when `closeOn` lies before today, the plan has no `closedOn`, and the channel is not marked `closed` in the strategy. A channel that comes back, with `reopenOn`, is left alone.',
  why: 'Nobody knows whether the plan was carried out, moved or forgotten, and everything that counts from that day may be wrong.',
  todo: 'Write `closedOn`, move `closeOn`, or take the plan back with `withdrawnOn`.',
  source: 'Common practice: a plan that drifts from what happens is worse than none.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'announceOn: 2027-01-11\n    closeOn: 2027-04-06  ',
      replace: 'announceOn: 2026-10-05\n    closeOn: «2026-12-15»  ',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'decidedOn: 2026-12-10',
      replace: 'decidedOn: 2026-09-10',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n',
      replace: '  channel: phone\n  scope: { segments: [enterprise, vulnerable] }\n',
    },
  ],
  good: 'sample',
  *check({ plan, spec, today }) {
    const closeOn = plan.dates.on('closeOn');
    if (closeOn === undefined || !spec.dates || compareDates(closeOn, today) >= 0) return;
    if (spec.dates.closedOn !== undefined || spec.dates.reopenOn !== undefined) return;
    if (plan.channels.every(({ lifecycle }) => lifecycle === 'closed')) return;
    const message = `The closing day ${closeOn} has passed; write “closedOn” if it closed, or move it.`;
    yield { range: rangeOf(spec.dates, 'closeOn'), message };
  },
});
