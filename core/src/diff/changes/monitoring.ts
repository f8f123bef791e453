// What is watched after a closing.
import { at, type ChangeKind } from '../change-kind.ts';
import { alarm } from '../comparisons.ts';
import { lastDay, presence, wait } from '../judges.ts';

export const monitoring: ChangeKind = {
  less: { id: 'monitoring-weakened', title: 'Less is watched' },
  more: { id: 'monitoring-strengthened', title: 'More is watched' },
  other: {
    id: 'monitoring-changed',
    title: 'An alarm goes off at another value',
    waiver: 'Whether a number is stricter depends on what it measures.',
  },
  isTold: false,
  why: 'What nobody watches goes wrong unseen.',
  places: {
    ...at(presence, 'SunsetPlan spec.monitoring[]'),
    ...at(alarm, 'SunsetPlan spec.monitoring[].alertWhen'),
    ...at(wait, 'SunsetPlan spec.monitoring[].reviewEvery'),
    ...at(lastDay, 'SunsetPlan spec.monitoring[].until'),
  },
};
