// What a call costs.
import { at, type ChangeKind } from '../change-kind.ts';
import { ranked } from '../judges.ts';

export const tariff: ChangeKind = {
  less: { id: 'tariff-raised', title: 'A contact point costs more' },
  more: { id: 'tariff-lowered', title: 'A contact point costs less' },
  isTold: true,
  why: 'A dearer line keeps people from calling.',
  places: at(ranked(['premium', 'normal', 'free'], 'normal'), 'ChannelStrategy spec.channels[].endpoints[].tariff'),
};
