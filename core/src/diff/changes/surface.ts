// Places that say how to reach us.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, members, presence } from '../judges.ts';

export const surface: ChangeKind = {
  less: { id: 'surface-removed', title: 'A place says less about how to reach you' },
  more: { id: 'surface-added', title: 'A place says more about how to reach you' },
  other: {
    id: 'surface-changed',
    title: 'A place that mentions channels is another one',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: false,
  why: 'Customers look there for a way to us.',
  places: {
    ...at(presence, 'ChannelStrategy spec.surfaces[]'),
    ...at(members, 'ChannelStrategy spec.surfaces[].mentions'),
    ...at(differs, 'ChannelStrategy spec.surfaces[].kind', 'ChannelStrategy spec.surfaces[].locator'),
  },
};
