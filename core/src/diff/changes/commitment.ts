// How binding a policy is.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, ranked } from '../judges.ts';

export const commitment: ChangeKind = {
  less: { id: 'commitment-lowered', title: 'A policy binds you less' },
  more: { id: 'commitment-raised', title: 'A policy binds you more' },
  other: {
    id: 'agreement-type-changed',
    title: 'A policy is another type of agreement',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'A contract gives customers a right, a target does not.',
  places: {
    ...at(ranked(['best-effort', 'target', 'contractual']), 'SlaPolicy spec.commitment'),
    ...at(differs, 'SlaPolicy spec.agreementType'),
  },
};
