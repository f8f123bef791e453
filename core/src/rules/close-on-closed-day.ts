// A closing day on which nobody is there to help.
import { rangeOf } from '../schema/value.ts';
import { openDayAfter } from '../time/business-time.ts';
import { dateOfDay, dayNumber, weekday } from '../time/date.ts';
import { helpingCalendars } from './helping-calendars.ts';
import { planRule } from './plan-rule.ts';

export const closeOnClosedDay = planRule({
  id: 'close-on-closed-day',
  severity: 'warning',
  title: 'The channel closes on a closed day',
  what: 'Compares `closeOn` with the calendars of the closing channel and of the alternatives with people. Speaks when one of them is closed that day. A channel without a calendar works from Monday to Friday.',
  why: 'On the first day without the channel customers have the most questions, and nobody answers.',
  todo: 'Close on a working day, best early in the week.',
  source: 'Common practice.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'closeOn: 2027-04-06  ',
      replace: 'closeOn: «2027-03-29»  ',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const closeOn = plan.dates.on('closeOn');
    if (closeOn === undefined || !spec.dates) return;
    const closed = helpingCalendars(inquiry, plan).find(({ calendar }) => !calendar.isOpenDay(closeOn));
    if (!closed) return;
    const day = weekday(closeOn).replace(/^./, (letter) => letter.toUpperCase());
    const which = closed.calendar.closedBecause(closeOn) ?? `a ${day}`;
    const next = openDayAfter(closed.calendar, dayNumber(closeOn), 1);
    const wayOut = next === undefined ? 'choose an open day' : `the next open day is ${dateOfDay(next)}`;
    const message = `${closeOn} is ${which}, a closed day for ${closed.title}; ${wayOut}.`;
    yield { range: rangeOf(spec.dates, 'closeOn'), message };
  },
});
