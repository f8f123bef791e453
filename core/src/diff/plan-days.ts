// The named days of a plan in one revision, and where they are written.
import type { PlaybookDocument } from '../playbook/document.ts';
import { known, rangeOf } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import { type NamedDate, planDates } from '../workspace/plan-dates.ts';
import type { Side, Spot } from './side.ts';

/** `undefined` where there is none; what is broken throws `Unknowable`. */
export function planDay(document: PlaybookDocument, side: Side, name: NamedDate): DateText | undefined {
  return isDocumentOf(document, 'SunsetPlan') ? planDates(side.inquiry, document).on(name) : undefined;
}

export function planSpot(document: PlaybookDocument, name: NamedDate): Spot {
  const dates = isDocumentOf(document, 'SunsetPlan') ? known(() => document.playbook.spec.dates) : undefined;
  const { start, end } = dates ? rangeOf(dates, name) : { start: 0, end: 0 };
  return { path: document.path, document, range: { start, end } };
}
