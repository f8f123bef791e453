// Who may use a channel or a contact point.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf } from '../judges.ts';

export const admission: ChangeKind = {
  less: { id: 'admission-narrowed', title: 'Fewer may use it' },
  more: { id: 'admission-widened', title: 'More may use it' },
  isTold: true,
  why: 'Who is no longer named has to find another way.',
  places: at(
    audienceOf,
    'ChannelStrategy spec.channels[].audience',
    'ChannelStrategy spec.channels[].endpoints[].segments',
  ),
};
