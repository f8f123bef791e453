// How a call is booked.
import { at, type ChangeKind } from '../change-kind.ts';
import { amount, members, presence, wait } from '../judges.ts';

export const booking: ChangeKind = {
  less: { id: 'booking-harder', title: 'Booking gives less' },
  more: { id: 'booking-easier', title: 'Booking gives more' },
  isTold: true,
  why: 'A shorter call and a longer wait are less help.',
  places: {
    ...at(presence, 'ChannelStrategy spec.channels[].booking'),
    ...at(amount, 'ChannelStrategy spec.channels[].booking.slot'),
    ...at(wait, 'ChannelStrategy spec.channels[].booking.leadTime'),
    ...at(members, 'ChannelStrategy spec.channels[].booking.askVia'),
  },
};
