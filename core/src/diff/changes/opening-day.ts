// From which day on a channel or its sessions can be used.
import { at, type ChangeKind } from '../change-kind.ts';
import { firstDay } from '../judges.ts';

export const openingDay: ChangeKind = {
  less: { id: 'opening-postponed', title: 'It opens later' },
  more: { id: 'opening-brought-forward', title: 'It opens earlier' },
  isTold: true,
  why: 'Customers wait for it until then.',
  places: at(firstDay, 'ChannelStrategy spec.channels[].opensOn', 'ChannelStrategy spec.channels[].sessions.firstOn'),
};
