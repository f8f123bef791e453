// A whole policy is withdrawn or new.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const policy: ChangeKind = {
  less: { id: 'policy-withdrawn', title: 'A policy is withdrawn' },
  more: { id: 'policy-new', title: 'A policy is new' },
  isTold: true,
  why: 'All its promises go or come with it.',
  places: at(presence, 'SlaPolicy'),
};
