// The languages in which help can be had.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf } from '../judges.ts';

export const language: ChangeKind = {
  less: { id: 'language-lost', title: 'A language is lost' },
  more: { id: 'language-added', title: 'A language is added' },
  isTold: true,
  why: 'Who writes in a language that is gone is not understood any more.',
  places: at(
    audienceOf,
    'ChannelStrategy spec.channels[].languages',
    'ChannelStrategy spec.channels[].endpoints[].languages',
    'ChannelStrategy spec.selfService[].languages',
    'ChannelStrategy spec.segments[].languages',
  ),
};
