// The reasons and worries that customers read.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const reason: ChangeKind = {
  less: { id: 'reason-dropped', title: 'A reason or an answer to a worry is dropped' },
  more: { id: 'reason-added', title: 'A reason or an answer to a worry is added' },
  isTold: false,
  why: 'Customers are told why, and what was thought of.',
  places: at(presence, 'SunsetPlan spec.reasons[]', 'SunsetPlan spec.concerns[]'),
};
