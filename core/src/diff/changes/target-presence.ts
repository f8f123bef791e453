// A target is withdrawn or made for some cases.
import type { ChangeKind } from '../change-kind.ts';
import { timeChanges } from '../times.ts';

export const targetPresence: ChangeKind = {
  less: { id: 'target-withdrawn', title: 'A target is withdrawn' },
  more: { id: 'target-set', title: 'A target is set' },
  isTold: false,
  whole: 'Targets',
  why: 'Without a time nobody knows how long a wait may be.',
  covers: ['SlaPolicy spec.targets'],
  *find(pair, sides) {
    for (const change of timeChanges(pair, sides, 'targets')) if (change.aspect === 'presence') yield change;
  },
};
