// The business hours of a policy run on while nobody staffs the channel.
import { eachOne, rangeOf } from '../schema/value.ts';
import { due, longestClosedGap } from '../time/business-time.ts';
import { addDays } from '../time/date.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { attendedChannelTypes } from '../workspace/channel-types.ts';
import { policyOf } from '../workspace/policy.ts';
import { allPromises, allTargets } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const policyCountsClosedHours = documentRule({
  id: 'policy-counts-closed-hours',
  severity: 'warning',
  title: 'Business hours run while the channel is closed',
  what: 'A time in business hours or days runs on the calendar of its row or policy, and people answer by the calendar of the channel. Speaks when the two differ so much that a time can be over before anybody is back, looking at the longest closed stretch of the channel in the coming four weeks. Said once for each calendar, with the first such time. Channels that one can only reach while they are open, such as a phone or a desk, do not count, nor do times for less than every case. An agreement between teams or with a supplier keeps hours of its own and is left alone. Times in plain hours belong to `calendar-hours-exceed-coverage`.',
  why: 'The report says that the team is late every Monday, although it could not have been faster, and customers were promised hours in which nobody works.',
  todo: 'Name the calendar of the channel in the policy or the row, or staff the channel in those hours.',
  source:
    'Help desks keep the hours of a policy apart from those of the team; left at their default, they run around the clock.',
  on: ['SlaPolicy'],
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: 'calendar: amsterdam-office          # what business hours are; a row may name another',
      replace: 'calendar: «24x7»          # what business hours are; a row may name another',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    if ((playbook.spec.agreementType ?? 'sla') !== 'sla') return;
    const policy = policyOf(inquiry, document);
    const { channels } = policy.strategy.playbook.spec;
    yield* once(
      eachOne([...allTargets(policy), ...allPromises(policy)], ({ cell, limit }) => {
        if (!limit.duration.business || limit.calendar === undefined || limit.share < 100 || limit.publishes) return;
        const channel = channels.find(({ id }) => id === cell.channel);
        if (!channel || attendedChannelTypes.has(channel.type) || cell.metric === 'speed-of-answer') return;
        if (channel.calendar === undefined || channel.calendar === limit.calendar) return;
        const gap = longestClosedGap(calendarNamed(inquiry, channel.calendar), addDays(today, 1), 28);
        const end = due(calendarNamed(inquiry, limit.calendar), gap.start, limit.duration);
        if (end === undefined || end >= gap.end) return;
        const { item } = limit.row;
        return {
          range: rangeOf(item.calendar === undefined ? playbook.spec : item, 'calendar'),
          message: `“${limit.calendar}” runs on while “${channel.id}” is closed, so ${limit.duration.text} can be over before anybody is back; “${channel.id}” is staffed by “${channel.calendar}”.`,
        };
      }),
    );
  },
});
