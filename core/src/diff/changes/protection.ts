// What shields customers and their questions from the wrong channel.
import { at, type ChangeKind } from '../change-kind.ts';
import { flag, members, ranked } from '../judges.ts';

export const protection: ChangeKind = {
  less: { id: 'protection-lost', title: 'A protection is lost' },
  more: { id: 'protection-added', title: 'A protection is added' },
  isTold: true,
  why: 'These marks keep customers who need a voice, a person or a private channel from losing it.',
  places: {
    ...at(
      flag,
      'ChannelStrategy spec.segments[].vulnerable',
      'ChannelStrategy spec.queryTypes[].requiresHuman',
      'ChannelStrategy spec.queryTypes[].regulated',
    ),
    ...at(members, 'ChannelStrategy spec.segments[].accessNeeds'),
    ...at(ranked(['low', 'medium', 'high']), 'ChannelStrategy spec.queryTypes[].dataSensitivity'),
  },
};
