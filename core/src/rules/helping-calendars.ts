// The calendars of those who help customers on the first day without the channel.
import type { Calendar } from '../time/calendar.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';

export interface HelpingCalendar {
  readonly calendar: Calendar;
  /** As a sentence names it. */
  readonly title: string;
}

/** Those of the closing channels and of the alternatives with people, each once; machines never sleep. */
export function helpingCalendars(inquiry: Inquiry, plan: PlanFacts): readonly HelpingCalendar[] {
  const channels = [...plan.channels, ...plan.alternatives.map(({ channel }) => channel)].filter(isAssisted);
  const names = new Set(channels.map(({ calendar }) => calendar));
  return [...names].map((name) => ({
    calendar: calendarNamed(inquiry, name),
    title: name === undefined ? 'a working week from Monday to Friday' : `“${name}”`,
  }));
}
