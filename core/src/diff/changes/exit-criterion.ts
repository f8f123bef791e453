// What has to be true before a phase may end.
import { at, type ChangeKind } from '../change-kind.ts';
import { gate } from '../comparisons.ts';
import { amount, presence } from '../judges.ts';

export const exitCriterion: ChangeKind = {
  less: { id: 'exit-criterion-dropped', title: 'A condition for going on is dropped or easier' },
  more: { id: 'exit-criterion-added', title: 'A condition for going on is added or stricter' },
  other: {
    id: 'exit-criterion-changed',
    title: 'A condition for going on is another one',
    waiver: 'Whether a number is stricter depends on what it measures.',
  },
  isTold: false,
  why: 'Without it a closing goes on although customers have not moved.',
  places: {
    ...at(presence, 'SunsetPlan spec.phases[].exitCriteria[]'),
    ...at(gate, 'SunsetPlan spec.phases[].exitCriteria[].is'),
    ...at(amount, 'SunsetPlan spec.phases[].exitCriteria[].for'),
  },
};
