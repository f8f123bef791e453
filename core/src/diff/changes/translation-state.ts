// Whether a translation was made or checked by a person.
import { at, type ChangeKind } from '../change-kind.ts';
import { flaw } from '../judges.ts';

export const translationState: ChangeKind = {
  less: { id: 'translation-less-sure', title: 'A translation is less sure' },
  more: { id: 'translation-surer', title: 'A translation is surer' },
  isTold: false,
  why: 'A machine’s translation that nobody has read may promise what you do not.',
  places: at(flaw, 'MessageTemplate spec.locales.*.machine', 'MessageTemplate spec.locales.*.outdated'),
};
