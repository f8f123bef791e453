// The first day without a channel, as it comes out of all the dates that it leans on.

import { compareDates } from '../../time/date.ts';
import type { ChangeKind } from '../change-kind.ts';
import { planDay, planSpot } from '../plan-days.ts';

export const closingDate: ChangeKind = {
  less: { id: 'closing-earlier', title: 'A channel closes earlier' },
  more: { id: 'closing-later', title: 'A channel closes later' },
  isTold: true,
  whole: 'The closing day',
  why: 'Customers plan for the day that they were told.',
  covers: ['SunsetPlan spec.dates.closeOn'],
  *find({ before, after }, sides) {
    if (!before || !after) return;
    const [from, to] = [planDay(before, sides.before, 'closeOn'), planDay(after, sides.after, 'closeOn')];
    if (from === to) return;
    const isLess = to !== undefined && (from === undefined || compareDates(to, from) < 0);
    const sentence =
      to === undefined
        ? `The closing day, ${from}, is gone`
        : from === undefined
          ? `The channel closes on ${to}; there was no day before`
          : `Closing day: ${from} → ${to}`;
    const spots = { before: planSpot(before, 'closeOn'), after: planSpot(after, 'closeOn') };
    yield { direction: isLess ? 'less' : 'more', from, to, sentence, about: ['closeOn'], spots };
  },
};
