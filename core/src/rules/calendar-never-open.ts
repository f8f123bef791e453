// A calendar without an open hour, now or later.
import { keyRangeOf } from '../schema/value.ts';
import { nextOpening } from '../time/business-time.ts';
import { instantOf } from '../time/zone.ts';
import { calendarNamed } from '../workspace/calendars.ts';
import { documentRule } from './define.ts';

export const calendarNeverOpen = documentRule({
  id: 'calendar-never-open',
  severity: 'error',
  title: 'The calendar never opens',
  what: 'From today on, the calendar has no open hour: it has no weekly hours, and its exceptions are over or closed. `weekly: {}` with an opening exception to come is fine.',
  why: 'Business time on this calendar stands still, so nothing that runs on it is ever due.',
  todo: 'Fill in `weekly`, name members in `openWhenAny`, or delete the calendar.',
  source: 'Common practice.',
  on: ['BusinessCalendar'],
  *check({ playbook, inquiry, today }) {
    const calendar = calendarNamed(inquiry, playbook.metadata.name);
    if (nextOpening(calendar, instantOf(today, 0, calendar.zone)) !== undefined) return;
    const { spec } = playbook;
    const key = (['weekly', 'openWhenAny'] as const).find((each) => spec[each] !== undefined);
    const range = key ? keyRangeOf(spec, key) : keyRangeOf(playbook, 'spec');
    yield { range, message: `“${playbook.metadata.name}” has no open hour from today on.` };
  },
  bad: [
    {
      file: 'support/stand-by.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: stand-by, owner: support-operations }
spec:
  timeZone: Europe/Amsterdam
  «weekly»: {}
  exceptions:
    - { from: 2026-11-27, hours: "08:00-22:00", title: Black Friday }
  holidays: none
---
apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: office-and-stand-by, owner: support-operations }
spec:
  timeZone: Europe/Amsterdam
  openWhenAny: [amsterdam-office, stand-by]
`,
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      calendar: amsterdam-office\n      languages: [en, nl]\n',
      replace: '      calendar: office-and-stand-by\n      languages: [en, nl]\n',
    },
  ],
  good: 'sample',
});
