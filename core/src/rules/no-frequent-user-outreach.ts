// Nobody writes to the people who use the channel most.
import { compareDates } from '../time/date.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { customerMessages } from './customer-messages.ts';
import { partRange, planRule } from './plan-rule.ts';

export const noFrequentUserOutreach = planRule({
  id: 'no-frequent-user-outreach',
  severity: 'error',
  title: 'Frequent users are not told in person',
  what: 'A plan that announces its closing needs a message to the audience `frequent-users` before the closing day. A channel that fades quietly (`announceOn: none`) is left alone.',
  why: 'The few who rely on the channel lose the most, and a note on a website does not reach them.',
  todo: 'Add a message with the audience `frequent-users`, best on the day of the announcement.',
  source: 'Common practice: contact frequent users directly before the change.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  communications:\n',
      replace: '  «communications»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '{ id: frequent-callers, audience: frequent-users, ',
      replace: '{ id: frequent-callers, audience: all-affected, ',
    },
  ],
  good: 'sample',
  *check({ plan, spec, playbook }) {
    if (spec.dates?.announceOn === undefined || spec.dates.announceOn === 'none') return;
    const closing = plan.closure?.from;
    const direct = customerMessages(plan).filter(({ communication }) =>
      listOf(communication.audience).includes('frequent-users'),
    );
    const isInTime = direct.some(
      ({ day }) => day === undefined || closing === undefined || compareDates(day, closing) < 0,
    );
    if (isInTime) return;
    const message =
      direct.length === 0
        ? 'No message goes to “frequent-users”; write to those who use the channel most before it closes.'
        : `The message to “frequent-users” goes out only when the channel has closed on ${closing}; send it before.`;
    yield { range: partRange(playbook, 'communications'), message };
  },
});
