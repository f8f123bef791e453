// The priorities by which cases are answered.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const priority: ChangeKind = {
  less: { id: 'priority-lost', title: 'A priority is lost' },
  more: { id: 'priority-added', title: 'A priority is new' },
  isTold: false,
  why: 'Cases of a priority that is gone are answered as something else.',
  places: at(presence, 'ChannelStrategy spec.priorities[]'),
};
