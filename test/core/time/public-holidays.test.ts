// Public holidays by rule: whole years against the published lists, and laws over a century.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekday } from '../../../core/src/time/date.ts';
import { easterSunday } from '../../../core/src/time/easter.ts';
import { holidayRegions, regionOfZone } from '../../../core/src/time/holiday-rules.ts';
import { holidayRegion, publicHolidays } from '../../../core/src/time/public-holidays.ts';

function listed(code: string, year: number): readonly string[] {
  const region = holidayRegion(code);
  if (!region) throw new Error(code);
  return publicHolidays(region, year).map(({ date, title }) => `${date.slice(5)} ${title}`);
}

/** Published dates, earliest and latest possible ones among them. */
test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('Easter is a Sunday from 22 March to 25 April, in every year', () => {
  for (let year = 1583; year <= 9999; year++) {
    const date = easterSunday(year);
    expect(weekday(date)).toBe('sunday');
    expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true);
  }
});

test('the Netherlands: King’s Day moves to Saturday', () => {
  expect(listed('NL', 2025)).toEqual([
    "01-01 New Year's Day",
    '04-20 Easter Sunday',
    '04-21 Easter Monday',
    "04-26 King's Day (substitute day)",
    '05-29 Ascension Day',
    '06-08 Whit Sunday',
    '06-09 Whit Monday',
    '12-25 Christmas Day',
    '12-26 Boxing Day',
  ]);
});

test('England and Wales: Christmas Day on a Sunday takes the Tuesday, Boxing Day keeps its Monday', () => {
  expect(listed('GB', 2033)).toEqual([
    "01-03 New Year's Day (substitute day)",
    '04-15 Good Friday',
    '04-18 Easter Monday',
    '05-02 Early May bank holiday',
    '05-30 Spring bank holiday',
    '08-29 Summer bank holiday',
    '12-26 Boxing Day',
    '12-27 Christmas Day (substitute day)',
  ]);
});

test('Scotland: both days of the new year are free, wherever they fall', () => {
  expect(listed('GB-SCT', 2022).slice(0, 2)).toEqual([
    "01-03 New Year's Day (substitute day)",
    '01-04 2nd January (substitute day)',
  ]);
  expect(listed('GB-SCT', 2027)).toContain("11-30 Saint Andrew's Day");
});

test('the United States: a New Year on a Saturday is kept on the last day of the year before', () => {
  expect(listed('US', 2021)).toEqual([
    "01-01 New Year's Day",
    '01-18 Martin Luther King Jr. Day',
    "02-15 Washington's Birthday",
    '05-31 Memorial Day',
    '06-18 Juneteenth (substitute day)',
    '07-05 Independence Day (substitute day)',
    '09-06 Labor Day',
    '10-11 Columbus Day',
    '11-11 Veterans Day',
    '11-25 Thanksgiving Day',
    '12-24 Christmas Day (substitute day)',
    "12-31 New Year's Day (substitute day)",
  ]);
  expect(listed('US', 2022)[0]).toBe('01-17 Martin Luther King Jr. Day');
  expect(listed('US', 2020)).not.toContain('06-19 Juneteenth');
});

test('Germany as a whole and by Land; a part without a list of its own takes its country’s', () => {
  expect(listed('DE', 2026)).toEqual([
    "01-01 New Year's Day",
    '04-03 Good Friday',
    '04-06 Easter Monday',
    '05-01 Labour Day',
    '05-14 Ascension Day',
    '05-25 Whit Monday',
    '10-03 German Unity Day',
    '12-25 Christmas Day',
    '12-26 Boxing Day',
  ]);
  expect(listed('DE-SN', 2026)).toContain('11-18 Repentance Day');
  expect(listed('DE-BY', 2026)).toContain('06-04 Corpus Christi');
  expect(listed('FR-75', 2026)).toEqual(listed('FR', 2026));
  expect(listed('FR-67', 2026)).toContain('04-03 Good Friday');
  expect(listed('uk', 2026)).toEqual(listed('GB', 2026));
  expect(holidayRegion('JP')).toBeUndefined();
});

test('France, Belgium, Austria and Switzerland have as many as their laws say', () => {
  expect(['FR', 'BE', 'AT', 'CH'].map((code) => listed(code, 2026).length)).toEqual([11, 10, 13, 4]);
});

test('whatever the year, days are in order, each once, and inside it; a substitute day is a weekday', () => {
  fc.assert(
    fc.property(fc.constantFrom(...holidayRegions.keys()), fc.integer({ min: 1990, max: 2100 }), (code, year) => {
      const region = holidayRegion(code);
      const days = region ? publicHolidays(region, year) : [];
      const dates = days.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const { date, title } of days) {
        expect(date >= `${year}-01-01` && date < addDays(`${year}-12-31`, 1)).toBe(true);
        if (title.endsWith('(substitute day)') && code !== 'NL')
          expect(['saturday', 'sunday']).not.toContain(weekday(date));
      }
    }),
    { numRuns: 300 },
  );
});

test('each time zone that stands for a country exists, and so does the country', () => {
  for (const [zone, code] of Object.entries(regionOfZone)) {
    expect(holidayRegion(code), zone).toBeDefined();
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  }
});
