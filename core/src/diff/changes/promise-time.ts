// A promise becomes looser or tighter for the same cases.
import type { ChangeKind } from '../change-kind.ts';
import { timeChanges } from '../times.ts';

export const promiseTime: ChangeKind = {
  less: { id: 'promise-loosened', title: 'A promise is loosened' },
  more: { id: 'promise-tightened', title: 'A promise is tightened' },
  other: {
    id: 'promise-differs',
    title: 'A promise runs on another clock',
    waiver: 'The two cannot be ordered for every start.',
  },
  isTold: true,
  whole: 'Promises',
  why: 'Customers wait that long before they have a right to ask.',
  covers: ['SlaPolicy spec.promises'],
  *find(pair, sides) {
    for (const change of timeChanges(pair, sides, 'promises')) if (change.aspect === 'time') yield change;
  },
};
