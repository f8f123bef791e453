// What customers notice between the announcement of a closing and the closing itself.
import { addDays, compareDates, type DateText } from '../time/date.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';
import { customerMessages } from './customer-messages.ts';

export interface Approach {
  readonly announced: DateText;
  readonly closing: DateText;
  /** The days of the messages to customers from the announcement to the last day of the channel, in order. */
  readonly messageDays: readonly DateText[];
  /** Nothing comes after the announcement: no message on a later day than the next, and no new phase. */
  readonly isSingleStep: boolean;
}

/** `undefined` where the question does not arise: nothing is announced on purpose, or there is no closing day yet, or a message has no day. */
export function approachTo(plan: PlanFacts): Approach | undefined {
  const announced = plan.dates.on('announceOn');
  const closing = plan.closure?.from;
  if (announced === undefined || closing === undefined) return undefined;
  const days = customerMessages(plan).map(({ day }) => day);
  if (days.includes(undefined)) return undefined;
  const isBetween = (day: DateText) => compareDates(day, announced) >= 0 && compareDates(day, closing) < 0;
  const messageDays = days
    .filter((day) => day !== undefined)
    .filter(isBetween)
    .sort(compareDates);
  const hasLater = messageDays.some((day) => compareDates(day, addDays(announced, 1)) > 0);
  const hasPhase = plan.phases.some(
    ({ starts }) => starts !== undefined && isBetween(starts) && compareDates(starts, announced) > 0,
  );
  return { announced, closing, messageDays, isSingleStep: !hasLater && !hasPhase };
}
