// When the clock of a policy runs.
import { at, type ChangeKind, type Judge } from '../change-kind.ts';
import { burdens, flaw, ranked } from '../judges.ts';
import { wordsOf } from '../value-words.ts';
import { hoursDirection } from '../week-hours.ts';

/** Business time runs only while it is open: the fewer hours, the longer the wait. */
const calendar: Judge = ({ before, after }, sides) => {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  return [{ direction: hoursDirection(from, to, sides), from, to }];
};

export const clock: ChangeKind = {
  less: { id: 'clock-lenient', title: 'The clock is kinder to you' },
  more: { id: 'clock-strict', title: 'The clock is kinder to customers' },
  other: {
    id: 'clock-differs',
    title: 'The clock starts at another moment',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: false,
  why: 'A clock that starts later or pauses more often leaves customers waiting longer for the same number.',
  places: {
    ...at(calendar, 'SlaPolicy spec.calendar'),
    ...at(ranked(['assigned', 'prioritised', 'created'], 'created'), 'SlaPolicy spec.clockStart'),
    ...at(burdens, 'SlaPolicy spec.pauseOn'),
    ...at(flaw, 'SlaPolicy spec.autoReplyCounts'),
  },
};
