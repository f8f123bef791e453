// Customers hear too little before the closing day.
import { addDays, compareDates } from '../time/date.ts';
import { partRange, planRule } from './plan-rule.ts';
import { approachTo } from './steps-before-closing.ts';
import { dayBefore } from './threshold.ts';

export const noReminder = planRule({
  id: 'no-reminder',
  severity: 'warning',
  title: 'Customers are not reminded',
  what: 'Counts the messages to customers from the announcement to the eve of the closing day. Speaks when there are fewer than two (`thresholds.messagesAtLeast` in the config), or none in the last seven days (`thresholds.reminderWithin`). A plan in which nothing at all follows the announcement belongs to `single-phase-closure`; a channel that fades quietly (`announceOn: none`) is left alone.',
  why: 'One message drowns in the others. Customers learn of the closing when it has happened.',
  todo: 'Send a reminder to those who still use the channel, in the last week at the latest.',
  source: 'Real cases: ODK sent a last reminder on the eve, Pantheon reminded twice.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  communications:\n',
      replace: '  «communications»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week }
    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day }
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, playbook, settings }) {
    const approach = approachTo(plan);
    if (!approach || approach.isSingleStep) return;
    const { messageDays, closing } = approach;
    const { messagesAtLeast, reminderWithin } = settings.thresholds;
    const lastWeek = dayBefore(closing, reminderWithin);
    const range = partRange(playbook, 'communications');
    if (messageDays.length < messagesAtLeast) {
      const heard = heardOf(messageDays.length);
      yield {
        range,
        message: `Customers get ${heard} before the closing on ${closing}; remind them by ${addDays(closing, -1)}.`,
      };
    } else if (!messageDays.some((day) => compareDates(day, lastWeek) >= 0)) {
      const message = `The last message before the closing on ${closing} goes out on ${messageDays.at(-1)}; remind customers once more from ${lastWeek} on.`;
      yield { range, message };
    }
  },
});

function heardOf(messages: number): string {
  if (messages === 0) return 'no message';
  return messages === 1 ? 'only one message' : `only ${messages} messages`;
}
