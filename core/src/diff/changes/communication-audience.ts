// Who gets a message, and in which languages.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf, members } from '../judges.ts';

export const communicationAudience: ChangeKind = {
  less: { id: 'communication-narrowed', title: 'A message reaches fewer' },
  more: { id: 'communication-widened', title: 'A message reaches more' },
  isTold: true,
  why: 'Who is left out is not told.',
  places: {
    ...at(members, 'SunsetPlan spec.communications[].audience'),
    ...at(audienceOf, 'SunsetPlan spec.communications[].locales'),
  },
};
