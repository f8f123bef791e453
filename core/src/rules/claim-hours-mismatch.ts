// A calendar is called “24x5” or “24x7” and is open at other hours.
import { calendarNamed } from '../workspace/calendars.ts';
import { claimOf, ordinaryWeekOf } from './claimed-hours.ts';
import { documentRule } from './define.ts';

export const claimHoursMismatch = documentRule({
  id: 'claim-hours-mismatch',
  severity: 'warning',
  title: 'The hours are not what the name says',
  what: 'A name or title with “24x5”, “24x6” or “24x7” stands for 120, 144 or 168 hours in an ordinary week. Holes between regions belong to `follow-the-sun-gap`.',
  why: 'Customers read the name. Who reads “24x5” writes on Friday evening, their time, and waits until Monday.',
  todo: 'Say the hours in the title, in the customer’s words, or change them to what the name claims.',
  source: 'GitLab’s “24x5” runs from Sunday 15:00 to Friday 17:00 Pacific time.',
  on: ['BusinessCalendar'],
  *check({ playbook, inquiry, today }) {
    const claim = claimOf(playbook);
    if (!claim) return;
    const calendar = calendarNamed(inquiry, playbook.metadata.name);
    const { hours, gaps, from, until } = ordinaryWeekOf(calendar, today);
    const isHoley = playbook.spec.openWhenAny !== undefined && gaps.length > (claim.days === 7 ? 0 : 1);
    if (hours === claim.days * 24 || isHoley) return;
    const run = gaps.length === 1 ? `, from ${from} to ${until} in ${calendar.zone}` : '';
    const message = `“${claim.words}” stands for ${claim.days * 24} hours a week; this calendar has ${Math.round(hours * 10) / 10}${run}.`;
    yield { range: claim.range, message };
  },
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: 'title: Amsterdam office hours',
      replace: 'title: «Amsterdam office hours 24x5»',
    },
  ],
  good: 'sample',
});
