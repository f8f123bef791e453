// Local times become instants and back, as Temporal has it.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../core/src/time/date.ts';
import { instantOf, localDateTime } from '../../../core/src/time/zone.ts';

const zones = fc.constantFrom(
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Australia/Brisbane',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
  'Etc/UTC',
);
const days = fc.integer({ min: dayNumber('1975-01-01'), max: dayNumber('2060-12-31') });

test('local times become the instants that Temporal gives', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), zones, (day, minutes, zone) => {
      const local = Temporal.PlainDate.from(dateOfDay(day)).toPlainDateTime({
        hour: Math.floor(minutes / 60),
        minute: minutes % 60,
      });
      expect(instantOf(dateOfDay(day), minutes, zone)).toBe(local.toZonedDateTime(zone).epochMilliseconds);
    }),
    { numRuns: 1000 },
  );
});

test('instants become the local times that Temporal gives', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), zones, (day, milliseconds, zone) => {
      const instant = day * 86_400_000 + milliseconds;
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      expect(localDateTime(instant, zone)).toEqual({
        date: local.toPlainDate().toString(),
        minutes: local.hour * 60 + local.minute,
      });
    }),
    { numRuns: 1000 },
  );
});

const iso = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toString();

test.each([
  // Skipped by the clocks, shown twice by them, and a day that a whole country skipped.
  ['2027-03-28', 150, 'Europe/Amsterdam', '2027-03-28T01:30:00Z'],
  ['2027-10-31', 150, 'Europe/Amsterdam', '2027-10-31T00:30:00Z'],
  ['2027-03-14', 150, 'America/Los_Angeles', '2027-03-14T10:30:00Z'],
  ['2027-11-07', 90, 'America/Los_Angeles', '2027-11-07T08:30:00Z'],
  ['2027-10-03', 135, 'Australia/Lord_Howe', '2027-10-02T15:45:00Z'],
  ['2027-04-04', 105, 'Australia/Lord_Howe', '2027-04-03T14:45:00Z'],
  ['2011-12-30', 720, 'Pacific/Apia', '2011-12-30T22:00:00Z'],
  ['2027-01-08', 1440, 'Europe/Amsterdam', '2027-01-08T23:00:00Z'],
  ['2027-01-08', 60, 'Not/AZone', '2027-01-08T01:00:00Z'],
])('%s, minute %i in %s is %s', (date, minutes, zone, expected) => {
  expect(iso(instantOf(date, minutes, zone))).toBe(expected);
});
