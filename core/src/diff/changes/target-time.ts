// A target becomes looser or tighter for the same cases.
import type { ChangeKind } from '../change-kind.ts';
import { timeChanges } from '../times.ts';

export const targetTime: ChangeKind = {
  less: { id: 'target-loosened', title: 'A target is loosened' },
  more: { id: 'target-tightened', title: 'A target is tightened' },
  other: {
    id: 'target-differs',
    title: 'A target runs on another clock',
    waiver: 'The two cannot be ordered for every start.',
  },
  isTold: false,
  whole: 'Targets',
  why: 'What you aim at decides how long customers wait. Under a contract, or where it is published, it is a promise.',
  covers: ['SlaPolicy spec.targets'],
  *find(pair, sides) {
    for (const change of timeChanges(pair, sides, 'targets')) if (change.aspect === 'time') yield change;
  },
};
