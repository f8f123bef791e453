// Whether customers hear that their message arrived.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, presence } from '../judges.ts';

export const acknowledgement: ChangeKind = {
  less: { id: 'acknowledgement-dropped', title: 'The acknowledgement is dropped' },
  more: { id: 'acknowledgement-added', title: 'An acknowledgement is added' },
  other: {
    id: 'acknowledgement-changed',
    title: 'The acknowledgement is another template',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Without a receipt people write again.',
  places: {
    ...at(presence, 'ChannelStrategy spec.channels[].acknowledgement'),
    ...at(differs, 'ChannelStrategy spec.channels[].acknowledgement.template'),
  },
};
