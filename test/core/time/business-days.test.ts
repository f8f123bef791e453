// Business days against a naive model that walks day by day and minute by minute, and the laws of going forth and back.
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

const minute = 60_000;
const day = 86_400_000;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Open half hours of a week, Monday first: coarse, so that starts and ends often meet openings and closings. */
const plan = fc.record({
  week: fc
    .array(fc.array(fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 })), { maxLength: 3 }), {
      minLength: 7,
      maxLength: 7,
    })
    .map((week) => week.map((spans) => spans.filter(([start, end]) => start < end)))
    .filter((week) => week.some((spans) => spans.length > 0)),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer Made> ? Made : never;

// Monday, 4 January 2027.
const first = Date.UTC(2027, 0, 4);
const start = fc.integer({ min: 20 * 48, max: 40 * 48 }).map((half) => first + half * 30 * minute);
const count = fc.integer({ min: 1, max: 8 });

function calendarOf({ week, holidays }: Plan, timeZone = 'Etc/UTC') {
  const hours = week.map((spans) => spans.map(([from, to]) => `${clock(from * 30)}-${clock(to * 30)}`));
  return compileCalendar({
    timeZone,
    weekly: Object.fromEntries(weekdays.map((name, index) => [name, hours[index] ?? []])),
    holidays: holidays.map((at) => ({ date: new Date(first + at * day).toISOString().slice(0, 10) })),
  });
}

/** Whether the half hour that begins at an instant is open. */
function isOpen({ week, holidays }: Plan, instant: number): boolean {
  const at = Math.floor((instant - first) / day);
  const half = Math.floor((instant - first - at * day) / (30 * minute));
  const spans = week[((at % 7) + 7) % 7] ?? [];
  return !holidays.includes(at) && spans.some(([from, to]) => from <= half && half < to);
}

function halvesOf(instant: number): number[] {
  const midnight = Math.floor(instant / day) * day;
  return Array.from({ length: 48 }, (_, index) => midnight + index * 30 * minute);
}

/** The definition in docs, word for word: to the next opening, N open days on, the same clock time, else the last open moment before, else the opening. */
function naive(made: Plan, from: number, days: number): number {
  let at = from;
  while (!isOpen(made, at)) at += 30 * minute;
  const time = at % day;
  let left = days;
  while (left > 0) {
    at += day;
    if (halvesOf(at).some((half) => isOpen(made, half))) left -= 1;
  }
  const target = Math.floor(at / day) * day + time;
  if (isOpen(made, target)) return target;
  const open = halvesOf(target).filter((half) => isOpen(made, half));
  const before = open.filter((half) => half < target).at(-1);
  return before === undefined ? (open[0] ?? expect.fail()) : before + 30 * minute;
}

test('business days are what a person with a calendar counts', () => {
  fc.assert(
    fc.property(plan, start, count, (made, from, days) => {
      expect(addBusinessDays(calendarOf(made), from, days)).toBe(naive(made, from, days));
    }),
    { numRuns: 3000 },
  );
});

/** The plan seen in a mirror: time runs back from the same Monday, so openings become closings. */
function mirrored({ week, holidays }: Plan): Plan {
  const turned = week.map((_, index) =>
    (week[6 - index] ?? []).map(([from, to]): [number, number] => [48 - to, 48 - from]),
  );
  return { week: turned, holidays: holidays.map((at) => -1 - at) };
}
const reflected = (instant: number) => 2 * first - instant;

test('a negative amount of open time is the positive one seen in a mirror', () => {
  fc.assert(
    fc.property(plan, start, fc.integer({ min: 1, max: 60 * 60 }), (made, from, minutes) => {
      const there = addBusinessTime(calendarOf(mirrored(made)), reflected(from), minutes * minute) ?? expect.fail();
      expect(addBusinessTime(calendarOf(made), from, -minutes * minute)).toBe(reflected(there));
    }),
    { numRuns: 1000 },
  );
});

test('a negative count of business days is the positive one seen in a mirror, where the clock time is kept', () => {
  fc.assert(
    fc.property(plan, start, count, (made, half, days) => {
      // At an opening one is open and at a closing not, so the mirror holds beside them.
      const from = half + 15 * minute;
      const calendar = calendarOf(mirrored(made));
      const back = addBusinessDays(calendarOf(made), from, -days) ?? expect.fail();
      const opening = nextOpening(calendar, reflected(from)) ?? expect.fail();
      const there = addBusinessDays(calendar, reflected(from), days) ?? expect.fail();
      if (isOpenAt(calendar, there) && (there - opening) % day === 0) expect(back).toBe(reflected(there));
      // Closed at that time, both ways end at the last open moment before it or at the opening, so only the day is the same.
      else expect(Math.abs(back - reflected(there))).toBeLessThan(day);
    }),
    { numRuns: 1000 },
  );
});

test('adding and then measuring gives the duration back, both ways', () => {
  const zone = fc.constantFrom('Etc/UTC', 'Europe/Amsterdam', 'Australia/Lord_Howe', 'America/New_York');
  const length = fc.integer({ min: 1, max: 90 * 60 * minute });
  fc.assert(
    fc.property(plan, zone, start, length, (made, timeZone, from, milliseconds) => {
      const calendar = calendarOf(made, timeZone);
      const end = addBusinessTime(calendar, from, milliseconds) ?? expect.fail();
      expect(businessTimeBetween(calendar, from, end)).toBe(milliseconds);
      const back = addBusinessTime(calendar, from, -milliseconds) ?? expect.fail();
      expect(businessTimeBetween(calendar, from, back)).toBe(-milliseconds);
    }),
  );
});

test('the order of starts never flips, nor that of amounts', () => {
  fc.assert(
    fc.property(plan, start, start, count, count, (made, a, b, few, more) => {
      const calendar = calendarOf(made);
      const [early, late] = a < b ? [a, b] : [b, a];
      for (const sign of [1, -1]) {
        const days = (from: number, number: number) => addBusinessDays(calendar, from, sign * number) ?? expect.fail();
        const time = (from: number, number: number) =>
          addBusinessTime(calendar, from, sign * number * 35 * minute) ?? expect.fail();
        expect(time(early, few)).toBeLessThanOrEqual(time(late, few));
        expect(days(early, few)).toBeLessThanOrEqual(days(late, few));
        expect(sign * (days(early, few + more) - days(early, few))).toBeGreaterThan(0);
        expect(sign * (time(early, few + more) - time(early, few))).toBeGreaterThan(0);
      }
    }),
  );
});
