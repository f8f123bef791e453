// For whom an alternative is, and how easily they get it.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf, burden, lastDay } from '../judges.ts';

export const alternativeReach: ChangeKind = {
  less: { id: 'alternative-narrowed', title: 'An alternative serves fewer' },
  more: { id: 'alternative-widened', title: 'An alternative serves more' },
  other: {
    id: 'alternative-offer-changed',
    title: 'An alternative is offered on other terms',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Who is no longer taken in has one way less.',
  places: {
    ...at(
      audienceOf,
      'SunsetPlan spec.alternatives[].covers.segments',
      'SunsetPlan spec.alternatives[].covers.queryTypes',
    ),
    ...at(burden, 'SunsetPlan spec.alternatives[].offer'),
    ...at(lastDay, 'SunsetPlan spec.alternatives[].until'),
  },
};
