// What a channel can do for customers.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf, flag } from '../judges.ts';

export const capability: ChangeKind = {
  less: { id: 'capability-lost', title: 'A channel can do less' },
  more: { id: 'capability-gained', title: 'A channel can do more' },
  isTold: true,
  why: 'People choose a channel for what it can do: a voice, a person, an answer at once, a record.',
  places: {
    ...at(
      flag,
      'ChannelStrategy spec.channels[].attributes.immediate',
      'ChannelStrategy spec.channels[].attributes.human',
      'ChannelStrategy spec.channels[].attributes.voice',
      'ChannelStrategy spec.channels[].attributes.private',
      'ChannelStrategy spec.channels[].keepsRecord',
      'ChannelStrategy spec.omnichannel.conversationContinuity',
      'ChannelStrategy spec.omnichannel.contextTransfer',
      'ChannelStrategy spec.omnichannel.identityResolution',
    ),
    ...at(
      audienceOf,
      'ChannelStrategy spec.omnichannel.customerData.channels',
      'ChannelStrategy spec.omnichannel.platform.channels',
    ),
  },
};
