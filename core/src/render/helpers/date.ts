// `{{date plan.dates.closeOn}}`: a day with its month in words.
import { readDate } from '../../time/date.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const date: MakeHelper =
  ({ words }) =>
  ([value], options) => {
    const day = typeof value === 'string' ? readDate(value.slice(0, 10)) : undefined;
    if (day === undefined) return { wrong: `“date” wants a date such as 2027-04-06, and gets ${shown(value)}.` };
    return words.date(day, { weekday: options.weekday === true, year: options.year !== false });
  };
