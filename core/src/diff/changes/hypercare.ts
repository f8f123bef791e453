// More people while customers get used to a change.
import { at, type ChangeKind } from '../change-kind.ts';
import { amount, lastDay, presence } from '../judges.ts';

export const hypercare: ChangeKind = {
  less: { id: 'hypercare-reduced', title: 'There is less help after the change' },
  more: { id: 'hypercare-raised', title: 'There is more help after the change' },
  isTold: false,
  why: 'Questions come in the first weeks.',
  places: {
    ...at(presence, 'SunsetPlan spec.phases[].hypercare'),
    ...at(amount, 'SunsetPlan spec.phases[].hypercare.extraAgents'),
    ...at(lastDay, 'SunsetPlan spec.phases[].hypercare.until'),
  },
};
