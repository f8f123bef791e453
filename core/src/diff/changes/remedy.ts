// What customers get when a promise is broken.
import { at, type ChangeKind } from '../change-kind.ts';
import { amount, differs, presence } from '../judges.ts';

export const remedy: ChangeKind = {
  less: { id: 'remedy-dropped', title: 'A remedy gives less' },
  more: { id: 'remedy-added', title: 'A remedy gives more' },
  other: {
    id: 'remedy-changed',
    title: 'A remedy is another one',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'It is part of the promise.',
  places: {
    ...at(presence, 'SlaPolicy spec.remedies[]'),
    ...at(amount, 'SlaPolicy spec.remedies[].claimWithin'),
    ...at(differs, 'SlaPolicy spec.remedies[].give'),
  },
};
