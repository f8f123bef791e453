// Open sessions that customers can join.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, presence, ranked } from '../judges.ts';

export const session: ChangeKind = {
  less: { id: 'sessions-fewer', title: 'There are fewer sessions' },
  more: { id: 'sessions-more', title: 'There are more sessions' },
  other: {
    id: 'sessions-moved',
    title: 'Sessions are at another time',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Who counted on a session finds it gone, or at another time.',
  places: {
    ...at(presence, 'ChannelStrategy spec.channels[].sessions', 'ChannelStrategy spec.channels[].sessions.signUp'),
    ...at(ranked(['monthly', 'fortnightly', 'weekly']), 'ChannelStrategy spec.channels[].sessions.repeats'),
    ...at(differs, 'ChannelStrategy spec.channels[].sessions.on', 'ChannelStrategy spec.channels[].sessions.hours'),
  },
};
