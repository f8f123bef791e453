// How you speak to customers.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const tone: ChangeKind = {
  other: { id: 'tone-changed', title: 'The tone is another one', waiver: 'A tone is neither more nor less.' },
  isTold: false,
  why: 'All that you write sounds different.',
  places: at(
    differs,
    'ChannelStrategy spec.brand.name',
    'ChannelStrategy spec.brand.voice',
    'ChannelStrategy spec.brand.protectedNames',
    'ChannelStrategy spec.channels[].style.tone',
    'ChannelStrategy spec.channels[].style.formality',
    'MessageTemplate spec.medium',
    'MessageTemplate spec.pattern',
    'MessageTemplate spec.audience',
    'MessageTemplate spec.recipient.*',
    'Config brand.name',
    'Config brand.voice',
    'Config brand.protectedNames',
  ),
};
