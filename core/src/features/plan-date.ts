// The day that a date expression of a plan stands for, and how it is counted. Hover and hints say the same.
import type { PlaybookDocument } from '../playbook/document.ts';
import { type DateText, daysBetween } from '../time/date.ts';
import { type DateExpression, readDateExpression } from '../time/date-expression.ts';
import { longDay, shortDay } from '../time/day-words.ts';
import { type Inquiry, isDocumentOf } from '../workspace/inquiry.ts';
import { type PlanDates, planDates } from '../workspace/plan-dates.ts';

export interface PlanDay {
  readonly date: DateText;
  /** In a sentence; `undefined` for a date that stands there as it is. */
  readonly how: string | undefined;
}

/** `undefined` outside plans, and for what leans on a date that is missing. */
export function planDay(inquiry: Inquiry, document: PlaybookDocument, text: string): PlanDay | undefined {
  if (!isDocumentOf(document, 'SunsetPlan')) return undefined;
  const dates = planDates(inquiry, document);
  const resolved = dates.resolve(text);
  const expression = readDateExpression(text);
  if (resolved.kind !== 'date' || !expression) return undefined;
  return { date: resolved.date, how: howCounted(expression, dates) };
}

/** The day alone. */
export function dayOfPlan(inquiry: Inquiry, document: PlaybookDocument, text: string): DateText | undefined {
  return planDay(inquiry, document, text)?.date;
}

export function planDate(
  inquiry: Inquiry,
  document: PlaybookDocument,
  text: string,
  today: DateText,
): string | undefined {
  const day = planDay(inquiry, document, text);
  if (!day) return undefined;
  const words = `**${longDay(day.date)}** (${distance(daysBetween(today, day.date))})`;
  return day.how === undefined ? words : `${words}\n\n${day.how}`;
}

/** `today`, `in 3 days`, `1 day ago`. */
export function distance(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

function howCounted({ base, shift }: DateExpression, { named, calendar }: PlanDates): string | undefined {
  const name = base.kind === 'date' ? undefined : base.kind === 'anchor' ? base.name : `${base.id}.starts`;
  const from = name === undefined ? undefined : named.get(name);
  const day = base.kind === 'date' ? base.date : from?.kind === 'date' ? from.date : undefined;
  if (day === undefined || (name === undefined && !shift)) return undefined;
  const start = name === undefined ? shortDay(day) : `\`${name}\`, which is ${shortDay(day)}`;
  if (!shift) return `The day of ${start}.`;
  const unit = shift.unit === 'business-day' ? 'business day' : shift.unit;
  const count = `${shift.amount} ${unit}${shift.amount === 1 ? '' : 's'}`;
  const where =
    shift.unit === 'business-day' ? ` Only days on which the closing channel is open count (${calendar.zone}).` : '';
  return `${count} ${shift.sign < 0 ? 'before' : 'after'} ${start}.${where}`;
}
