// What is done about a risk.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const risk: ChangeKind = {
  less: { id: 'mitigation-dropped', title: 'A risk has no answer any more' },
  more: { id: 'mitigation-added', title: 'A risk has an answer' },
  other: {
    id: 'mitigation-changed',
    title: 'The answer to a risk is another one',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: false,
  why: 'A risk that nobody answers falls on customers.',
  places: at(presence, 'SunsetPlan spec.risks[].mitigation'),
};
