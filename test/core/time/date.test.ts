// Plain date arithmetic equals Temporal's.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addPeriod,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  readDate,
  weekday,
  weekdays,
} from '../../../core/src/time/date.ts';

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }).map(dateOfDay);

test.each(['2027-01-31', '2028-02-29', '0001-01-01', '9999-12-31', '2000-02-29'])('%s is a date', (text) => {
  expect(readDate(text)).toBe(text);
});

test.each(['2027-02-29', '1900-02-29', '2027-04-31', '2027-13-01', '2027-1-1', '0000-01-01', '2027-01-01 ', ''])(
  '%j is no date',
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);

test('days, weekdays and differences equal Temporal', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      const [first, second] = [Temporal.PlainDate.from(a), Temporal.PlainDate.from(b)];
      expect(readDate(a)).toBe(a);
      expect(dateOfDay(dayNumber(a))).toBe(a);
      expect(weekday(a)).toBe(weekdays[first.dayOfWeek - 1]);
      expect(daysBetween(a, b)).toBe(first.until(second, { largestUnit: 'day' }).days);
      expect(Math.sign(compareDates(a, b))).toBe(Temporal.PlainDate.compare(first, second));
    }),
  );
});

test('adding periods equals Temporal', () => {
  const units = fc.constantFrom('day', 'week', 'month', 'year');
  const signs = fc.constantFrom(1, -1);
  const dates = fc.integer({ min: -300_000, max: 2_000_000 }).map(dateOfDay);
  fc.assert(
    fc.property(dates, units, fc.integer({ min: 1, max: 1000 }), signs, (date, unit, amount, sign) => {
      const expected = Temporal.PlainDate.from(date).add({ [`${unit}s`]: sign * amount });
      expect(addPeriod(date, { amount, unit }, sign)).toBe(expected.toString());
    }),
  );
});

test('there is no date before the year 1 or after the year 9999', () => {
  expect(addPeriod('2027-01-01', { amount: 999_999_999, unit: 'year' }, 1)).toBe('9999-12-31');
  expect(addPeriod('2027-01-01', { amount: 999_999_999, unit: 'day' }, -1)).toBe('0001-01-01');
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
});
