// Whether everybody can use it.
import { at, type ChangeKind } from '../change-kind.ts';
import { flag, members } from '../judges.ts';

export const accessibility: ChangeKind = {
  less: { id: 'accessibility-lost', title: 'Accessibility is lost' },
  more: { id: 'accessibility-gained', title: 'Accessibility is gained' },
  isTold: true,
  why: 'Who cannot hear, see or speak is shut out.',
  places: {
    ...at(members, 'ChannelStrategy spec.channels[].accessibleBy', 'ChannelStrategy spec.selfService[].media'),
    ...at(
      flag,
      'ChannelStrategy spec.channels[].recordedVideo.captions',
      'ChannelStrategy spec.selfService[].captions',
    ),
  },
};
