// What every kind of code action may look at.
import type { DateText } from '../time/date.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface ActionContext {
  readonly snapshot: Snapshot;
  readonly inquiry: Inquiry;
  readonly path: string;
  readonly today: DateText;
}
