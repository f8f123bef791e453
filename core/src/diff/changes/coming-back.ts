// Whether and when a closed channel comes back.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, returnDay } from '../judges.ts';

export const comingBack: ChangeKind = {
  less: { id: 'return-later', title: 'A channel comes back later, or not at all' },
  more: { id: 'return-earlier', title: 'A channel comes back earlier' },
  other: {
    id: 'return-changed',
    title: 'A channel comes back in another rhythm',
    waiver: 'Another rhythm is another one.',
  },
  isTold: true,
  why: 'Customers wait for the day.',
  places: {
    ...at(returnDay, 'SunsetPlan spec.dates.reopenOn'),
    ...at(differs, 'SunsetPlan spec.dates.repeats'),
  },
};
