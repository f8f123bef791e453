// What customers use instead of a closing channel.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const alternative: ChangeKind = {
  less: { id: 'alternative-removed', title: 'An alternative is removed' },
  more: { id: 'alternative-added', title: 'An alternative is added' },
  isTold: true,
  why: 'They were promised a way to do the same.',
  places: at(presence, 'SunsetPlan spec.alternatives[]'),
};
