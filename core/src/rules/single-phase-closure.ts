// A closing in one step: announced, and then gone.
import { closingDayRange, planRule } from './plan-rule.ts';
import { approachTo } from './steps-before-closing.ts';

export const singlePhaseClosure = planRule({
  id: 'single-phase-closure',
  severity: 'error',
  title: 'The channel closes in one step',
  what: 'Speaks when nothing happens between the announcement and the closing day: no message to customers later than the day after the announcement, and no phase that starts in between. How long that time is, is the business of `insufficient-notice`; a plan with some step but too few messages belongs to `no-reminder`. A channel that fades quietly (`announceOn: none`) is left alone.',
  why: 'Closing at once frustrates customers and leaves them wondering where to get help. Nobody learns in time whether they find the other channels.',
  todo: 'Remind customers before the closing day, and make the channel less prominent in a phase before it closes.',
  source: 'Common practice; real case: HMRC put a note on its website on 8 June 2023 and closed the line on 12 June.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'closeOn: 2027-04-06  ',
      replace: 'closeOn: «2027-04-06»  ',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - id: redirect\n      starts: closeOn - 5 weeks\n',
      replace: '    - id: redirect\n      starts: closeOn\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - { id: reminder-5-weeks, audience: still-active, template: sunset-reminder, sendOn: closeOn - 5 weeks }
    - { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week }
    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day }
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, playbook }) {
    const approach = approachTo(plan);
    if (!approach?.isSingleStep) return;
    const { announced, closing } = approach;
    const message = `Nothing prepares customers between the announcement on ${announced} and the closing on ${closing}; add a reminder or a phase in between.`;
    yield { range: closingDayRange(playbook), message };
  },
});
