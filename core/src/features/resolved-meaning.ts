// What a duration or a date expression comes to: "Friday 16:00 → Monday 11:30", "Tuesday 2027-04-06".

import type { PlaybookDocument } from '../playbook/document.ts';
import type { Located } from '../schema/locate.ts';
import { due } from '../time/business-time.ts';
import { addDays, type DateText, weekday } from '../time/date.ts';
import { readDuration } from '../time/duration.ts';
import { instantOf, localDateTime } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { type Inquiry, isDocumentOf } from '../workspace/inquiry.ts';
import { planDate } from './plan-date.ts';

export function resolvedMeaning(
  inquiry: Inquiry,
  document: PlaybookDocument,
  at: Located,
  today: DateText,
): string | undefined {
  if (at.node.kind !== 'scalar' || typeof at.node.value !== 'string') return undefined;
  const { start } = at.node;
  const scalar = document.scalars.find(({ range }) => range.start - 1 <= start && start <= range.end);
  if (scalar?.name === 'date-expression') return planDate(inquiry, document, scalar.text, today);
  if (scalar?.name === 'duration') return dueExample(inquiry, document, at, scalar.text, today);
  return undefined;
}

/** Only where a clock runs on a calendar: a message that arrives on Friday at four. */
function dueExample(
  inquiry: Inquiry,
  document: PlaybookDocument,
  at: Located,
  text: string,
  today: DateText,
): string | undefined {
  const duration = readDuration(text);
  if (!duration || !isDocumentOf(document, 'SlaPolicy')) return undefined;
  const name = calendarAround(at) ?? document.playbook.spec.calendar;
  const calendar = calendarNamed(inquiry, name);
  const friday = nextFriday(today);
  const start = instantOf(friday, 16 * 60, calendar.zone);
  const end = due(calendar, start, duration);
  if (end === undefined) return undefined;
  return `**${text}** on ${name === undefined ? 'an ordinary week' : `\`${name}\``}: ${moment(start, calendar.zone)} → ${moment(end, calendar.zone)}`;
}

function calendarAround(at: Located): string | undefined {
  for (const node of [...at.ancestors].reverse()) {
    if (node.kind !== 'map') continue;
    const value = node.pairs.find(({ key }) => key.source === 'calendar')?.value;
    if (value?.kind === 'scalar' && typeof value.value === 'string') return value.value;
  }
  return undefined;
}

function nextFriday(today: DateText): DateText {
  let day = today;
  while (weekday(day) !== 'friday') day = addDays(day, 1);
  return day;
}

function moment(instant: number, zone: string): string {
  const { date, minutes } = localDateTime(instant, zone);
  const day = weekday(date);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${date} ${clock}`;
}
