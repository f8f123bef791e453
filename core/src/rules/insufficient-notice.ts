// Too few days between telling customers and closing.
import { compareDates, daysBetween } from '../time/date.ts';
import { areDatesCrossed } from '../workspace/crossed-dates.ts';
import { closingDayRange, planRule } from './plan-rule.ts';
import { requiredNotice } from './required-notice.ts';

export const insufficientNotice = planRule({
  id: 'insufficient-notice',
  severity: 'error',
  title: 'Customers are told too late',
  what: 'Compares the days between `announceOn` and the closing day with the notice that the config asks for. Which one holds depends on the commitment of the policies that cover the channel: 14 days for best effort, 30 for a target, 60 for a contract, unless the config says otherwise. Without a policy it is the notice of a target. It also speaks when there is a closing day and nobody said when customers are told; `announceOn: none` says that it fades quietly on purpose. When a plan closes before it is announced, or on that day, one of the two dates is wrong: only this rule speaks then, and whatever counts from them is not judged.',
  why: 'Customers who rely on the channel find it gone before they could prepare.',
  todo: 'Announce earlier, or close later. If the notice of the house differs, set `notice` in the config.',
  source: 'Real cases: HMRC gave two working days in June 2023; Kubernetes gives twelve months. The defaults are ours.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'announceOn: 2027-01-11\n    closeOn: 2027-04-06  ',
      replace: 'announceOn: 2027-03-22\n    closeOn: «2027-04-06»  ',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - id: redirect\n      starts: closeOn - 5 weeks\n',
      replace: '    - id: redirect\n      starts: closeOn - 1 week\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'sendOn: closeOn - 5 weeks',
      replace: 'sendOn: closeOn - 10 days',
    },
  ],
  good: 'sample',
  judgesCrossedDates: true,
  *check({ inquiry, plan, spec, playbook, settings }) {
    const closing = plan.closure?.from;
    const { dates } = spec;
    if (closing === undefined || !dates) return;
    const range = closingDayRange(playbook);
    if (dates.announceOn === undefined) {
      const message = `The plan closes on ${closing} and does not say when customers are told; add “announceOn”.`;
      yield { range, message };
      return;
    }
    const announced = plan.dates.on('announceOn');
    const notice = announced === undefined ? undefined : requiredNotice(inquiry, plan, { settings, announced });
    if (announced === undefined) return;
    const given = givenBy(daysBetween(announced, closing));
    if (!notice || compareDates(closing, notice.earliest) >= 0) {
      // A house that asks for no notice at all still has to tell customers first.
      if (areDatesCrossed(plan)) yield { range, message: `Customers lose the channel ${given}; close it later.` };
      return;
    }
    const wanted =
      notice.policy === undefined
        ? `they should have ${notice.period}`
        : `“${notice.policy}” asks for ${notice.period}`;
    const message = `Customers lose the channel ${given}, and ${wanted}; close on ${notice.earliest} at the earliest.`;
    yield { range, message };
  },
});

function givenBy(days: number): string {
  if (days < 0) return 'before they are told';
  if (days === 0) return 'on the day they are told';
  return days === 1 ? 'one day after they are told' : `${days} days after they are told`;
}
