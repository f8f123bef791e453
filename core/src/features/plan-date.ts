// The day that a date expression of a plan stands for, in words.
import type { PlaybookDocument } from '../playbook/document.ts';
import { type DateText, daysBetween, weekday } from '../time/date.ts';
import { type Inquiry, isDocumentOf } from '../workspace/inquiry.ts';
import { planDates } from '../workspace/plan-dates.ts';

export function planDate(
  inquiry: Inquiry,
  document: PlaybookDocument,
  text: string,
  today: DateText,
): string | undefined {
  if (!isDocumentOf(document, 'SunsetPlan')) return undefined;
  const resolved = planDates(inquiry, document).resolve(text);
  if (resolved.kind !== 'date') return undefined;
  const day = weekday(resolved.date);
  return `**${day.charAt(0).toUpperCase()}${day.slice(1)} ${resolved.date}** (${distance(daysBetween(today, resolved.date))})`;
}

function distance(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}
