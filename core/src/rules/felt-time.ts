// How long a customer waits for what a policy allows: nights and weekends are left out as far as customers forgive them.
import { due } from '../time/business-time.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type DateText } from '../time/date.ts';
import { type Duration, durationMilliseconds } from '../time/duration.ts';

/** Milliseconds that pass for somebody who writes when a day opens, on the best day of the coming weeks. */
export function feltTime(duration: Duration, calendar: () => Calendar, today: DateText): number | undefined {
  if (!duration.business) return durationMilliseconds(duration);
  const hours = calendar();
  const felt: number[] = [];
  for (let day = 0; day < 28; day++) {
    const opening = hours.spansOn(addDays(today, day))[0]?.start;
    const over = opening === undefined ? undefined : due(hours, opening, duration);
    if (opening !== undefined && over !== undefined) felt.push(over - opening);
  }
  return felt.length === 0 ? undefined : Math.min(...felt);
}
