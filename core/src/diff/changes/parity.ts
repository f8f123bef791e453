// How well an alternative makes up for what closes.
import { at, type ChangeKind } from '../change-kind.ts';
import { burdens, members, ranked } from '../judges.ts';

export const parity: ChangeKind = {
  less: { id: 'parity-lowered', title: 'An alternative makes up for less' },
  more: { id: 'parity-raised', title: 'An alternative makes up for more' },
  isTold: false,
  why: 'It tells what customers lose by the change.',
  places: {
    ...at(ranked(['partial', 'equal', 'better']), 'SunsetPlan spec.alternatives[].parity.verdict'),
    ...at(burdens, 'SunsetPlan spec.alternatives[].parity.gaps'),
    ...at(members, 'SunsetPlan spec.alternatives[].parity.outcomes'),
  },
};
