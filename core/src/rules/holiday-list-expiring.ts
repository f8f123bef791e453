// The list of holidays ends before next year, or has ended already.
import { keyRangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const holidayListExpiring = documentRule({
  id: 'holiday-list-expiring',
  severity: 'warning',
  title: 'The list of holidays runs out',
  what: 'From 1 October on (another month is `thresholds.holidaysFromMonth` in the config), a calendar that lists holidays needs some of next year, and at any time some of this year. A list that is empty says that there are none.',
  why: 'On 1 January everything that is computed from the calendar counts a holiday as a working day, without a word.',
  todo: 'Add the coming holidays; “Propose holidays” looks them up for you to review.',
  source: 'Common practice: schedules in help desks are renewed by hand each year.',
  on: ['BusinessCalendar'],
  *check({ playbook, today, settings }) {
    const { holidays } = playbook.spec;
    if (holidays === undefined || typeof holidays === 'string' || holidays.length === 0) return;
    const last = Math.max(...holidays.map(({ date }) => Number(date.slice(0, 4))));
    const year = Number(today.slice(0, 4));
    const needed = Number(today.slice(5, 7)) >= settings.thresholds.holidaysFromMonth ? year + 1 : year;
    if (last >= needed) return;
    const message = `“${playbook.metadata.name}” lists no holidays of ${needed}: they end with ${last}.`;
    yield { range: keyRangeOf(playbook.spec, 'holidays'), message };
  },
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: `  holidays:                           # or \`none\`, or another calendar's name; silence is a finding. A person has reviewed these.
    - { date: 2027-01-01, title: New Year's Day }
    - { date: 2027-03-29, title: Easter Monday }
    - { date: 2027-04-27, title: King's Day }
    - { date: 2027-05-06, title: Ascension Day }
    - { date: 2027-05-17, title: Whit Monday }
    - { date: 2027-12-25, title: Christmas Day }
    - { date: 2027-12-26, title: Boxing Day }
`,
      replace: `  «holidays»:
    - { date: 2026-12-25, title: Christmas Day }
    - { date: 2026-12-26, title: Boxing Day }
`,
    },
  ],
  good: 'sample',
});
