// The business hours of a policy run on while nobody staffs the channel.
import { eachOne, rangeOf } from '../schema/value.ts';
import { due, longestClosedGap } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type DateText } from '../time/date.ts';
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
  what: 'A time in business hours or days runs on the calendar of its row or policy, and people answer by the calendar of the channel. Speaks when the two differ so much that a time can be over before anybody is back, looking at the longest closed stretch of the channel in the coming four weeks, or so much that the two are never open together in these weeks. Said once for each calendar, with the first such time. Channels that one can only reach while they are open, such as a phone or a desk, do not count, nor do times for less than every case. An agreement between teams or with a supplier keeps hours of its own and is left alone. Times in plain hours belong to `calendar-hours-exceed-coverage`.',
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
        const [clock, staff] = [limit.calendar, channel.calendar].map((name) => calendarNamed(inquiry, name));
        if (!clock || !staff) return;
        const gap = longestClosedGap(staff, addDays(today, 1), 28);
        const end = due(clock, gap.start, limit.duration);
        const isOverBefore = end !== undefined && end < gap.end;
        if (!isOverBefore && !areApart(clock, staff, today)) return;
        const { item } = limit.row;
        const what = isOverBefore
          ? `runs on while “${channel.id}” is closed, so ${limit.duration.text} can be over before anybody is back`
          : `is never open when “${channel.id}” is, and ${limit.duration.text} are counted by it`;
        return {
          range: rangeOf(item.calendar === undefined ? playbook.spec : item, 'calendar'),
          message: `“${limit.calendar}” ${what}; “${channel.id}” is staffed by “${channel.calendar}”.`,
        };
      }),
    );
  },
});

/** Both open in the coming four weeks, and at no moment together. */
function areApart(clock: Calendar, staff: Calendar, today: DateText): boolean {
  const spansOf = (calendar: Calendar) =>
    Array.from({ length: 28 }, (_, day) => calendar.spansOn(addDays(today, day))).flat();
  const [running, staffed] = [spansOf(clock), spansOf(staff)];
  if (running.length === 0 || staffed.length === 0) return false;
  return !staffed.some(({ start, end }) => running.some((span) => span.start < end && start < span.end));
}
