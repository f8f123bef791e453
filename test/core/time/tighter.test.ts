// Which of two durations is tighter, proved and checked against many starts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { due } from '../../../core/src/time/business-time.ts';
import { alwaysOpen, compileCalendar, ordinaryWeek } from '../../../core/src/time/calendar.ts';
import { readDuration } from '../../../core/src/time/duration.ts';
import { isTighter } from '../../../core/src/time/tighter.ts';
import { instantOf } from '../../../core/src/time/zone.ts';
import { gitlab, sample, weekdaysOpen } from './calendars.ts';

const from = '2027-01-04';
const office = weekdaysOpen('Europe/Amsterdam', '09:00-17:00');
const read = (text: string) => readDuration(text) ?? expect.fail(text);

test.each([
  ['30 minutes', '1 hour', 'tighter'],
  ['1 week', '7 days', 'equal'],
  ['90 business minutes', '1 business hour', 'looser'],
  ['2 business days', '3 business days', 'tighter'],
  ['1 hour', '1 business hour', 'tighter'],
  ['2 business hours', '2 hours', 'looser'],
  ['2 hours', '1 business hour', 'unordered'],
  ['1 business day', '8 business hours', 'unordered'],
  ['1 day', '1 business day', 'unordered'],
])('on any calendar %s is %s %s', (a, b, expected) => {
  expect(isTighter(read(a), read(b))).toBe(expected);
});

const calendars = {
  office,
  sample,
  gitlab,
  ordinary: ordinaryWeek('Europe/Amsterdam'),
  '24x7': alwaysOpen,
};

test.each([
  // From opening on Monday, 16 business hours end on Tuesday at 17:00, 32 hours later: never sooner.
  ['office', '32 hours', '16 business hours', 'tighter'],
  ['office', '33 hours', '16 business hours', 'unordered'],
  // From Friday 17:00, 1 business hour ends on Monday at 10:00, 65 hours later, or 66 when the clocks go back.
  ['office', '66 hours', '1 business hour', 'looser'],
  ['office', '65 hours', '1 business hour', 'unordered'],
  // Eight hours are a whole day of this calendar: from opening they end today, and a business day tomorrow.
  ['office', '8 business hours', '1 business day', 'tighter'],
  ['office', '9 business hours', '1 business day', 'looser'],
  // The sample is open for 8.5 hours, on Fridays for 8, and on Christmas Eve for 6.
  ['sample', '6 business hours', '1 business day', 'tighter'],
  ['sample', '8 business hours', '1 business day', 'unordered'],
  ['sample', '9 business hours', '1 business day', 'looser'],
  // The same but at one start: 24 open hours from the first moment of Friday end with Friday, a business day on Monday.
  ['ordinary', '24 business hours', '1 business day', 'tighter'],
  ['ordinary', '1 business day', '25 business hours', 'tighter'],
  ['gitlab', '24 business hours', '24 hours', 'looser'],
  ['24x7', '24 business hours', '1 business day', 'equal'],
  ['24x7', '1 hour', '1 business hour', 'equal'],
  ['24x7', '36 hours', '1 business day', 'looser'],
] as const)('%s: %s and %s: %s', (calendar, a, b, expected) => {
  expect(isTighter(read(a), read(b), calendars[calendar], { from })).toBe(expected);
});

test('a calendar that never opens orders nothing that depends on it', () => {
  const never = compileCalendar({ timeZone: 'Etc/UTC', weekly: {} });
  expect(isTighter(read('1 business day'), read('1 business hour'), never, { from })).toBe('unordered');
  expect(isTighter(read('1 day'), read('1 business hour'), never, { from })).toBe('tighter');
});

test('no start contradicts the order', () => {
  const broken = compileCalendar({
    timeZone: 'America/Los_Angeles',
    weekly: { sunday: ['00:00-03:30', '05:00-24:00'], monday: ['08:00-12:00', '13:00-16:00'], thursday: '10:00-18:00' },
    holidays: [{ date: '2027-06-03' }],
  });
  const some = fc.constantFrom(office, sample, gitlab, broken);
  const texts = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((hours) => `${hours} business hours`),
    fc.integer({ min: 1, max: 300 }).map((hours) => `${hours} hours`),
    fc.integer({ min: 1, max: 4 }).map((days) => `${days} business days`),
  );
  const first = instantOf(from, 0, 'Etc/UTC');
  const starts = fc.array(fc.integer({ min: 0, max: 720 * 1440 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(some, texts, texts, starts, (calendar, a, b, minutes) => {
      const order = isTighter(read(a), read(b), calendar, { from });
      for (const minute of minutes) {
        const start = first + (minute + 1440) * 60_000;
        const [dueA, dueB] = [due(calendar, start, read(a)) ?? Infinity, due(calendar, start, read(b)) ?? Infinity];
        if (order === 'tighter') expect(dueA).toBeLessThanOrEqual(dueB);
        if (order === 'looser') expect(dueA).toBeGreaterThanOrEqual(dueB);
        if (order === 'equal') expect(dueA).toBe(dueB);
      }
    }),
  );
});
