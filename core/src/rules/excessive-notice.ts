// So long between telling customers and closing that they have forgotten it.
import { compareDates } from '../time/date.ts';
import { closingDayRange, planRule } from './plan-rule.ts';
import { dayAfter } from './threshold.ts';

export const excessiveNotice = planRule({
  id: 'excessive-notice',
  severity: 'info',
  title: 'Customers are told very early',
  what: 'Speaks when more than 18 months lie between `announceOn` and the closing day (`thresholds.noticeAtMost` in the config).',
  why: 'Nobody acts on a day that is years away, and when it comes the message is forgotten.',
  todo: 'Announce later, close earlier, or set `thresholds.noticeAtMost` where your contracts ask for more time.',
  source: 'Our opinion; some contracts and public bodies need longer.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'closeOn: 2027-04-06  ',
      replace: 'closeOn: «2028-08-01»  ',
    },
  ],
  good: 'sample',
  *check({ plan, playbook, settings }) {
    const announced = plan.dates.on('announceOn');
    const closing = plan.closure?.from;
    if (announced === undefined || closing === undefined) return;
    const latest = dayAfter(announced, settings.thresholds.noticeAtMost);
    if (compareDates(closing, latest) <= 0) return;
    const message = `Customers are told on ${announced} and lose the channel on ${closing}, more than ${settings.thresholds.noticeAtMost} later.`;
    yield { range: closingDayRange(playbook), message };
  },
});
