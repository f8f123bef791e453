// A message or reminder of a plan.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, presence } from '../judges.ts';

export const communication: ChangeKind = {
  less: { id: 'communication-dropped', title: 'A message is dropped' },
  more: { id: 'communication-added', title: 'A message is added' },
  other: {
    id: 'communication-template-changed',
    title: 'A message uses another template',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Who is not told finds a dead line.',
  places: {
    ...at(presence, 'SunsetPlan spec.communications[]'),
    ...at(differs, 'SunsetPlan spec.communications[].template'),
  },
};
