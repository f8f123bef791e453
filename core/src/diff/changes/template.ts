// A template of your own is withdrawn or new.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const template: ChangeKind = {
  other: {
    id: 'template-set',
    title: 'A template is withdrawn or new',
    waiver: 'A template means something by who uses it, and that changes elsewhere.',
  },
  isTold: false,
  why: 'What used it says something else, or nothing.',
  places: at(differs, 'MessageTemplate'),
};
