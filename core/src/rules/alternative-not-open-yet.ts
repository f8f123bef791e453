// An alternative that opens after customers are sent there.
import { eachOne, rangeOf } from '../schema/value.ts';
import { addDays, compareDates } from '../time/date.ts';
import { strandedCells } from '../workspace/coverage-stranded.ts';
import { planRule } from './plan-rule.ts';

export const alternativeNotOpenYet = planRule({
  id: 'alternative-not-open-yet',
  severity: 'error',
  title: 'An alternative opens after customers are sent there',
  what: 'Compares `opensOn` of each alternative with the closing day, and with the day `from` which a contact point leads there. Speaks when customers have another way in the meantime; where they have none, `service-gap` or `vulnerable-group-unprotected` speaks.',
  why: 'Messages send customers to a channel that does not answer yet.',
  todo: 'Open it earlier, or close and redirect later.',
  source: 'Common practice.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - channel: chat\n',
      replace: '    - channel: «chat»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: live-chat\n',
      replace: '      type: live-chat\n      opensOn: 2027-04-12\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const closeOn = plan.closure?.from;
    if (closeOn === undefined) return;
    const gapEnds = strandedCells(inquiry, plan).flatMap(({ last }) => (last === undefined ? [] : [addDays(last, 1)]));
    const ledFrom = eachOne(spec.surfaces, ({ to, from }) => {
      const day = plan.dates.day(from);
      if (to !== undefined && day !== undefined) return { to, day };
    });
    for (const { alternative, channel } of plan.alternatives) {
      const { opensOn } = channel;
      if (opensOn === undefined || gapEnds.includes(opensOn)) continue;
      const ways = [channel.id, ...(channel.endpoints ?? []).map(({ id }) => id)];
      const days = [closeOn, ...ledFrom.filter(({ to }) => ways.includes(to)).map(({ day }) => day)];
      const needed = days.sort(compareDates)[0] ?? closeOn;
      if (compareDates(opensOn, needed) <= 0) continue;
      const message = `“${channel.id}” opens on ${opensOn}, and customers are sent there from ${needed}; open it by then.`;
      yield { range: rangeOf(alternative, 'channel'), message };
    }
  },
});
