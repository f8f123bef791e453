// Laws of business time that hold on every calendar and at every start.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  isOpenAt,
  nextOpening,
} from '../../../core/src/time/business-time.ts';
import { compileCalendar } from '../../../core/src/time/calendar.ts';
import { weekdays } from '../../../core/src/time/date.ts';
import { instantOf, localDateTime } from '../../../core/src/time/zone.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([start, end]) => start < end)
  .map(([start, end]) => `${clock(start)}-${clock(end)}`);
const day = fc.array(hours, { maxLength: 3 });
const zone = fc.constantFrom('Europe/Amsterdam', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Etc/UTC');
const spec = fc
  .record({
    timeZone: zone,
    days: fc.array(day, { minLength: 7, maxLength: 7 }),
    holiday: fc.constantFrom('2027-03-29', '2027-10-31'),
  })
  .filter(({ days }) => days.some((spans) => spans.length > 0))
  .map(({ timeZone, days, holiday }) => ({
    timeZone,
    weekly: Object.fromEntries(weekdays.map((name, index) => [name, days[index] ?? []])),
    holidays: [{ date: holiday }],
  }));
const calendar = fc
  .oneof(spec, fc.record({ timeZone: zone, openWhenAny: fc.array(spec, { minLength: 1, maxLength: 3 }) }))
  .map((plain) => compileCalendar(plain));
const first = instantOf('2027-01-01', 0, 'Etc/UTC');
const start = fc.integer({ min: 0, max: 364 * 86_400_000 }).map((after) => first + after);
const length = fc.integer({ min: 1, max: 40 * 3_600_000 });

test('adding and then measuring gives the duration back', () => {
  fc.assert(
    fc.property(calendar, start, length, (open, at, milliseconds) => {
      const end = addBusinessTime(open, at, milliseconds);
      expect(end).toBeDefined();
      expect(businessTimeBetween(open, at, end ?? 0)).toBe(milliseconds);
      expect(businessTimeBetween(open, addBusinessTime(open, end ?? 0, -milliseconds) ?? 0, end ?? 0)).toBe(
        milliseconds,
      );
    }),
  );
});

test('the order of starts and of durations never flips', () => {
  fc.assert(
    fc.property(calendar, start, length, length, fc.integer({ min: 1, max: 5 }), (open, at, more, later, days) => {
      const soon = addBusinessTime(open, at, 3_600_000) ?? 0;
      expect(addBusinessTime(open, at, 3_600_000 + more)).toBeGreaterThan(soon);
      expect(addBusinessTime(open, at + later, 3_600_000)).toBeGreaterThanOrEqual(soon);
      expect(addBusinessDays(open, at, days + 1)).toBeGreaterThan(addBusinessDays(open, at, days) ?? 0);
    }),
  );
});

test('measuring is additive', () => {
  fc.assert(
    fc.property(calendar, start, start, start, (open, a, b, c) => {
      expect(businessTimeBetween(open, a, b) + businessTimeBetween(open, b, c)).toBe(businessTimeBetween(open, a, c));
    }),
  );
});

test('the next opening is open, and nothing before it is', () => {
  fc.assert(
    fc.property(calendar, start, (open, at) => {
      const opening = nextOpening(open, at) ?? 0;
      expect(isOpenAt(open, opening)).toBe(true);
      expect(businessTimeBetween(open, at, opening)).toBe(0);
    }),
  );
});

test('a business day ends on an open day, at the same clock time when open then', () => {
  fc.assert(
    fc.property(calendar, start, fc.integer({ min: 1, max: 5 }), (open, at, days) => {
      const end = addBusinessDays(open, at, days) ?? 0;
      const from = localDateTime(nextOpening(open, at) ?? 0, open.zone);
      // An end at midnight closes the day before it.
      const { date } = localDateTime(end - 1, open.zone);
      expect(open.isOpenDay(date) || isOpenAt(open, end)).toBe(true);
      if (isOpenAt(open, instantOf(date, from.minutes, open.zone)) && localDateTime(end, open.zone).date === date) {
        expect(Math.abs(localDateTime(end, open.zone).minutes - from.minutes)).toBeLessThanOrEqual(60);
      }
    }),
  );
});
