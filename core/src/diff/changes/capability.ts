// What a channel can do for customers.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf, flag, statement } from '../judges.ts';

export const capability: ChangeKind = {
  less: { id: 'capability-lost', title: 'A channel can do less' },
  more: { id: 'capability-gained', title: 'A channel can do more' },
  isTold: true,
  why: 'People choose a channel for what it can do: a voice, a person, an answer at once, a record.',
  places: {
    ...at(
      statement,
      ...['immediate', 'human', 'voice', 'private'].map((key) => `ChannelStrategy spec.channels[].attributes.${key}`),
    ),
    ...at(
      flag,
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
