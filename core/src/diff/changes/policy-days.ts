// From when until when a policy holds.
import { at, type ChangeKind } from '../change-kind.ts';
import { firstDay, lastDay } from '../judges.ts';

export const policyDays: ChangeKind = {
  less: { id: 'policy-days-fewer', title: 'A policy holds for less long' },
  more: { id: 'policy-days-more', title: 'A policy holds for longer' },
  isTold: true,
  why: 'Before and after it there is no promise.',
  places: {
    ...at(lastDay, 'SlaPolicy spec.effective.until'),
    ...at(firstDay, 'SlaPolicy spec.effective.from'),
  },
};
