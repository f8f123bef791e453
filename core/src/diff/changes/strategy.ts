// A whole strategy is withdrawn or new.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const strategy: ChangeKind = {
  less: { id: 'strategy-withdrawn', title: 'A strategy is withdrawn' },
  more: { id: 'strategy-new', title: 'A strategy is new' },
  isTold: true,
  why: 'All its channels go or come with it.',
  places: at(presence, 'ChannelStrategy'),
};
