// The way back when a closing goes wrong.
import { at, type ChangeKind } from '../change-kind.ts';
import { alarm } from '../comparisons.ts';
import { lastDay, presence, wait } from '../judges.ts';

export const rollback: ChangeKind = {
  less: { id: 'rollback-weakened', title: 'The way back is weaker' },
  more: { id: 'rollback-strengthened', title: 'The way back is stronger' },
  other: {
    id: 'rollback-changed',
    title: 'The way back is another one',
    waiver: 'Whether a criterion is stricter depends on what it measures.',
  },
  isTold: false,
  why: 'Without it customers bear a mistake for good.',
  places: {
    ...at(
      presence,
      'SunsetPlan spec.rollback',
      'SunsetPlan spec.rollback.criteria[]',
      'SunsetPlan spec.rollback.action',
      'SunsetPlan spec.rollback.notice',
    ),
    ...at(alarm, 'SunsetPlan spec.rollback.criteria[].is'),
    ...at(wait, 'SunsetPlan spec.rollback.criteria[].for'),
    ...at(lastDay, 'SunsetPlan spec.rollback.possibleUntil'),
  },
};
