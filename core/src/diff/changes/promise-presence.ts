// A promise is withdrawn or made for some cases.
import type { ChangeKind } from '../change-kind.ts';
import { timeChanges } from '../times.ts';

export const promisePresence: ChangeKind = {
  less: { id: 'promise-withdrawn', title: 'A promise is withdrawn' },
  more: { id: 'promise-made', title: 'A promise is made' },
  isTold: true,
  whole: 'Promises',
  why: 'Without a time nobody knows how long a wait may be.',
  covers: ['SlaPolicy spec.promises'],
  *find(pair, sides) {
    for (const change of timeChanges(pair, sides, 'promises')) if (change.aspect === 'presence') yield change;
  },
};
