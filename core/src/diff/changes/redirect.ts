// How long the old way still leads to the new one.
import { at, type ChangeKind } from '../change-kind.ts';
import { lastDayOrNone } from '../judges.ts';

export const redirect: ChangeKind = {
  less: { id: 'redirect-shortened', title: 'The old way leads on for less long' },
  more: { id: 'redirect-lengthened', title: 'The old way leads on for longer' },
  isTold: true,
  why: 'Numbers and addresses live on in contacts and on paper for years.',
  places: at(lastDayOrNone, 'SunsetPlan spec.dates.redirectUntil', 'SunsetPlan spec.surfaces[].releaseOn'),
};
