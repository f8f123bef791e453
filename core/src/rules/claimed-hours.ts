// What a calendar's name or title claims, such as “24x7”, and what its ordinary week really holds.
import type { BusinessCalendar } from '../generated/playbooks.ts';
import { rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { businessTimeBetween } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type DateText, weekday, weekdays } from '../time/date.ts';
import { instantOf, localDateTime } from '../time/zone.ts';

export interface Claim {
  /** As written, such as `24x5`. */
  readonly words: string;
  readonly range: Range;
  readonly days: 5 | 6 | 7;
}

/** `24x5`, `24/7` and the like, in the title or else the name. */
export function claimOf({ metadata }: BusinessCalendar): Claim | undefined {
  for (const key of ['title', 'name'] as const) {
    const match = /(?<!\d)24 ?[x×/] ?([567])(?!\d)/i.exec(metadata[key] ?? '');
    if (match)
      return { words: match[0], range: rangeOf(metadata, key), days: match[1] === '5' ? 5 : match[1] === '6' ? 6 : 7 };
  }
  return undefined;
}

export interface OrdinaryWeek {
  readonly monday: DateText;
  readonly hours: number;
  /** From the first opening after the longest closed stretch to the closing before it, in the calendar's zone. */
  readonly from: string;
  readonly until: string;
  /** Closed stretches of the week, the longest of which is the weekend; none when it is always open. */
  readonly gaps: readonly { readonly start: number; readonly end: number }[];
}

/** The week that comes most often among the next twelve, so that holidays and clock changes do not count. */
export function ordinaryWeekOf(calendar: Calendar, today: DateText): OrdinaryWeek {
  const monday = addDays(today, 7 - weekdays.indexOf(weekday(today)));
  const weeks = Array.from({ length: 12 }, (_, index) => addDays(monday, 7 * index));
  const hours = weeks.map((week) => hoursOf(calendar, week));
  const count = (value: number) => hours.filter((each) => each === value).length;
  const usual = hours.reduce((best, value) => (count(value) > count(best) ? value : best), hours[0] ?? 0);
  const week = weeks[hours.indexOf(usual)] ?? monday;
  return { monday: week, hours: usual, ...runOf(calendar, week) };
}

function hoursOf(calendar: Calendar, monday: DateText): number {
  const at = (day: DateText) => instantOf(day, 0, calendar.zone);
  return businessTimeBetween(calendar, at(monday), at(addDays(monday, 7))) / 3_600_000;
}

/** The closed stretches that begin within seven days, those on the edges followed beyond them. */
function runOf(calendar: Calendar, monday: DateText): Omit<OrdinaryWeek, 'monday' | 'hours'> {
  const end = instantOf(addDays(monday, 7), 0, calendar.zone);
  const gaps: { start: number; end: number }[] = [];
  let closedFrom: number | undefined;
  for (let day = 0; day < 15; day++) {
    for (const span of calendar.spansOn(addDays(monday, day))) {
      if (closedFrom !== undefined && closedFrom < end && closedFrom < span.start)
        gaps.push({ start: closedFrom, end: span.start });
      closedFrom = span.end;
    }
  }
  const longest = gaps.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), { start: 0, end: 0 });
  return { from: weekTime(longest.end, calendar.zone), until: weekTime(longest.start, calendar.zone), gaps };
}

/** “Sunday 15:00”. */
export function weekTime(instant: number, zone: string): string {
  const { date, minutes } = localDateTime(instant, zone);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = weekday(date);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
