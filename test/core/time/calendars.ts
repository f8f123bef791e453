// The calendars that several tests of this room share: the sample's and those of real policies.
import { type CalendarSpec, compileCalendar } from '../../../core/src/time/calendar.ts';

export function weekdaysSpec(timeZone: string, hours: string): CalendarSpec {
  return { timeZone, weekly: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours } };
}

export function weekdaysOpen(timeZone: string, hours: string) {
  return compileCalendar(weekdaysSpec(timeZone, hours));
}

export const sampleSpec = {
  timeZone: 'Europe/Amsterdam',
  weekly: {
    monday: '09:00-17:30',
    tuesday: '09:00-17:30',
    wednesday: '09:00-17:30',
    thursday: '09:00-17:30',
    friday: '09:00-17:00',
  },
  holidays: [
    { date: '2027-01-01', title: "New Year's Day" },
    { date: '2027-03-29', title: 'Easter Monday' },
    { date: '2027-04-27', title: "King's Day" },
    { date: '2027-05-06', title: 'Ascension Day' },
    { date: '2027-05-17', title: 'Whit Monday' },
    { date: '2027-12-25', title: 'Christmas Day' },
    { date: '2027-12-26', title: 'Boxing Day' },
  ],
  exceptions: [
    { from: '2027-05-05', to: '2027-05-05', hours: 'none', title: 'Liberation Day' },
    { from: '2027-12-24', to: '2027-12-24', hours: '09:00-15:00', title: 'Christmas Eve' },
  ],
} as const satisfies CalendarSpec;

export const sample = compileCalendar(sampleSpec);

const emeaSpec = weekdaysSpec('Europe/Amsterdam', '08:00-18:00');
const amerSpec = weekdaysSpec('America/Los_Angeles', '05:00-17:00');
const apacSpec = weekdaysSpec('Australia/Brisbane', '09:00-21:00');

export const emea = compileCalendar(emeaSpec);
export const amer = compileCalendar(amerSpec);
export const apac = compileCalendar(apacSpec);
export const gitlab = compileCalendar({
  timeZone: 'America/Los_Angeles',
  openWhenAny: [apacSpec, emeaSpec, amerSpec],
});
