// Who answers for it.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const owner: ChangeKind = {
  less: { id: 'owner-dropped', title: 'Nobody answers for it any more' },
  more: { id: 'owner-named', title: 'Somebody answers for it' },
  other: {
    id: 'owner-changed',
    title: 'Somebody else answers for it',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: false,
  why: 'People turn to the owner when something goes wrong.',
  places: at(
    presence,
    'SunsetPlan spec.decision.owner',
    'ChannelStrategy metadata.owner',
    'BusinessCalendar metadata.owner',
    'SlaPolicy metadata.owner',
    'SunsetPlan metadata.owner',
    'MessageTemplate metadata.owner',
  ),
};
