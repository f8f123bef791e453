// A closing day in a busy period.
import type { BusinessCalendarSpecFreezeWindow } from '../generated/playbooks.ts';
import { rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { freezeWindows } from '../workspace/freeze-windows.ts';
import { planRule } from './plan-rule.ts';

export const closeInFreezeWindow = planRule({
  id: 'close-in-freeze-window',
  severity: 'warning',
  title: 'The channel closes in a busy period',
  what: 'Compares `closeOn` with `freezeWindows` in the calendars of the closing channel and of the alternatives, and of the calendars they are made of.',
  why: 'In your busiest weeks everybody needs help, and nobody has time to show customers the new way.',
  todo: 'Close before or after the busy period.',
  source: 'Real case: HMRC argued with the season when it closed its helpline for the summer.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'closeOn: 2027-04-06  ',
      replace: 'closeOn: «2027-04-06»  ',
    },
    {
      file: 'support/calendars.playbook.yaml',
      find: '  holidayRegion: NL ',
      replace:
        '  freezeWindows:\n    - { from: 2027-03-15, to: 2027-04-09, title: End of the tax year }\n  holidayRegion: NL ',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    const closeOn = plan.dates.on('closeOn');
    if (closeOn === undefined || !spec.dates || spec.dates.closedOn !== undefined) return;
    const channels = [...plan.channels, ...plan.alternatives.map(({ channel }) => channel)];
    const names = channels.flatMap(({ calendar }) => calendar ?? []);
    for (const { document, window } of freezeWindows(inquiry, names)) {
      if (compareDates(closeOn, window.from) < 0 || compareDates(closeOn, window.to) > 0) continue;
      const message = messageFor(closeOn, window, document.name ?? '');
      const related = [{ document, range: rangeOf(window, 'from'), message: 'The busy period stands here' }];
      yield { range: rangeOf(spec.dates, 'closeOn'), message, related };
      return;
    }
  },
});

function messageFor(closeOn: string, { from, to, title }: BusinessCalendarSpecFreezeWindow, calendar: string): string {
  if (from === to) return `${closeOn} is a busy day in “${calendar}”${title === undefined ? '' : `: “${title}”`}.`;
  const period = title === undefined ? 'a busy period' : `“${title}”`;
  return `${closeOn} lies in ${period}, from ${from} to ${to} in “${calendar}”.`;
}
