// A segment of customers is lost, or a new one is served.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const segment: ChangeKind = {
  less: { id: 'segment-lost', title: 'A segment is lost' },
  more: { id: 'segment-added', title: 'A segment is new' },
  isTold: true,
  why: 'Customers of a segment that is gone fall to the next one that fits, with its routes and promises.',
  places: at(presence, 'ChannelStrategy spec.segments[]'),
};
