// The day on which a message goes out.
import { at, type ChangeKind } from '../change-kind.ts';
import { firstDay } from '../judges.ts';

export const communicationDay: ChangeKind = {
  less: { id: 'communication-later', title: 'A message goes out later' },
  more: { id: 'communication-earlier', title: 'A message goes out earlier' },
  other: {
    id: 'communication-moved',
    title: 'A message goes out on another day',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: false,
  why: 'A later message leaves less time to act on it.',
  places: at(firstDay, 'SunsetPlan spec.communications[].sendOn'),
};
