// Business time against Debian's Business::Hours: thousands of generated questions, one Perl process, whole seconds.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addBusinessTime, businessTimeBetween } from '../../core/src/time/business-time.ts';
import { dateOfDay, dayNumber } from '../../core/src/time/date.ts';
import { clockChanges } from '../../core/src/time/offset.ts';
import { instantAt, localAt } from '../../core/src/time/zone.ts';
import { askBusinessHours, forUs, hasBusinessHours, type PlainCalendar, type Question } from './business-hours.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const first = dayNumber('2027-01-01');
const second = 1000;
const day = 86_400;

/** Distinct minutes in order, two by two; every fifth touches a midnight, where engines like to differ. */
const hours = fc
  .tuple(
    fc.uniqueArray(fc.oneof({ arbitrary: fc.integer({ min: 0, max: 1440 }), weight: 4 }, fc.constantFrom(0, 1440)), {
      maxLength: 8,
    }),
    fc.boolean(),
  )
  .map(([minutes, isOpen]) => (isOpen ? minutes.sort((a, b) => a - b) : []))
  .map((minutes) =>
    minutes.flatMap((start, index) => {
      const end = minutes[index + 1];
      return index % 2 === 1 || end === undefined ? [] : [[clock(start), clock(end)] as const];
    }),
  );

const calendar: fc.Arbitrary<PlainCalendar> = fc
  .record({
    week: fc
      .array(hours, { minLength: 7, maxLength: 7 })
      .filter((week) => week.filter((spans) => spans.length > 0).length > 1),
    days: fc.uniqueArray(fc.integer({ min: first, max: first + 364 }), { maxLength: 20 }),
  })
  .map(({ week, days }) => ({ week, holidays: withoutFlaw(week, days).map(dateOfDay) }));

/** Business::Hours closes the first second of the day after a holiday (see below), so leave out those where that shows. */
function withoutFlaw(week: PlainCalendar['week'], days: readonly number[]): number[] {
  const opensAtMidnight = (at: number) => week[(at + 3) % 7]?.[0]?.[0] === '00:00';
  return days.filter((at) => !opensAtMidnight(at + 1)).sort((a, b) => a - b);
}

const start = fc.integer({ min: first * day, max: (first + 364) * day });
const amount = fc.oneof(
  fc.integer({ min: 1, max: 4 * 3600 }),
  fc.integer({ min: 1, max: 96 }).map((quarters) => quarters * 900),
);
const zones = [
  'Etc/UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
];

const calendars = fc.sample(calendar, { numRuns: 250, seed: 3 });
const additions: Question[] = fc
  .sample(fc.record({ start, add: amount }), { numRuns: 3000, seed: 4 })
  .map((question, index) => ({ ...question, calendar: index % calendars.length }));
const measures: Question[] = fc
  .sample(fc.record({ from: start, length: fc.integer({ min: 0, max: 20 * day }) }), { numRuns: 3000, seed: 5 })
  .map(({ from, length }, index) => ({ from, to: from + length, calendar: index % calendars.length }));
const questions = [...additions, ...measures];

/** What the engine says in a zone to a question in local time, written as if local time were UTC. */
function ourAnswer(question: Question, zone: string): number {
  const open = forUs(calendars[question.calendar] ?? expect.fail(), zone);
  const at = (local: number) => instantOf(local, zone);
  if ('to' in question) return businessTimeBetween(open, at(question.from), at(question.to)) / second;
  const end = addBusinessTime(open, at(question.start), question.add * second) ?? expect.fail();
  const local = localAt(end, zone);
  return local.day * day + local.milliseconds / second;
}

function instantOf(local: number, zone: string): number {
  return instantAt(Math.floor(local / day), (local % day) * second, zone);
}

describe.skipIf(!hasBusinessHours())('Business::Hours', () => {
  let answers: readonly number[] = [];
  beforeAll(() => {
    answers = askBusinessHours(calendars, questions);
  }, 120_000);

  test.each(zones)('gives the same due times and open seconds in %s', (zone) => {
    let compared = 0;
    for (const [index, question] of questions.entries()) {
      const answer = answers[index] ?? expect.fail();
      const isAdding = 'add' in question;
      // It looks no further than 30 days, and knows no clock changes in UTC.
      if (answer === -1) continue;
      const [from, to] = isAdding ? [question.start, answer] : [question.from, question.to];
      if (clockChanges(zone, instantOf(from - day, zone), instantOf(to + day, zone)).length > 0) continue;
      compared += 1;
      expect({ question, answer: ourAnswer(question, zone) }).toEqual({ question, answer });
    }
    expect(compared).toBeGreaterThan(4500);
  });

  test('where it gives up after 30 days, we find none sooner', () => {
    const given = questions.filter((_, index) => answers[index] === -1);
    for (const question of given) {
      if (!('add' in question)) expect.fail();
      expect(ourAnswer(question, 'Etc/UTC') - question.start).toBeGreaterThan(28 * day);
    }
    expect(given.length).toBeLessThan(100);
  });

  test('it closes the first second after a holiday, which is a slip of its own', () => {
    const week = Array.from({ length: 7 }, () => [['00:00', '24:00'] as const]);
    const plain = { week, holidays: ['2027-04-27'] };
    const [from, to] = [dayNumber('2027-04-28') * day, dayNumber('2027-04-29') * day];
    expect(askBusinessHours([plain], [{ calendar: 0, from, to }])).toEqual([day - 1]);
    expect(businessTimeBetween(forUs(plain, 'Etc/UTC'), from * second, to * second) / second).toBe(day);
  });

  test('its own count of a full day is one second too many, because it counts the second at the end', () => {
    const week = Array.from({ length: 7 }, () => [['00:00', '24:00'] as const]);
    const plain = { week, holidays: [] };
    const [from, to] = [first * day, (first + 1) * day];
    expect(askBusinessHours([plain], [{ calendar: 0, from, to: to + 1 }])).toEqual([day + 1]);
    expect(askBusinessHours([plain], [{ calendar: 0, from, to }])).toEqual([day]);
  });
});
