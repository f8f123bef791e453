// `{{time hours.opensNext zone=hours.timeZone}}`: a day, a time of day, and the zone it counts in.
import { readMoment } from '../../time/moment.ts';
import { type MakeHelper, shown } from './helper-context.ts';

export const time: MakeHelper =
  ({ words, timeZone }) =>
  ([value], { zone, weekday }) => {
    const moment = typeof value === 'string' ? readMoment(value) : undefined;
    if (!moment) return { wrong: `“time” wants a moment such as 2027-04-06 09:00, and gets ${shown(value)}.` };
    const day = words.date(moment.date, { weekday: weekday === true });
    if (moment.minutes === undefined) return day;
    const clock = [Math.floor(moment.minutes / 60), moment.minutes % 60].map((part) => String(part).padStart(2, '0'));
    const text = words.moment(day, clock.join(':'));
    return zone === false ? text : words.momentInZone(text, typeof zone === 'string' ? zone : timeZone);
  };
