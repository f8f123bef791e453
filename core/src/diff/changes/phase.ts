// The steps of a closing.
import { at, type ChangeKind } from '../change-kind.ts';
import { otherDay, presence } from '../judges.ts';

export const phase: ChangeKind = {
  less: { id: 'phase-dropped', title: 'A phase is dropped' },
  more: { id: 'phase-added', title: 'A phase is added' },
  other: {
    id: 'phase-moved',
    title: 'A phase starts on another day',
    waiver: 'Whether earlier is better depends on the phase.',
  },
  isTold: false,
  why: 'A phase gives customers time to get used to it.',
  places: {
    ...at(presence, 'SunsetPlan spec.phases[]'),
    ...at(otherDay, 'SunsetPlan spec.phases[].starts'),
  },
};
