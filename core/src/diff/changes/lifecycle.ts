// How far a channel is on its way in or out.
import { at, type ChangeKind } from '../change-kind.ts';
import { ranked } from '../judges.ts';

export const lifecycle: ChangeKind = {
  less: { id: 'channel-lifecycle-lowered', title: 'A channel is on its way out' },
  more: { id: 'channel-lifecycle-raised', title: 'A channel comes to life' },
  isTold: true,
  why: 'A closed channel serves nobody, a deprecated one is on its way out.',
  places: at(
    ranked(['closed', 'deprecated', 'experimental', 'active'], 'active'),
    'ChannelStrategy spec.channels[].lifecycle',
  ),
};
