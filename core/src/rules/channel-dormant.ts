// A channel that nobody has used for months.
import { eachOne, rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { coverage } from '../workspace/coverage.ts';
import { isWithdrawn } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { dayAfter } from './threshold.ts';

export const channelDormant = documentRule({
  id: 'channel-dormant',
  severity: 'info',
  title: 'A channel lies asleep',
  what: 'Speaks when `lastActivityOn` of a channel lies more than 90 days back (`thresholds.dormantAfter` in the config). A closed channel, and one that a plan closes, are left alone.',
  why: 'A customer who finds the last question unanswered for months does not ask the next one. The channel costs trust and gives nothing.',
  todo: 'Write a sunset plan, or write the day of the last contact if it is newer.',
  source: 'Real case: a forum whose newest post was three months old was a sign to close it.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      suits: [how-to, billing, data-erasure, outage]\n',
      replace: '      suits: [how-to, billing, data-erasure, outage]\n      lastActivityOn: «2026-08-14»\n',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, settings, today }) {
    const closing = () =>
      coverage(inquiry, document)
        .plans.filter((plan) => !isWithdrawn(plan, today))
        .flatMap(({ channels }) => channels.map(({ id }) => id));
    yield* eachOne(playbook.spec.channels, (channel) => {
      const { lastActivityOn, lifecycle } = channel;
      if (lastActivityOn === undefined || lifecycle === 'closed') return;
      const asleep = dayAfter(lastActivityOn, settings.thresholds.dormantAfter);
      if (compareDates(asleep, today) >= 0 || closing().includes(channel.id)) return;
      const message = `Nobody has used “${channel.id}” since ${lastActivityOn}; close it with a plan, or find out why.`;
      return { range: rangeOf(channel, 'lastActivityOn'), message };
    });
  },
});
