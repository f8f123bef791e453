// A closing day with closed days right behind it.
import { rangeOf } from '../schema/value.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays } from '../time/date.ts';
import { helpingCalendars } from './helping-calendars.ts';
import { planRule } from './plan-rule.ts';

export const closeOnFriday = planRule({
  id: 'close-on-friday',
  severity: 'info',
  title: 'The channel closes right before closed days',
  what: 'Speaks when `closeOn` is an open day and the two days after it are closed, as on a Friday before a weekend, in every calendar of the closing channel and of the alternatives with people.',
  why: 'The first problems show after a day or so, and then nobody is there.',
  todo: 'Close early in the week.',
  source: 'Real case: ODK closed its group on a Friday in June 2017.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'closeOn: 2027-04-06  ',
      replace: 'closeOn: «2027-04-09»  ',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const closeOn = plan.dates.on('closeOn');
    if (closeOn === undefined || !spec.dates) return;
    const calendars = helpingCalendars(inquiry, plan);
    const isBeforeClosedDays = (calendar: Calendar) =>
      calendar.isOpenDay(closeOn) && [1, 2].every((days) => !calendar.isOpenDay(addDays(closeOn, days)));
    if (calendars.length === 0 || !calendars.every(({ calendar }) => isBeforeClosedDays(calendar))) return;
    const message = `After ${closeOn} come two closed days, in which nobody can help with the first problems; close earlier in the week.`;
    yield { range: rangeOf(spec.dates, 'closeOn'), message };
  },
});
