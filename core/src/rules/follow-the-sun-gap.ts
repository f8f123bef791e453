// Regions that should take over from each other leave a hole.
import { keyRangeOf } from '../schema/value.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type DateText } from '../time/date.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { type Claim, claimOf, ordinaryWeekOf, weekTime } from './claimed-hours.ts';
import { documentRule } from './define.ts';

export const followTheSunGap = documentRule({
  id: 'follow-the-sun-gap',
  severity: 'error',
  title: 'Regions leave a hole in cover that is called “24x5” or “24x7”',
  what: 'A calendar made of others, whose name or title claims such hours, is looked at in an ordinary week of each season of the coming year: 24x7 has no closed stretch, 24x5 and 24x6 have one. Regions that meet in summer can miss each other in winter, because they change their clocks in opposite directions, or not at all.',
  why: 'In that hole nobody watches the queue, and those who rely on the claim do not plan for it.',
  todo: 'Lengthen the hours of a region until the next one starts, or call the calendar what it is.',
  source: 'GitLab’s three regions overlap on purpose.',
  on: ['BusinessCalendar'],
  *check({ playbook, inquiry, today }) {
    const claim = claimOf(playbook);
    if (!claim || playbook.spec.openWhenAny === undefined) return;
    const calendar = calendarNamed(inquiry, playbook.metadata.name);
    const hole = firstHole(calendar, claim, today);
    if (!hole) return;
    const { start, end, monday } = hole;
    const when = `${weekTime(start, calendar.zone)} in the week of ${monday}`;
    const message = `“${claim.words}” has a hole on ${when}: nobody is there until ${weekTime(end, calendar.zone)}.`;
    yield { range: keyRangeOf(playbook.spec, 'openWhenAny'), message };
  },
  bad: [
    {
      file: 'support/global.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: global-24x5, owner: support-operations }
spec:
  timeZone: Europe/Amsterdam
  «openWhenAny»: [amsterdam-office, denver-office]
---
apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: denver-office, owner: support-operations }
spec:
  timeZone: America/Denver
  weekly: { monday: "09:00-17:00", tuesday: "09:00-17:00", wednesday: "09:00-17:00", thursday: "09:00-17:00", friday: "09:00-17:00" }
  holidays: none
`,
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      calendar: amsterdam-office\n      languages: [en, fr, nl]\n',
      replace: '      calendar: global-24x5\n      languages: [en, fr, nl]\n',
    },
  ],
  good: 'sample',
});

/** In the first season that has one. */
function firstHole(calendar: Calendar, { days }: Claim, today: DateText) {
  for (const weeks of [0, 12, 24, 36]) {
    const { gaps, monday } = ordinaryWeekOf(calendar, addDays(today, weeks * 7));
    const holes = gaps
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
      .slice(0, days === 7 ? gaps.length : -1)
      .sort((a, b) => a.start - b.start);
    if (holes[0]) return { ...holes[0], monday };
  }
  return undefined;
}
