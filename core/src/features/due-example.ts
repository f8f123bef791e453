// When an answer is due for a message that arrives on a Friday afternoon: what a time limit comes to on its calendar.
import type { PlaybookDocument } from '../playbook/document.ts';
import { due, isOpenAt } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type DateText, dayNumber, daysBetween, weekday } from '../time/date.ts';
import { clockTime, dateAt, longDay, monthOf, shortWeekday } from '../time/day-words.ts';
import { type Duration, readDuration } from '../time/duration.ts';
import { dayMilliseconds, instantOf } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { type Inquiry, isDocumentOf } from '../workspace/inquiry.ts';
import type { Node } from '../yaml/tree.ts';

export interface DueExample {
  readonly duration: Duration;
  /** `undefined` for the ordinary week. */
  readonly calendarName: string | undefined;
  readonly calendar: Calendar;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** `Fri 16:00 → Mon 11:30`; with the date when it is more than six days on. */
  readonly words: string;
}

/** Where a clock runs on a calendar: in a policy, and for a channel that says when it is staffed. */
export function dueExample(
  inquiry: Inquiry,
  document: PlaybookDocument,
  { text, ancestors, today }: { readonly text: string; readonly ancestors: readonly Node[]; readonly today: DateText },
): DueExample | undefined {
  const duration = readDuration(text);
  if (!duration) return undefined;
  const around = calendarAround(ancestors);
  const isPolicy = isDocumentOf(document, 'SlaPolicy');
  if (!isPolicy && !(document.kind === 'ChannelStrategy' && around !== undefined)) return undefined;
  const calendarName = around ?? (isPolicy ? document.playbook.spec.calendar : undefined);
  const calendar = calendarNamed(inquiry, calendarName);
  const start = fridayAfternoon(calendar, today);
  const end = due(calendar, start, duration);
  if (end === undefined) return undefined;
  return { duration, calendarName, calendar, start, end, words: shortWords(calendar, start, end) };
}

function shortWords({ zone }: Calendar, start: number, end: number): string {
  const [from, to] = [dateAt(start, zone), dateAt(end, zone)];
  const far = daysBetween(from, to) > 6 ? ` ${Number(to.slice(8))} ${monthOf(to)}` : '';
  return `${shortWeekday(from)} ${clockTime(start, zone)} → ${shortWeekday(to)}${far} ${clockTime(end, zone)}`;
}

/** `Friday 2027-01-08 16:00 → Monday 2027-01-11 11:30` */
export function longDue({ calendar: { zone }, start, end }: DueExample): string {
  const moment = (instant: number) => `${longDay(dateAt(instant, zone))} ${clockTime(instant, zone)}`;
  return `${moment(start)} → ${moment(end)}`;
}

/** On which open stretches the time passes, a few of them. */
export function stretches({ calendar, start, end, duration }: DueExample): readonly string[] {
  if (!duration.business) return [];
  const { zone } = calendar;
  const found: string[] = [];
  const [from, to] = [dateAt(start, zone), dateAt(end, zone)];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    for (const span of calendar.spansOnDay(day)) {
      const [open, close] = [Math.max(span.start, start), Math.min(span.end, end)];
      if (open >= close) continue;
      if (found.length === most) return [...found, 'and so on'];
      const date = dateAt(open, zone);
      found.push(
        `${shortWeekday(date)} ${Number(date.slice(8))} ${monthOf(date)} ${clockTime(open, zone)}–${endOfSpan(close, zone)}`,
      );
    }
  }
  return found;
}

const most = 5;

function endOfSpan(instant: number, zone: string): string {
  const time = clockTime(instant, zone);
  return time === '00:00' ? '24:00' : time;
}

function calendarAround(ancestors: readonly Node[]): string | undefined {
  for (const node of ancestors.toReversed()) {
    if (node.kind !== 'map') continue;
    const value = node.pairs.find(({ key }) => key.source === 'calendar')?.value;
    if (value?.kind === 'scalar' && typeof value.value === 'string') return value.value;
  }
  return undefined;
}

/** The first that is no holiday, when one of the next eight is none. */
function fridayAfternoon(calendar: Calendar, today: DateText): number {
  let friday = today;
  while (weekday(friday) !== 'friday') friday = addDays(friday, 1);
  const all = Array.from({ length: 8 }, (_, week) => instantOf(addDays(friday, 7 * week), 16 * 60, calendar.zone));
  return all.find((instant) => isOpenAt(calendar, instant)) ?? all[0] ?? dayNumber(friday) * dayMilliseconds;
}
