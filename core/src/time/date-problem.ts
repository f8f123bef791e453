// What is wrong with a text that should be a date.

import { closestWord } from './closest-word.ts';
import { daysInMonth, readDate } from './date.ts';
import { problem, quoted, type ScalarProblem } from './scalar-problem.ts';

export function dateProblem(text: string): ScalarProblem | undefined {
  if (readDate(text) !== undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return impossibleDate(text);
  const close = closeDate(text);
  const suggestion = close && (readDate(close) ?? impossibleDate(close).suggestion);
  return problem(`${quoted(text)} is not a date; write year, month and day, like “2027-04-06”.`, suggestion);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Well written, yet on no calendar. */
function impossibleDate(text: string): ScalarProblem {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const wrong = `${quoted(text)} is not a date`;
  if (year === 0) return problem(`${wrong}: years begin at 0001.`, undefined, [0, 4]);
  const name = months[month - 1];
  if (name === undefined) {
    const swapped = `${text.slice(0, 4)}-${text.slice(8)}-${text.slice(5, 7)}`;
    return problem(`${wrong}: months go from 01 to 12.`, readDate(swapped), [5, 7]);
  }
  if (day === 0) return problem(`${wrong}: days begin at 01.`, undefined, [8, 10]);
  const last = daysInMonth(year, month);
  const which = month === 2 ? `${name} ${year}` : name;
  return problem(`${wrong}: ${which} has ${last} days.`, `${text.slice(0, 8)}${last}`, [8, 10]);
}

/** The same date in our order, when it was written in another that leaves no doubt. */
export function closeDate(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const plain = text.trim().replace(/[‐‑–—]/g, '-');
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (yearFirst !== null) return write(yearFirst[1], yearFirst[2], yearFirst[3]);
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (digits !== null) return write(digits[1], digits[2], digits[3]);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (yearLast !== null) return inOrder(yearLast[1] ?? '', yearLast[2] ?? '', yearLast[3] ?? '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?,? (\d{4})$/i.exec(plain);
  if (dayFirst !== null) return write(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(plain);
  return monthFirst === null ? undefined : write(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

/** 3/4/2027 is a day in March or in April; 29/4/2027 can only be one. */
function inOrder(first: string, second: string, year: string): string | undefined {
  if (first === second || Number(first) > 12) return write(year, second, first);
  return Number(second) > 12 ? write(year, first, second) : undefined;
}

function monthNumber(word: string | undefined): string | undefined {
  const lower = (word ?? '').toLowerCase();
  const short = lower.length >= 3 ? months.findIndex((name) => name.toLowerCase().startsWith(lower)) : -1;
  const close = closestWord(lower, months);
  const index = short >= 0 ? short : close === undefined ? -1 : months.indexOf(close);
  return index < 0 ? undefined : String(index + 1);
}

function write(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
