// Opening hours in the words of schema.org, for search engines and assistants.
import type { ViewCommonCalendar, ViewCommonSpan } from '../generated/views.ts';
import { known } from '../schema/value.ts';
import { addDays, type DateText, type Weekday } from '../time/date.ts';

/** https://schema.org/OpeningHoursSpecification */
export interface OpeningHours {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: DateText;
  readonly validThrough?: DateText;
}

export interface HoursOptions {
  readonly today: DateText;
  /** The first day without the channel. */
  readonly closesOn?: DateText | undefined;
}

/** Each span once, with all days of the week on which it holds. Times are local, as schema.org has them. */
export function usualHours(calendar: ViewCommonCalendar, { closesOn }: HoursOptions): readonly OpeningHours[] {
  const days = new Map<string, { readonly span: ViewCommonSpan; readonly days: Weekday[] }>();
  for (const { day, spans } of known(() => calendar.weekly) ?? []) {
    for (const span of spans) {
      const key = `${span.opens}-${span.closes}`;
      const found = days.get(key) ?? { span, days: [] };
      found.days.push(day);
      days.set(key, found);
    }
  }
  return [...days.values()].map(({ span, days: on }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: on.map((day) => `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`),
    ...times(span),
    ...(closesOn !== undefined && { validThrough: addDays(closesOn, -1) }),
  }));
}

/** Holidays and exceptions that are not over; an exception wins over a holiday on the same day. */
export function specialHours(calendar: ViewCommonCalendar, { today, closesOn }: HoursOptions): readonly OpeningHours[] {
  const exceptions = known(() => calendar.exceptions.map(({ from, to, spans }) => ({ from, to, spans }))) ?? [];
  const isExcepted = (date: DateText) => exceptions.some(({ from, to }) => from <= date && date <= to);
  const holidays = (known(() => calendar.holidays.map(({ date }) => date)) ?? []).filter((date) => !isExcepted(date));
  const all = [...exceptions, ...holidays.map((date) => ({ from: date, to: date, spans: [] }))];
  return all
    .filter(({ from, to }) => to >= today && (closesOn === undefined || from < closesOn))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .flatMap(({ from, to, spans }) => {
      const dates = {
        validFrom: from,
        validThrough: closesOn !== undefined && to >= closesOn ? addDays(closesOn, -1) : to,
      };
      return (spans.length === 0 ? [closed] : spans.map(times)).map((hours) => ({
        '@type': 'OpeningHoursSpecification' as const,
        ...hours,
        ...dates,
      }));
    });
}

/** Closed all day is written as open from midnight to midnight of the same day, as Google documents it. */
const closed = { opens: '00:00', closes: '00:00' } as const;

/** Midnight at the end of a day has no writing of its own in schema.org, so the last minute stands for it. */
function times({ opens, closes }: ViewCommonSpan): { readonly opens: string; readonly closes: string } {
  return { opens, closes: closes === '24:00' ? '23:59' : closes };
}
