// For whom a channel closes, and how much of it.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence, reachOfLoss } from '../judges.ts';

export const closingScope: ChangeKind = {
  less: { id: 'closing-widened', title: 'More is closed' },
  more: { id: 'closing-narrowed', title: 'Less is closed' },
  other: {
    id: 'closing-hours-changed',
    title: 'What stays open is another calendar',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Who is taken in loses the channel.',
  places: {
    ...at(
      reachOfLoss,
      'SunsetPlan spec.scope.segments',
      'SunsetPlan spec.scope.queryTypes',
      'SunsetPlan spec.scope.endpoints',
    ),
    ...at(presence, 'SunsetPlan spec.scope.stillOpen'),
  },
};
