// A document is called something else and says so.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

const kinds = ['BusinessCalendar', 'ChannelStrategy', 'MessageTemplate', 'SlaPolicy', 'SunsetPlan'];

export const name: ChangeKind = {
  other: { id: 'renamed', title: 'A document has another name', waiver: 'A name is neither more nor less.' },
  isTold: false,
  why: 'Whoever links to it has to follow; customers never see the name.',
  places: {
    ...at(differs, ...kinds.map((kind) => `${kind} metadata.name`)),
    // It only says that the rename is one.
    ...at(() => [], ...kinds.map((kind) => `${kind} metadata.previousName`)),
  },
};
