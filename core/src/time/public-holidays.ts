// The public holidays of a year in a country or region, by rule: a proposal for a person to review, never read when computing.
import { addDays, compareDates, type DateText, weekday } from './date.ts';
import { easterSunday } from './easter.ts';
import { type HolidayRule, holidayRegions, type Region } from './holiday-rules.ts';

export interface PublicHoliday {
  readonly date: DateText;
  /** In English. */
  readonly title: string;
}

/** A region by its ISO 3166 code, such as `NL`, `DE-BY` or `GB-SCT`; a part that has no list of its own takes its country's. */
export function holidayRegion(code: string): Region | undefined {
  const wanted = code.trim().toUpperCase().replace(/^UK\b/, 'GB');
  return holidayRegions.get(wanted) ?? holidayRegions.get(wanted.split('-')[0] ?? wanted);
}

/** In the order of the year, each day once. A substitute day of the next New Year may fall into this year. */
export function publicHolidays(region: Region, year: number): readonly PublicHoliday[] {
  const days = new Map<DateText, string>();
  for (const { date, title } of [...observed(region, year), ...observed(region, year + 1)]) {
    if (date.startsWith(`${fourDigits(year)}-`) && !days.has(date)) days.set(date, title);
  }
  return [...days].map(([date, title]) => ({ date, title })).sort((a, b) => compareDates(a.date, b.date));
}

/** A substitute day takes no day that is free anyway: Boxing Day stays when Christmas Day falls on a Sunday. */
function observed({ rules }: Region, year: number): readonly PublicHoliday[] {
  const real = rules.flatMap((rule) => (year < (rule.from ?? year) ? [] : [{ rule, date: dayOf(rule, year) }]));
  const taken = new Set(real.flatMap(({ date }) => (isWeekend(date) ? [] : [date])));
  return real.map(({ rule: { title, onWeekend }, date }) => {
    const day = moved(date, onWeekend, taken);
    taken.add(day);
    return { date: day, title: day === date ? title : `${title} (substitute day)` };
  });
}

function dayOf({ on }: HolidayRule, year: number): DateText {
  if ('easter' in on) return addDays(easterSunday(year), on.easter);
  const text = `${fourDigits(year)}-${on.date}`;
  if (!('weekday' in on)) return text;
  // From that date on, the first such day; or the last one before it.
  const step = on.direction === 'before' ? -1 : 1;
  let day = on.direction === 'before' ? addDays(text, -1) : text;
  while (weekday(day) !== on.weekday) day = addDays(day, step);
  return day;
}

function moved(date: DateText, how: HolidayRule['onWeekend'], taken: ReadonlySet<DateText>): DateText {
  const day = weekday(date);
  switch (how) {
    case undefined:
      return date;
    case 'day-before-sunday':
      return day === 'sunday' ? addDays(date, -1) : date;
    case 'nearest-weekday':
      return day === 'saturday' ? addDays(date, -1) : day === 'sunday' ? addDays(date, 1) : date;
    case 'next-weekday': {
      let next = date;
      if (!isWeekend(date)) return date;
      while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
      return next;
    }
    default:
      return how satisfies never;
  }
}

function isWeekend(date: DateText): boolean {
  return weekday(date) === 'saturday' || weekday(date) === 'sunday';
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
