// What is open on which day: holidays, exceptions, unions, zones, and pieces that cannot be read.
import { expect, test } from 'vitest';
import { alwaysOpen, type Calendar, compileCalendar, ordinaryWeek } from '../../../core/src/time/calendar.ts';
import { localDateTime } from '../../../core/src/time/zone.ts';
import { sample, sampleSpec, weekdaysSpec } from './calendars.ts';

/** The open hours of a date as the calendar's own clocks show them. */
function openOn(calendar: Calendar, date: string): string[] {
  const clock = (instant: number) => {
    const { date: day, minutes } = localDateTime(instant, calendar.zone);
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return day === date ? time : '24:00';
  };
  return calendar.spansOn(date).map(({ start, end }) => `${clock(start)}-${clock(end)}`);
}

test.each([
  ['2027-01-07', ['09:00-17:30'], undefined],
  ['2027-01-08', ['09:00-17:00'], undefined],
  ['2027-01-09', [], undefined],
  ['2027-04-27', [], "King's Day"],
  ['2027-05-05', [], 'Liberation Day'],
  ['2027-12-24', ['09:00-15:00'], undefined],
  ['2027-12-25', [], 'Christmas Day'],
])('the sample calendar on %s', (date, hours, title) => {
  expect([openOn(sample, date), sample.isOpenDay(date), sample.closedBecause(date)]).toEqual([
    hours,
    hours.length > 0,
    title,
  ]);
});

test('a day may have several spans, and those that touch or overlap are one', () => {
  const calendar = compileCalendar({
    timeZone: 'Europe/Amsterdam',
    weekly: { monday: ['13:00-17:00', '09:00-12:00'], tuesday: ['09:00-12:00', '12:00-14:00', '13:00-15:00'] },
  });
  expect(openOn(calendar, '2027-01-11')).toEqual(['09:00-12:00', '13:00-17:00']);
  expect(openOn(calendar, '2027-01-12')).toEqual(['09:00-15:00']);
});

test('the narrowest special day wins', () => {
  const calendar = compileCalendar({
    ...weekdaysSpec('Europe/Amsterdam', '09:00-17:00'),
    holidays: [
      { date: '2027-08-16', title: 'Town fair' },
      { date: '2027-12-27', title: 'Day off' },
    ],
    exceptions: [
      { from: '2027-08-01', to: '2027-08-31', hours: '10:00-14:00', title: 'Summer' },
      { from: '2027-08-18', to: '2027-08-19', hours: 'none', title: 'Moving' },
      { from: '2027-12-27', hours: ['10:00-12:00', '13:00-14:00'], title: 'Open after all' },
    ],
  });
  const days = ['2027-08-13', '2027-08-16', '2027-08-18', '2027-08-20', '2027-12-27'];
  expect(days.map((day) => [openOn(calendar, day), calendar.closedBecause(day)])).toEqual([
    [['10:00-14:00'], undefined],
    [[], 'Town fair'],
    [[], 'Moving'],
    [['10:00-14:00'], undefined],
    [['10:00-12:00', '13:00-14:00'], undefined],
  ]);
});

test('a union keeps the holidays of its members and adds its own', () => {
  const nl = {
    ...weekdaysSpec('Europe/Amsterdam', '09:00-17:00'),
    holidays: [{ date: '2027-04-27', title: "King's Day" }],
  };
  const us = {
    ...weekdaysSpec('America/New_York', '09:00-17:00'),
    holidays: [{ date: '2027-07-05', title: 'July 4th' }],
  };
  const calendar = compileCalendar({
    timeZone: 'Europe/Amsterdam',
    openWhenAny: [nl, us],
    holidays: [{ date: '2027-01-01', title: "New Year's Day" }],
    exceptions: [{ from: '2027-01-04', hours: '12:00-13:00' }],
  });
  expect(openOn(calendar, '2027-04-26')).toEqual(['09:00-23:00']);
  expect(openOn(calendar, '2027-04-27')).toEqual(['15:00-23:00']);
  expect(openOn(calendar, '2027-07-05')).toEqual(['09:00-17:00']);
  expect(openOn(calendar, '2027-01-04')).toEqual(['12:00-13:00']);
  expect([calendar.isOpenDay('2027-01-01'), calendar.closedBecause('2027-01-01')]).toEqual([false, "New Year's Day"]);
});

test('a union day is closed for the reason of its members', () => {
  const member = compileCalendar({ timeZone: 'Europe/Amsterdam', openWhenAny: [sampleSpec] });
  expect(member.closedBecause('2027-04-27')).toBe("King's Day");
});

test('`customer` is the zone that the caller names', () => {
  const spec = weekdaysSpec('customer', '09:00-17:00');
  expect(compileCalendar(spec).zone).toBe('Etc/UTC');
  expect(compileCalendar(spec, { customerZone: 'Asia/Tokyo' }).zone).toBe('Asia/Tokyo');
});

test('what cannot be read is left out', () => {
  const calendar = compileCalendar({
    timeZone: 'Europe/Amsterdm',
    weekly: { monday: '9-17', tuesday: ['nine', '10:00-11:00'] },
    holidays: [{ date: '2027-04-36' }],
    exceptions: [
      { from: '2027-01-13', to: '2027-01-12', hours: '09:00-10:00' },
      { from: '2027-01-14', hours: 'all day' },
      { from: 'soon', hours: 'none' },
    ],
  });
  const week = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14'];
  expect([calendar.zone, week.map((day) => openOn(calendar, day))]).toEqual(['Etc/UTC', [[], ['10:00-11:00'], [], []]]);
});

test('the built-in calendars', () => {
  expect([openOn(alwaysOpen, '2027-01-09'), alwaysOpen.zone]).toEqual([['00:00-24:00'], 'Etc/UTC']);
  const week = ordinaryWeek('Asia/Tokyo');
  expect([openOn(week, '2027-01-08'), openOn(week, '2027-01-09')]).toEqual([['00:00-24:00'], []]);
});
