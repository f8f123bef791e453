// `{{weekday plan.dates.closeOn}}`: a day of the week.
import { readDate, weekday as weekdayOf, weekdays } from '../../time/date.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const weekday: MakeHelper =
  ({ words }) =>
  ([value]) => {
    const date = typeof value === 'string' ? readDate(value) : undefined;
    const day = date === undefined ? weekdays.find((each) => each === value) : weekdayOf(date);
    return day
      ? words.weekday(day)
      : { wrong: `“weekday” wants a date or a day of the week, and gets ${shown(value)}.` };
  };
