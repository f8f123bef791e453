// Where the line between segments runs.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const segmentLine: ChangeKind = {
  other: {
    id: 'segment-redrawn',
    title: 'A segment is drawn differently',
    waiver: 'Moving a line moves customers in both directions.',
  },
  isTold: false,
  why: 'Customers on the line get the routes and promises of another segment.',
  places: at(
    differs,
    'ChannelStrategy spec.segments[].default',
    'ChannelStrategy spec.segments[].criteria[]',
    'ChannelStrategy spec.segments[].criteria[].expression',
  ),
};
