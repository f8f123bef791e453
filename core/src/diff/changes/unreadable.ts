// A part that cannot be read in one of the revisions, so that nobody can say what became of it.
import type { ChangeKind } from '../change-kind.ts';

export const unreadable: ChangeKind = {
  less: { id: 'cannot-be-compared', title: 'A part cannot be compared, because it cannot be read' },
  waiver:
    'What cannot be read hides losses and gains alike. It breaks while it is unreadable now, and weakens when it only was.',
  isTold: true,
  why: 'What cannot be read may hide any change. Mend it, and compare again.',
};
