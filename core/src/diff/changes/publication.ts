// Where a promise is published.
import type { ChangeKind } from '../change-kind.ts';
import { timeChanges } from '../times.ts';

export const publication: ChangeKind = {
  less: { id: 'promise-unpublished', title: 'A promise is no longer published at a place' },
  more: { id: 'promise-published', title: 'A promise is published at one more place' },
  isTold: false,
  whole: 'Promises',
  why: 'A promise that nobody can find is hard to hold you to.',
  covers: ['SlaPolicy spec.promises'],
  *find(pair, sides) {
    for (const change of timeChanges(pair, sides, 'promises')) if (change.aspect === 'publication') yield change;
  },
};
