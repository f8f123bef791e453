// A time that runs around the clock is shorter than the longest stretch in which nobody is there.
import { eachOne } from '../schema/value.ts';
import { type ClosedGap, longestClosedGap } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type DateText } from '../time/date.ts';
import { durationMilliseconds } from '../time/duration.ts';
import { localDateTime } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { attendedChannelTypes } from '../workspace/channel-types.ts';
import { policyOf } from '../workspace/policy.ts';
import { allPromises, allTargets } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const calendarHoursExceedCoverage = documentRule({
  id: 'calendar-hours-exceed-coverage',
  severity: 'error',
  title: 'The clock runs while nobody is there',
  what: 'A time in plain hours or days runs at night and at weekends too. It is compared with the longest stretch in which nobody is there, by the calendar of the channel or else of the row or policy; for an agreement between teams or with a supplier by that of the row or policy first, because they need not keep the hours of the channel. It looks at the coming four weeks first, and then at the coming year. Channels that one can only reach while they are open, such as a phone or a desk, do not count, nor do times for less than every case.',
  why: 'Who writes on Friday evening cannot be answered by Saturday evening, however hard the team works. The promise is broken every week.',
  todo: 'Write business hours or days, give a longer time, or staff the channel at weekends.',
  source: 'The norm “e-mail within 24 hours” on a nine-to-five week leaves a gap of 64 hours.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    const isTowardsCustomers = (playbook.spec.agreementType ?? 'sla') === 'sla';
    const { channels } = policy.strategy.playbook.spec;
    yield* once(
      eachOne([...allTargets(policy), ...allPromises(policy)], ({ cell, limit }) => {
        const time = durationMilliseconds(limit.duration);
        if (limit.duration.business || time === undefined || limit.share < 100 || limit.publishes) return;
        if (cell.metric === 'speed-of-answer') return;
        const channel = channels.find(({ id }) => id === cell.channel);
        if (!channel || attendedChannelTypes.has(channel.type)) return;
        const name = isTowardsCustomers ? (channel.calendar ?? limit.calendar) : (limit.calendar ?? channel.calendar);
        const gap = name === undefined ? undefined : gapAbove(calendarNamed(inquiry, name), today, time);
        if (!gap) return;
        const message = `${limit.duration.text} cannot hold on “${channel.id}”: nobody is there for ${gap.words}.`;
        return { range: limit.range, message };
      }),
    );
  },
  bad: [{ file: 'support/sla.playbook.yaml', find: 'low: 6 business hours', replace: 'low: «24 hours»' }],
  good: 'sample',
});

/** The longest stretch of the next weeks, else of the next year, if it is longer than the time. */
function gapAbove(calendar: Calendar, today: DateText, time: number): { readonly words: string } | undefined {
  for (const days of [28, 366]) {
    const gap = longestClosedGap(calendar, addDays(today, 1), days);
    if (gap.milliseconds > time) return { words: wordsFor(gap, calendar.zone) };
  }
  return undefined;
}

function wordsFor(gap: ClosedGap, zone: string): string {
  const hours = Math.round((gap.milliseconds / 3_600_000) * 10) / 10;
  const [from, to] = [gap.start, gap.end].map((instant) => {
    const { date, minutes } = localDateTime(instant, zone);
    const two = (number: number) => String(number).padStart(2, '0');
    return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  return `${hours} hours from ${from} to ${to}`;
}
