// What happens to customers by itself.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const automation: ChangeKind = {
  other: {
    id: 'automation-changed',
    title: 'An automation does something else',
    waiver: 'Whether a rule helps is not for the language to say.',
  },
  isTold: false,
  why: 'A rule that answers or routes by itself decides what customers get.',
  places: at(
    differs,
    'ChannelStrategy spec.automations[]',
    'ChannelStrategy spec.automations[].action',
    'ChannelStrategy spec.automations[].channel',
    'ChannelStrategy spec.automations[].template',
  ),
};
