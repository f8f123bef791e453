// Where a plan says its days, and what it offers instead of its channel.
import { known, rangeOf } from '../schema/value.ts';
import type { DocumentOf } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { namePlace, placeIn, type ReportPlace } from './place.ts';

type Plan = DocumentOf<'SunsetPlan'>;
type Holder = 'dates' | 'rollback' | 'spec';

const days: Readonly<Record<string, readonly [holder: Holder, key: string]>> = {
  announce: ['dates', 'announceOn'],
  close: ['dates', 'closeOn'],
  closed: ['dates', 'closedOn'],
  reopen: ['dates', 'reopenOn'],
  'redirect-ends': ['dates', 'redirectUntil'],
  'rollback-ends': ['rollback', 'possibleUntil'],
  review: ['spec', 'postReviewOn'],
};

/** `kind` as the checklist calls a day; the name of the plan where it is written nowhere. */
export function dayPlace(snapshot: Snapshot, plan: Plan, kind: string): ReportPlace {
  const [name, key] = days[kind] ?? ['spec', ''];
  const { spec } = plan.playbook;
  const holder = known(() => (name === 'spec' ? spec : spec[name]));
  return holder ? placeIn(snapshot, plan, rangeOf(holder, key)) : namePlace(snapshot, plan);
}

/** As `closureOf` reads it: the day on which the channel really closed wins. */
export function closingPlace(snapshot: Snapshot, plan: Plan): ReportPlace {
  const hasClosed = known(() => plan.playbook.spec.dates?.closedOn) !== undefined;
  return dayPlace(snapshot, plan, hasClosed ? 'closed' : 'close');
}

export function alternativesPlace(snapshot: Snapshot, plan: Plan): ReportPlace {
  return placeIn(snapshot, plan, rangeOf(plan.playbook.spec, 'alternatives'));
}
