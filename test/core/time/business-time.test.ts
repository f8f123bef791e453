// Due times, open hours and gaps against published figures (domain.md E4, E5, E8).
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  due,
  isOpenAt,
  longestClosedGap,
  nextOpening,
  openTimePerWeek,
} from '../../../core/src/time/business-time.ts';
import { alwaysOpen, type Calendar, compileCalendar, ordinaryWeek } from '../../../core/src/time/calendar.ts';
import { readDuration } from '../../../core/src/time/duration.ts';
import { instantOf, localDateTime } from '../../../core/src/time/zone.ts';
import { amer, apac, emea, gitlab, sample, weekdaysOpen } from './calendars.ts';

const hour = 3_600_000;
const office = weekdaysOpen('Europe/Amsterdam', '09:00-17:00');

/** `2027-01-08 16:55` in the calendar's zone. */
function at(calendar: Calendar, text: string): number {
  const [date = '', clock = ''] = text.split(' ');
  return instantOf(date, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)), calendar.zone);
}

function write(calendar: Calendar, instant: number | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const { date, minutes } = localDateTime(instant, calendar.zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function dueAt(calendar: Calendar, start: string, text: string): string | undefined {
  const duration = readDuration(text);
  return duration && write(calendar, due(calendar, at(calendar, start), duration));
}

// 8 January 2027 is a Friday.
test.each([
  ['2027-01-08 16:55', '5 business minutes', '2027-01-08 17:00'],
  ['2027-01-08 16:55', '1 business hour', '2027-01-11 09:55'],
  ['2027-01-08 16:55', '8 business hours', '2027-01-11 16:55'],
  ['2027-01-08 16:55', '24 business hours', '2027-01-13 16:55'],
  ['2027-01-08 16:55', '3 business days', '2027-01-13 16:55'],
  ['2027-01-08 16:55', '24 hours', '2027-01-09 16:55'],
  ['2027-01-08 16:55', '1 week', '2027-01-15 16:55'],
  ['2027-01-08 16:55', '45 minutes', '2027-01-08 17:40'],
  ['2027-01-08 17:00', '1 business hour', '2027-01-11 10:00'],
  ['2027-01-09 12:00', '1 business hour', '2027-01-11 10:00'],
  ['2027-01-09 12:00', '1 business day', '2027-01-12 09:00'],
  ['2027-01-08 17:00', '1 business day', '2027-01-12 09:00'],
  ['2027-01-08 06:00', '1 business day', '2027-01-11 09:00'],
])('Monday to Friday 9 to 17: %s and %s is %s', (start, text, expected) => {
  expect(dueAt(office, start, text)).toBe(expected);
});

test.each([
  // King's Day is a Tuesday in 2027; Fridays close at 17:00 and Christmas Eve, a Friday, at 15:00.
  ['2027-04-26 17:00', '1 business hour', '2027-04-28 09:30'],
  ['2027-04-26 12:00', '1 business day', '2027-04-28 12:00'],
  ['2027-04-29 17:15', '1 business day', '2027-04-30 17:00'],
  ['2027-12-23 16:00', '1 business day', '2027-12-24 15:00'],
  ['2027-12-24 14:00', '2 business hours', '2027-12-27 10:00'],
  ['2027-05-04 17:00', '1 business day', '2027-05-07 17:00'],
])('the sample calendar: %s and %s is %s', (start, text, expected) => {
  expect(dueAt(sample, start, text)).toBe(expected);
});

test('after a lunch break a business day keeps the clock time, or ends before the break that closes it', () => {
  const lunch = compileCalendar({
    timeZone: 'Europe/Amsterdam',
    weekly: { monday: '09:00-17:00', tuesday: ['10:00-12:00', '13:00-17:00'] },
  });
  expect(dueAt(lunch, '2027-01-11 12:30', '1 business day')).toBe('2027-01-12 12:00');
  expect(dueAt(lunch, '2027-01-11 12:00', '1 business day')).toBe('2027-01-12 12:00');
  expect(dueAt(lunch, '2027-01-11 13:00', '1 business day')).toBe('2027-01-12 13:00');
  expect(dueAt(lunch, '2027-01-11 09:30', '1 business day')).toBe('2027-01-12 10:00');
});

test.each([
  ['Monday to Friday 9 to 17', office, 40, 64],
  ['Zitadel business', weekdaysOpen('Europe/Zurich', '08:00-17:00'), 45, 63],
  ['Zitadel extended', weekdaysOpen('Europe/Zurich', '08:00-20:00'), 60, 60],
  ['GitLab AMER', amer, 60, 60],
  ['GitLab EMEA', emea, 50, 62],
  ['GitLab APAC', apac, 60, 60],
  ['GitLab, any of the three', gitlab, 122, 46],
  ['ordinary week', ordinaryWeek('Europe/Amsterdam'), 120, 48],
  ['24x7', alwaysOpen, 168, 0],
])('%s: open hours and longest gap', (_, calendar, open, gap) => {
  expect(openTimePerWeek(calendar, '2027-01-13') / hour).toBe(open);
  expect(longestClosedGap(calendar, '2027-01-11', 14).milliseconds / hour).toBe(gap);
});

test('in summer the union of the regions is an hour shorter, because Brisbane keeps its clocks', () => {
  expect(openTimePerWeek(gitlab, '2027-07-14') / hour).toBe(121);
  expect(longestClosedGap(gitlab, '2027-07-12', 7).milliseconds / hour).toBe(47);
});

test('a union day ends at the union midnight', () => {
  // Sunday 15:00 in Los Angeles is Monday 09:00 in Brisbane.
  const sunday = gitlab.spansOn('2027-01-10').map(({ start, end }) => [write(gitlab, start), write(gitlab, end)]);
  expect(sunday).toEqual([['2027-01-10 15:00', '2027-01-11 00:00']]);
});

test('a gap is followed to its end beyond the days asked for', () => {
  const gap = longestClosedGap(office, '2027-01-11', 5);
  expect([write(office, gap.start), write(office, gap.end), gap.milliseconds / hour]).toEqual([
    '2027-01-15 17:00',
    '2027-01-18 09:00',
    64,
  ]);
});

test.each([
  [4, 13],
  [8, 7],
  [24, 3],
])('very breached: %i business hours and two days of 24 open hours are %i times the target', (target, factor) => {
  const calendar = ordinaryWeek('Etc/UTC');
  const start = at(calendar, '2027-01-06 10:00');
  const breach = addBusinessTime(calendar, start, target * hour) ?? 0;
  const very = addBusinessDays(calendar, breach, 2) ?? 0;
  expect(businessTimeBetween(calendar, start, very) / (target * hour)).toBe(factor);
});

test.each([
  // The clocks go forward, back, and by half an hour on these Sundays.
  ['Europe/Amsterdam', '2027-03-28', 23],
  ['Europe/Amsterdam', '2027-10-31', 25],
  ['America/Los_Angeles', '2027-03-14', 23],
  ['America/Los_Angeles', '2027-11-07', 25],
  ['Australia/Lord_Howe', '2027-10-03', 23.5],
  ['Australia/Lord_Howe', '2027-04-04', 24.5],
])('%s, %s: an open day has %d hours', (zone, date, hours) => {
  const calendar = compileCalendar({ timeZone: zone, weekly: { sunday: '00:00-24:00' } });
  const [span] = calendar.spansOn(date);
  expect(span && (span.end - span.start) / hour).toBe(hours);
  expect(dueAt(calendar, `${date} 00:00`, '10 business hours')).toBe(
    write(calendar, at(calendar, `${date} 10:00`) - (hours - 24) * hour),
  );
});

test('a business day over a clock change keeps the clock time', () => {
  const calendar = weekdaysOpen('Europe/Amsterdam', '09:00-17:00');
  const start = at(calendar, '2027-03-26 10:00');
  const end = addBusinessDays(calendar, start, 1) ?? 0;
  expect([write(calendar, end), (end - start) / hour]).toEqual(['2027-03-29 10:00', 71]);
});

test('a span inside the hour that clocks skip is not open', () => {
  const calendar = compileCalendar({ timeZone: 'Europe/Amsterdam', weekly: { sunday: '02:00-03:00' } });
  expect(calendar.isOpenDay('2027-03-28')).toBe(false);
  expect(calendar.spansOn('2027-10-31').map(({ start, end }) => (end - start) / hour)).toEqual([2]);
});

test('open now, open next', () => {
  const ask = (text: string) => [
    isOpenAt(sample, at(sample, text)),
    write(sample, nextOpening(sample, at(sample, text))),
  ];
  expect(ask('2027-04-26 09:00')).toEqual([true, '2027-04-26 09:00']);
  expect(ask('2027-04-26 17:30')).toEqual([false, '2027-04-28 09:00']);
  expect(ask('2027-04-26 17:29')).toEqual([true, '2027-04-26 17:29']);
  expect(ask('2027-05-05 10:00')).toEqual([false, '2027-05-07 09:00']);
});

test('a calendar that never opens has no due time, and a slip of the pen costs none', () => {
  const never = compileCalendar({ timeZone: 'Etc/UTC', weekly: {} });
  expect(dueAt(never, '2027-01-08 12:00', '1 business hour')).toBeUndefined();
  expect(dueAt(never, '2027-01-08 12:00', '1 business day')).toBeUndefined();
  expect(nextOpening(never, 0)).toBeUndefined();
  expect(openTimePerWeek(never, '2027-01-08')).toBe(0);
  expect(longestClosedGap(never, '2027-01-11', 7).milliseconds / hour).toBe(168);
  expect(dueAt(office, '2027-01-08 12:00', '999999999 business hours')).toBeUndefined();
  expect(dueAt(office, '2027-01-08 12:00', '999999999 business days')).toBeUndefined();
});

test.each([
  ['2027-01-11 17:00', 1, '2027-01-08 17:00'],
  ['2027-01-11 09:00', 1, '2027-01-08 09:00'],
  ['2027-01-09 12:00', 1, '2027-01-07 17:00'],
  ['2027-01-13 10:30', 3, '2027-01-08 10:30'],
])('%s, %i business days back is %s', (start, days, expected) => {
  expect(write(office, addBusinessDays(office, at(office, start), -days))).toBe(expected);
});

test('going back undoes going forward', () => {
  const monday = at(office, '2027-01-11 09:55');
  expect(write(office, addBusinessTime(office, monday, -hour))).toBe('2027-01-08 16:55');
  expect(businessTimeBetween(office, monday, at(office, '2027-01-08 16:55')) / hour).toBe(-1);
});
