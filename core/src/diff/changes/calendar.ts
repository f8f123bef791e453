// A whole calendar is withdrawn or new.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const calendar: ChangeKind = {
  other: {
    id: 'calendar-set',
    title: 'A calendar is withdrawn or new',
    waiver: 'A calendar means something by who uses it, and that changes elsewhere.',
  },
  isTold: false,
  why: 'What was open in its hours keeps other hours.',
  places: at(differs, 'BusinessCalendar'),
};
