// A channel is to be closed, or stays.
import { at, type ChangeKind } from '../change-kind.ts';
import { burden, burdens, presence } from '../judges.ts';

export const closing: ChangeKind = {
  less: { id: 'closing-planned', title: 'A closing is planned' },
  more: { id: 'closing-called-off', title: 'A closing is called off' },
  isTold: true,
  why: 'Who uses the channel loses it on a day.',
  places: {
    ...at(burden, 'SunsetPlan'),
    ...at(presence, 'SunsetPlan spec.dates.withdrawnOn'),
    ...at(burdens, 'SunsetPlan spec.channel'),
  },
};
