// An alternative that closes as well, so that customers would have to move twice.
import { rangeOf } from '../schema/value.ts';
import { closingAlternatives } from '../workspace/plan-alternatives.ts';
import { planRule } from './plan-rule.ts';

export const alternativeAlsoSunset = planRule({
  id: 'alternative-also-sunset',
  severity: 'error',
  title: 'An alternative closes as well',
  what: 'Speaks when an alternative is closed already, closes by the same plan, or closes by another plan of the strategy before or within 180 days after this closing (`thresholds.closingsApart` in the config), for customers it is meant for. An alternative that ends on purpose, with `until`, before that is fine.',
  why: 'Customers who have just moved have to move again, or find the new door closed too.',
  todo: 'Name another channel, or move one of the two closings.',
  source: 'Common practice; Kubernetes asks for a replacement at least as stable before anything is deprecated.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: chat\n',
      replace: '    - channel: «phone»\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    for (const { planned, index, by, closesOn } of closingAlternatives(inquiry, plan)) {
      const alternative = spec.alternatives?.[index];
      if (!alternative) continue;
      const { id } = planned.channel;
      const name = by?.document.name;
      const when = closesOn === undefined ? '' : ` on ${closesOn}`;
      const how = !by
        ? 'is closed already'
        : by === plan
          ? 'is what this plan closes'
          : `closes too${when}, by the plan “${name}”`;
      const related =
        by && by !== plan
          ? [
              {
                document: by.document,
                range: rangeOf(by.document.playbook.spec, 'channel'),
                message: `“${id}” closes here`,
              },
            ]
          : [];
      yield {
        range: rangeOf(alternative, 'channel'),
        message: `The alternative “${id}” ${how}; name a channel that stays.`,
        related,
      };
    }
  },
});
