// The way from a machine to a person.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, members, presence } from '../judges.ts';

export const handoff: ChangeKind = {
  less: { id: 'handoff-lost', title: 'A way to a person is lost' },
  more: { id: 'handoff-added', title: 'A way to a person is added' },
  other: {
    id: 'handoff-changed',
    title: 'The way to a person leads elsewhere',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Without it, who is not understood by a machine is stuck.',
  places: {
    ...at(presence, 'ChannelStrategy spec.channels[].handoff', 'ChannelStrategy spec.channels[].handoff.outsideHours'),
    ...at(members, 'ChannelStrategy spec.channels[].handoff.when'),
    ...at(differs, 'ChannelStrategy spec.channels[].handoff.to'),
  },
};
