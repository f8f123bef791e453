// Whom and what a policy is for.
import { at, type ChangeKind } from '../change-kind.ts';
import { audienceOf, flag } from '../judges.ts';

export const policyScope: ChangeKind = {
  less: { id: 'policy-scope-narrowed', title: 'A policy is for fewer' },
  more: { id: 'policy-scope-widened', title: 'A policy is for more' },
  isTold: true,
  why: 'Outside of it there is no promise.',
  places: {
    ...at(
      audienceOf,
      'SlaPolicy spec.appliesTo.channels',
      'SlaPolicy spec.appliesTo.segments',
      'SlaPolicy spec.appliesTo.queryTypes',
    ),
    ...at(flag, 'SlaPolicy spec.default'),
  },
};
