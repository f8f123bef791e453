// Asks Debian's Business::Hours, one Perl process for many questions, and makes calendars that both engines understand.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type CalendarSpec, compileCalendar } from '../../core/src/time/calendar.ts';
import { weekdays } from '../../core/src/time/date.ts';

/** Hours per day, Monday first, as `hh:mm` pairs in order that neither touch nor overlap; whole days of holidays. */
export interface PlainCalendar {
  readonly week: readonly (readonly (readonly [string, string])[])[];
  readonly holidays: readonly string[];
}

/** Whole seconds since the epoch. */
export type Question =
  | { readonly calendar: number; readonly start: number; readonly add: number }
  | { readonly calendar: number; readonly from: number; readonly to: number };

/** Without it nothing can be compared: CI fails, elsewhere one line says so. */
export function hasBusinessHours(): boolean {
  const { status } = spawnSync('perl', ['-MBusiness::Hours', '-MJSON::PP', '-e', '1'], { stdio: 'ignore' });
  if (status === 0) return true;
  const missing =
    'The comparison with Business::Hours did not run: no libbusiness-hours-perl here, and no root to install it.';
  if (process.env.CI === 'true') throw new Error(missing);
  process.stdout.write(`${missing}\n`);
  return false;
}

export function askBusinessHours(calendars: readonly PlainCalendar[], questions: readonly Question[]): number[] {
  const input = JSON.stringify({ calendars: calendars.map(forPerl), questions });
  const program = path.join(import.meta.dirname, 'business-hours.pl');
  const { status, stdout, stderr } = spawnSync('perl', [program], {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`business-hours.pl ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as number[];
}

export function forUs({ week, holidays }: PlainCalendar, timeZone: string) {
  const weekly = Object.fromEntries(
    weekdays.map((day, index) => [day, (week[index] ?? []).map((span) => span.join('-'))]),
  );
  const spec: CalendarSpec = { timeZone, weekly, holidays: holidays.map((date) => ({ date })) };
  return compileCalendar(spec);
}

function forPerl({ week, holidays }: PlainCalendar) {
  // Its hours end at 23:59 at the latest, and an end that is not after the start means the next day.
  const spans = week.map((day) => day.map(([start, end]) => [start, end === '24:00' ? '00:00' : end]));
  return { days: Object.fromEntries(spans.map((day, index) => [(index + 1) % 7, day])), holidays };
}
