// Answers that customers find themselves.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, members, presence } from '../judges.ts';

export const selfService: ChangeKind = {
  less: { id: 'self-service-removed', title: 'Self-service offers less' },
  more: { id: 'self-service-added', title: 'Self-service offers more' },
  other: {
    id: 'self-service-moved',
    title: 'A self-service page has another address',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Without the answer they have to ask, and wait.',
  places: {
    ...at(presence, 'ChannelStrategy spec.selfService[]'),
    ...at(members, 'ChannelStrategy spec.selfService[].covers', 'ChannelStrategy spec.selfService[].linkedFrom'),
    ...at(differs, 'ChannelStrategy spec.selfService[].url'),
  },
};
