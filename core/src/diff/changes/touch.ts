// How personally a segment is looked after.
import { at, type ChangeKind } from '../change-kind.ts';
import { ranked } from '../judges.ts';

export const touch: ChangeKind = {
  less: { id: 'care-reduced', title: 'A segment is looked after less personally' },
  more: { id: 'care-raised', title: 'A segment is looked after more personally' },
  isTold: true,
  why: 'High touch means people, tech touch means pages.',
  places: at(ranked(['tech', 'low', 'high']), 'ChannelStrategy spec.segments[].touch'),
};
