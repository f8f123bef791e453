// Money is planned for a channel that a plan closes.
import { eachOne, rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isWithdrawn } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';

export const investInClosingChannel = documentRule({
  id: 'invest-in-closing-channel',
  severity: 'warning',
  title: 'Money goes into a channel that closes',
  what: 'Speaks when a channel has a `plannedInvestment` above zero and a plan closes all of it for good.',
  why: 'The money is missing where customers are sent, and the team reads that you do not mean it.',
  todo: 'Spend it on an alternative, or set `plannedInvestment: 0`.',
  source: 'Common advice on operating models: spending follows the strategy.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      usageShare: 4%\n',
      replace: '      usageShare: 4%\n      plannedInvestment: «12,000 EUR»\n',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    yield* eachOne(playbook.spec.channels, (channel) => {
      const { plannedInvestment } = channel;
      if (plannedInvestment === undefined || !/[1-9]/.test(String(plannedInvestment))) return;
      const plan = coverage(inquiry, document).plans.find(
        (each) =>
          each.channels.some(({ id }) => id === channel.id) &&
          !each.isPartial &&
          each.closure !== undefined &&
          each.closure.until === undefined &&
          !isWithdrawn(each, today),
      );
      if (!plan) return;
      const message = `“${channel.id}” closes on ${plan.closure?.from}, and ${plannedInvestment} is planned for it.`;
      const related = [
        { document: plan.document, range: rangeOf(plan.document.playbook.spec, 'channel'), message: 'It closes here' },
      ];
      return { range: rangeOf(channel, 'plannedInvestment'), message, related };
    });
  },
});
