// Where customers can say what they think of a closing.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, presence } from '../judges.ts';

export const feedback: ChangeKind = {
  less: { id: 'feedback-dropped', title: 'The place for feedback is dropped' },
  more: { id: 'feedback-added', title: 'A place for feedback is added' },
  other: {
    id: 'feedback-moved',
    title: 'The place for feedback is another one',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Without it nobody hears what goes wrong.',
  places: {
    ...at(presence, 'SunsetPlan spec.feedback'),
    ...at(differs, 'SunsetPlan spec.feedback.channel'),
  },
};
