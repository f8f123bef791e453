// All that customers do not notice, so that no edit reads as no change; and what cannot be ordered against what it was.
import type { ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const detail: ChangeKind = {
  other: { id: 'detail-changed', title: 'A detail for colleagues changed', waiver: 'It is neither more nor less.' },
  isTold: false,
  why: 'Customers do not notice; colleagues may.',
};

export const judgeDetail = differs;
