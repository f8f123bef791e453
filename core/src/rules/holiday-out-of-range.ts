// A holiday lies so far away that it is a slip, or that no help desk takes it.
import { each, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { documentRule } from './define.ts';
import { dayAfter, dayBefore } from './threshold.ts';

export const holidayOutOfRange = documentRule({
  id: 'holiday-out-of-range',
  severity: 'warning',
  title: 'A holiday lies too far away',
  what: 'A holiday or exception more than two years ahead (`thresholds.holidaysAhead` in the config), said once for the first of them. Days of past years are history and may stay; one that stands alone, as long or longer before all others, is taken for a wrong year.',
  why: 'Often two digits were swapped, and the real holiday counts as a working day. Zendesk refuses a schedule with such a day.',
  todo: 'Mend the year, or take the day out until it is nearer.',
  source: 'Zendesk takes holidays within two years.',
  on: ['BusinessCalendar'],
  *check({ playbook: { spec }, settings, today }) {
    const { holidaysAhead } = settings.thresholds;
    const holidays = spec.holidays === undefined || typeof spec.holidays === 'string' ? [] : spec.holidays;
    const days: Day[] = [
      ...each(holidays, (holiday) => [{ date: holiday.date, range: rangeOf(holiday, 'date') }]),
      ...each(spec.exceptions, (exception) => [{ date: exception.from, range: rangeOf(exception, 'from') }]),
    ];
    const latest = dayAfter(today, holidaysAhead);
    const ahead = days.filter(({ date }) => date > latest);
    const [first] = ahead.sort((a, b) => a.range.start - b.range.start);
    if (first) {
      const others =
        ahead.length === 1
          ? ''
          : `, and so ${ahead.length === 2 ? 'does one other day' : `do ${ahead.length - 1} other days`} here`;
      yield { range: first.range, message: `${first.date} lies more than ${holidaysAhead} ahead${others}.` };
    }
    for (const { date, range } of strays(days, { today, reach: holidaysAhead })) {
      yield { range, message: `${date} lies ${holidaysAhead} or more before all other days here; look at the year.` };
    }
  },
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: '{ date: 2027-04-27, title',
      replace: '{ date: «2072-04-27», title',
    },
  ],
  good: 'sample',
});

interface Day {
  readonly date: DateText;
  readonly range: Range;
}

/** A day long past, in a calendar that is kept up, that stands alone before the others. */
function strays(
  days: readonly Day[],
  { today, reach }: { readonly today: DateText; readonly reach: string },
): readonly Day[] {
  const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first, second] = sorted;
  if (!first || !second || first.date > dayBefore(today, reach)) return [];
  return second.date >= dayAfter(first.date, reach) ? [first] : [];
}
