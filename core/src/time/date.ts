// Plain dates as `YYYY-MM-DD` texts in the Gregorian calendar, and whole-day arithmetic on them.
import type { Period } from './period.ts';

/** A valid date from 0001-01-01 to 9999-12-31, written `YYYY-MM-DD`. */
export type DateText = string;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** The date, when the text is one that exists. */
export function readDate(text: string): DateText | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const { year, month, day } = parts(text);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text;
}

/** A month's last day is its limit: 31 January and one month is the last of February. A date beyond the years 1 to 9999 stays on the last one there is. */
export function addPeriod(date: DateText, period: Period, sign: 1 | -1): DateText {
  const amount = sign * period.amount;
  switch (period.unit) {
    case 'day':
      return addDays(date, amount);
    case 'week':
      return addDays(date, 7 * amount);
    case 'month':
      return addMonths(date, amount);
    case 'year':
      return addMonths(date, 12 * amount);
    default:
      return period.unit satisfies never;
  }
}

export function addDays(date: DateText, days: number): DateText {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: DateText, b: DateText): number {
  return dayNumber(b) - dayNumber(a);
}

/** Below zero when `a` comes first, zero for the same day, above zero when `b` comes first. */
export function compareDates(a: DateText, b: DateText): number {
  return dayNumber(a) - dayNumber(b);
}

export function weekday(date: DateText): Weekday {
  return weekdayOfDay(dayNumber(date));
}

/** The weekday of a day number. */
export function weekdayOfDay(day: number): Weekday {
  // Day 0 is 1 January 1970, a Thursday.
  const index = (((day + 3) % 7) + 7) % 7;
  return weekdays[index] ?? 'monday';
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 31);
}

/** Days since 1970-01-01. */
export function dayNumber(date: DateText): number {
  const { year, month, day } = parts(date);
  return daysBeforeYear(year) + (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
}

/** The date that lies `day` days after 1970-01-01, kept within the years 1 to 9999. */
export function dateOfDay(day: number): DateText {
  const within = Math.min(Math.max(day, firstDay), lastDay);
  // The mean Gregorian year is 365.2425 days; the guess is off by at most one year.
  let year = 1970 + Math.floor(within / 365.2425);
  while (daysBeforeYear(year) > within) year -= 1;
  while (daysBeforeYear(year + 1) <= within) year += 1;
  let rest = within - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return write(year, month, rest + 1);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const firstDay = daysBeforeYear(1);
const lastDay = daysBeforeYear(10_000) - 1;

function addMonths(date: DateText, amount: number): DateText {
  const { year, month, day } = parts(date);
  const months = year * 12 + (month - 1) + amount;
  const toYear = Math.floor(months / 12);
  if (toYear < 1) return dateOfDay(firstDay);
  if (toYear > 9999) return dateOfDay(lastDay);
  const toMonth = months - toYear * 12 + 1;
  return write(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

function parts(date: DateText): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function write(year: number, month: number, day: number): DateText {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
