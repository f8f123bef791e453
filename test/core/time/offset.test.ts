// Offsets and clock changes, in every zone and decade, as Temporal has them.
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockChanges, isKnownZone, offsetAt } from '../../../core/src/time/offset.ts';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC', 'CET', 'Europe/Kyiv', 'US/Pacific'];
const decades = [1970, 1980, 1990, 2000, 2010, 2020, 2030, 2040, 2050, 2060];

/** A year of every other decade, other ones in each zone, so that all years are met; Temporal takes its time. */
const years = (index: number) =>
  decades.filter((_, nth) => nth % 2 === index % 2).map((decade) => decade + (Math.floor(index / 2) % 10));

function theirs(instant: number, zone: string) {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { offset: here.offsetNanoseconds / 1e6, next: here.getTimeZoneTransition('next')?.epochMilliseconds };
}

test('every zone changes its clocks when Temporal says, and is off by as much before and after', {
  timeout: 60_000,
}, () => {
  for (const [index, zone] of zones.entries()) {
    for (const year of years(index)) {
      // A month and a day of its own too, and never at midnight.
      const from = Date.UTC(year, index % 12, 1 + (index % 28), index % 24, 17);
      const until = from + 400 * 86_400_000;
      const [change] = clockChanges(zone, from, until);
      const { offset, next } = theirs(from, zone);
      const expected = next !== undefined && next <= until ? next : undefined;
      expect({ zone, year, offset: offsetAt(from, zone), change }).toEqual({ zone, year, offset, change: expected });
      if (change === undefined) continue;
      expect({ zone, offset: offsetAt(change - 1, zone) }).toEqual({ zone, offset });
      expect({ zone, offset: offsetAt(change, zone) }).toEqual({ zone, offset: theirs(change, zone).offset });
    }
  }
});

test('a change between two pieces of time, and a time taken back within a week', () => {
  const iso = (zone: string, from: string, until: string) =>
    clockChanges(zone, Date.parse(from), Date.parse(until)).map((at) => new Date(at).toISOString());
  // Pieces begin at midnight in UTC, and so do these.
  expect(iso('Europe/Kyiv', '1991-06-01T00:00:00Z', '1992-06-01T00:00:00Z')).toEqual([
    '1991-09-29T00:00:00.000Z',
    '1992-03-29T00:00:00.000Z',
  ]);
  expect(iso('America/Recife', '2000-01-01T00:00:00Z', '2000-12-31T00:00:00Z')).toEqual([
    '2000-02-27T02:00:00.000Z',
    '2000-10-08T03:00:00.000Z',
    '2000-10-15T02:00:00.000Z',
  ]);
});

test.each([
  // Before there were zones, at the ends of time, and where a zone changed sides of the date line.
  ['Europe/Amsterdam', Date.UTC(1850, 0, 1)],
  ['Africa/Monrovia', Date.UTC(1950, 0, 1)],
  ['Pacific/Apia', Date.UTC(2011, 11, 30, 9, 59)],
  ['Pacific/Apia', Date.UTC(2011, 11, 30, 10)],
  ['America/Los_Angeles', 8.64e15 - 86_400_000],
  ['America/Los_Angeles', -8.64e15 + 86_400_000],
  ['Asia/Kathmandu', 0.5],
  ['Asia/Kathmandu', -0.5],
])('%s at %d', (zone, instant) => {
  expect(offsetAt(instant, zone)).toBe(theirs(Math.floor(instant), zone).offset);
});

test('beyond the ends of time the offset stays, and nothing changes', () => {
  expect(offsetAt(Infinity, 'Asia/Kathmandu')).toBe(20_700_000);
  expect(offsetAt(Number.NaN, 'Asia/Kathmandu')).toBe(offsetAt(0, 'Asia/Kathmandu'));
  expect(clockChanges('Asia/Kathmandu', 8.64e15, Infinity)).toEqual([]);
});

test.each([
  ['Europe/Amsterdam', true],
  ['europe/amsterdam', true],
  ['Europe/Kyiv', true],
  ['Europe/Kiev', true],
  ['UTC', true],
  ['EST5EDT', true],
  ['Etc/GMT+5', true],
  ['PST', false],
  ['IST', false],
  ['+01:00', false],
  ['UTC+1', false],
  ['Europe/', false],
  ['Not/AZone', false],
  ['', false],
])('%s is known: %s', (name, expected) => {
  expect(isKnownZone(name)).toBe(expected);
});
