// Leaving out the weeks that repeat changes no answer: compared with trying every day of the two years.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { due } from '../../../core/src/time/business-time.ts';
import { type Calendar, type CalendarSpec, compileCalendar } from '../../../core/src/time/calendar.ts';
import { dateOfDay, dayNumber, weekdays } from '../../../core/src/time/date.ts';
import { decisiveStarts } from '../../../core/src/time/decisive-starts.ts';
import { distinctDays } from '../../../core/src/time/distinct-days.ts';
import { type Duration, readDuration } from '../../../core/src/time/duration.ts';
import { isTighter, type Order } from '../../../core/src/time/tighter.ts';
import { sample } from './calendars.ts';

const from = '2027-01-04';
const first = dayNumber(from);
const read = (text: string) => readDuration(text) ?? expect.fail(text);

const zone = fc.constantFrom(
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Etc/UTC',
);
const hours = fc.constantFrom(
  [],
  ['09:00-17:00'],
  ['00:00-24:00'],
  ['08:00-12:00', '13:00-18:30'],
  ['22:00-24:00'],
  ['00:00-03:00'],
);
const date = fc.integer({ min: first, max: first + 760 }).map(dateOfDay);
const spec: fc.Arbitrary<CalendarSpec> = fc
  .record({
    timeZone: zone,
    week: fc.array(hours, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(date, { maxLength: 8 }).map((dates) => dates.map((each) => ({ date: each }))),
    exceptions: fc.array(fc.record({ from: date, hours: fc.constantFrom('none', '10:00-11:00') }), { maxLength: 3 }),
  })
  .map(({ week, ...rest }) => ({
    ...rest,
    weekly: Object.fromEntries(weekdays.map((day, at) => [day, week[at] ?? []])),
  }));
const union = fc.record({ timeZone: zone, openWhenAny: fc.array(spec, { minLength: 1, maxLength: 3 }) });
const duration = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((amount) => read(`${amount} business hours`)),
  fc.integer({ min: 1, max: 200 }).map((amount) => read(`${amount} hours`)),
  fc.integer({ min: 1, max: 5 }).map((amount) => read(`${amount} business days`)),
);

/** Every day is tried, however many came before it that are the same. */
function onEveryDay(calendar: Calendar, a: Duration, b: Duration): Order {
  const seen = new Set<'tighter' | 'looser' | 'equal'>();
  for (let day = first; day <= first + 730; day += 1) {
    for (const start of decisiveStarts(calendar, [a, b], day)) {
      const [dueA, dueB] = [due(calendar, start, a) ?? Infinity, due(calendar, start, b) ?? Infinity];
      if (dueA < dueB) seen.add('tighter');
      else if (dueA > dueB) seen.add('looser');
      else if (dueA < Infinity) seen.add('equal');
    }
  }
  if (seen.has('tighter') && seen.has('looser')) return 'unordered';
  return seen.has('tighter') ? 'tighter' : seen.has('looser') ? 'looser' : seen.has('equal') ? 'equal' : 'unordered';
}

test('the order is that of trying every day', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(spec, union), duration, duration, (plain, a, b) => {
      const calendar = compileCalendar(plain);
      // What the amounts decide is not asked of the calendar.
      fc.pre(isTighter(a, b) === 'unordered');
      expect(isTighter(a, b, calendar, { from })).toBe(onEveryDay(calendar, a, b));
    }),
    { numRuns: 60 },
  );
});

test('of two years of the sample, few days are looked at', () => {
  const days = [...distinctDays(sample, [read('1 business day'), read('10 business hours')], first, first + 730)];
  expect(days.slice(0, 3)).toEqual([
    { day: first, last: first + 2 },
    { day: first + 1, last: first + 3 },
    { day: first + 2, last: first + 4 },
  ]);
  expect(days.length).toBeLessThan(100);
});
