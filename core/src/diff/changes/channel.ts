// A channel is closed without a plan, or a new one opens.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const channel: ChangeKind = {
  less: { id: 'channel-removed', title: 'A channel is gone' },
  more: { id: 'channel-added', title: 'A channel is new' },
  isTold: true,
  why: 'Who used the channel has to find another way; who gets a new one has one more.',
  places: {
    ...at(presence, 'ChannelStrategy spec.channels[]'),
  },
};
