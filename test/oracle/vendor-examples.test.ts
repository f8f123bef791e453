// What vendors publish about their own business time (E4 to E6 and E8 of the domain guide), as one table each.
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  due,
  longestClosedGap,
  openTimePerWeek,
} from '../../core/src/time/business-time.ts';
import { alwaysOpen, compileCalendar, ordinaryWeek } from '../../core/src/time/calendar.ts';
import { dayNumber } from '../../core/src/time/date.ts';
import { readDuration } from '../../core/src/time/duration.ts';
import { amer, apac, emea, gitlab, weekdaysOpen } from '../core/time/calendars.ts';
import { askBusinessHours, hasBusinessHours, type PlainCalendar } from './business-hours.ts';

const hour = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00Z`);

const office = weekdaysOpen('Etc/UTC', '09:00-17:00');
const officeForPerl: PlainCalendar = {
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [['09:00', '17:00']] : [])),
  holidays: [],
};

// Intercom: a conversation on Friday at 16:55, office hours Monday to Friday, 9 to 17. 8 January 2027 is a Friday.
const intercom = [
  ['1 business hour', '2027-01-11 09:55'],
  ['8 business hours', '2027-01-11 16:55'],
  ['24 business hours', '2027-01-13 16:55'],
] as const;
const friday = at('2027-01-08 16:55');

test.each(intercom)('E4, Intercom: Friday 16:55 and %s is %s', (text, expected) => {
  expect(iso(due(office, friday, readDuration(text) ?? expect.fail()) ?? 0)).toBe(expected);
});

test('E4: its 24 office hours are its 3 office days', () => {
  expect(addBusinessDays(office, friday, 3)).toBe(addBusinessTime(office, friday, 24 * hour));
});

test.skipIf(!hasBusinessHours())('E4: Business::Hours says the same', () => {
  const questions = intercom.map(([text]) => ({
    calendar: 0,
    start: friday / 1000,
    add: Number.parseInt(text, 10) * 3600,
  }));
  expect(askBusinessHours([officeForPerl], questions).map((second) => iso(second * 1000))).toEqual(
    intercom.map(([, expected]) => expected),
  );
});

// Open hours of a winter week, and the longest closed gap in hours.
test.each([
  ['Monday to Friday, 9 to 17', office, 40, 64],
  ['Zitadel business', weekdaysOpen('Europe/Zurich', '08:00-17:00'), 45, 63],
  ['Zitadel extended', weekdaysOpen('Europe/Zurich', '08:00-20:00'), 60, 60],
  ['GitLab business, any of three regions', gitlab, 122, 46],
  ['GitLab AMER', amer, 60, 60],
  ['GitLab EMEA', emea, 50, 62],
  ['GitLab APAC', apac, 60, 60],
  ['24x7', alwaysOpen, 168, 0],
])('E5, %s', (_, calendar, open, gap) => {
  expect(openTimePerWeek(calendar, '2027-01-13') / hour).toBe(open);
  expect(longestClosedGap(calendar, '2027-01-11', 14).milliseconds / hour).toBe(gap);
  // A plain count of the week's minutes, which knows nothing of the two functions above.
  const from = dayNumber('2027-01-11') * 24 * hour;
  const spans = Array.from({ length: 9 }, (_, day) => calendar.spansOnDay(dayNumber('2027-01-11') - 1 + day)).flat();
  const isOpen = (minute: number) => spans.some(({ start, end }) => start <= minute && minute < end);
  const minutes = Array.from({ length: 7 * 1440 }, (_, minute) => from + minute * 60_000).filter(isOpen);
  expect(minutes.length / 60).toBe(open);
});

/*
 * E6, GitLab's example, corrected. The guide gives how long the ticket was in each status, in hours, and says of each
 * metric which statuses it counts. It does not give in which order they came, so three of its figures cannot be worked
 * out from it and are left out: the first of the two next replies (0.5), the first periodic update (2), and how the 3.5
 * open hours fall on the two. They are only used below to work out their second halves.
 */
const stretches = { new: 5, open: 3.5, pending: 18, 'on-hold': 27 } as const;
type Status = keyof typeof stretches;
const statuses = Object.keys(stretches) as Status[];

/** Lays the stretches end to end in every order, and measures those of some statuses each on its own. */
function totals(counted: readonly Status[]): readonly number[] {
  return permutations(statuses).map((order) => {
    let [now, sum] = [at('2027-03-25 17:30'), 0];
    for (const status of order) {
      const end = now + stretches[status] * hour;
      if (counted.includes(status)) sum += businessTimeBetween(alwaysOpen, now, end);
      now = end;
    }
    return sum / hour;
  });
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

test.each<[string, readonly Status[], number]>([
  // The ticket leaves New with its first reply.
  ['first reply', ['new'], 5],
  ['agent work', ['new', 'open'], 8.5],
  ['requester wait', ['new', 'open', 'on-hold'], 35.5],
  ['total resolution', statuses, 53.5],
])('E6, %s time is the sum of its stretches in whatever order', (_, counted, expected) => {
  expect(new Set(totals(counted))).toEqual(new Set([expected]));
});

test('E6: the last updates follow from the first ones and the sums', () => {
  const [total, firstReply, firstUpdate] = [53.5, 5, 2];
  const periodic = total - firstReply - firstUpdate;
  expect(periodic).toBe(46.5);
  // The pausable one stands still while Pending, and the last reply waited just as long.
  expect(periodic - stretches.pending).toBe(28.5);
});

// GitLab calls a ticket very breached two business days after the breach, and counts that in targets.
test.each([
  [4, 13],
  [8, 7],
  [24, 3],
])('E8: a target of %i hours, very breached after %i times as much', (target, factor) => {
  const calendar = ordinaryWeek('Etc/UTC');
  const start = at('2027-01-05 10:00');
  const breach = addBusinessTime(calendar, start, target * hour) ?? expect.fail();
  const very = addBusinessDays(calendar, breach, 2) ?? expect.fail();
  expect(businessTimeBetween(calendar, start, very) / hour / target).toBe(factor);
});

test('E8 is exact only where a business day has 24 open hours', () => {
  const calendar = compileCalendar({
    timeZone: 'Etc/UTC',
    weekly: { monday: '08:00-18:00', tuesday: '08:00-18:00', wednesday: '08:00-18:00' },
  });
  const start = at('2027-01-11 10:00');
  const breach = addBusinessTime(calendar, start, 4 * hour) ?? expect.fail();
  const very = addBusinessDays(calendar, breach, 2) ?? expect.fail();
  expect(businessTimeBetween(calendar, start, very) / hour / 4).toBe(6);
});
