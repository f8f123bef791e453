// Days counted by a threshold of the settings.
import { addPeriod, type DateText } from '../time/date.ts';
import { readPeriod } from '../time/period.ts';
import { must } from '../workspace/find.ts';

/** The day that lies a period such as `90 days` after another. */
export function dayAfter(day: DateText, period: string): DateText {
  return addPeriod(day, must(readPeriod(period)), 1);
}

/** The day that lies a period before another. */
export function dayBefore(day: DateText, period: string): DateText {
  return addPeriod(day, must(readPeriod(period)), -1);
}
