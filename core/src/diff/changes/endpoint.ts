// Where contact arrives: a number, an address, a page.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, presence } from '../judges.ts';

export const endpoint: ChangeKind = {
  less: { id: 'endpoint-removed', title: 'A contact point is gone' },
  more: { id: 'endpoint-added', title: 'A contact point is new' },
  other: {
    id: 'endpoint-changed',
    title: 'A contact point has another address',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Customers have it in their contacts, on paper and in bookmarks.',
  places: {
    ...at(presence, 'ChannelStrategy spec.channels[].endpoints[]'),
    ...at(
      differs,
      'ChannelStrategy spec.channels[].endpoints[].kind',
      'ChannelStrategy spec.channels[].endpoints[].value',
    ),
  },
};
