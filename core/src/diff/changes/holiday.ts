// Days on which nobody is there.
import { at, type ChangeKind, type Judge } from '../change-kind.ts';
import { wordsOf } from '../value-words.ts';

/** A holiday closes a day; `none` and the name of a calendar stand where the list would. */
const closedDay: Judge = ({ before, after }) => {
  if (before === 'none' || after === 'none') return [];
  if (typeof before === 'string' || typeof after === 'string')
    return [{ direction: 'other', from: wordsOf(before), to: wordsOf(after) }];
  return [{ direction: after === undefined ? 'more' : 'less' }];
};

export const holiday: ChangeKind = {
  less: { id: 'closed-day-added', title: 'It is closed on one more day' },
  more: { id: 'closed-day-removed', title: 'It is open on one more day' },
  other: {
    id: 'holidays-taken-over',
    title: 'Holidays are those of another calendar',
    waiver: 'Other holidays are other holidays.',
  },
  isTold: true,
  why: 'Who needs help on that day finds nobody, or somebody.',
  places: at(closedDay, 'BusinessCalendar spec.holidays[]'),
};
