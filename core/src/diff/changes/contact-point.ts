// What becomes of a place where customers still look for the channel.
import { at, type ChangeKind, type Judge } from '../change-kind.ts';
import { otherDay, presence } from '../judges.ts';
import { wordsOf } from '../value-words.ts';

/** What is removed says nothing any more; all else still says something to who comes there. */
const leadsOn: Judge = ({ before, after }) => {
  const direction = after === 'removed' ? 'less' : before === 'removed' ? 'more' : 'other';
  return [{ direction, from: wordsOf(before), to: wordsOf(after) }];
};

export const contactPoint: ChangeKind = {
  less: { id: 'contact-point-dropped', title: 'A contact point leads nowhere' },
  more: { id: 'contact-point-added', title: 'A contact point leads on' },
  other: {
    id: 'contact-point-changed',
    title: 'A contact point becomes something else',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Who finds a dead line does not find the new way.',
  places: {
    ...at(
      presence,
      'SunsetPlan spec.surfaces[]',
      'SunsetPlan spec.surfaces[].to',
      'SunsetPlan spec.surfaces[].template',
    ),
    ...at(leadsOn, 'SunsetPlan spec.surfaces[].becomes'),
    ...at(otherDay, 'SunsetPlan spec.surfaces[].from'),
  },
};
