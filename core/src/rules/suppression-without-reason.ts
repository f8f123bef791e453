// A finding was silenced, and nobody can tell why.
import { readingRule } from './define.ts';

export const suppressionWithoutReason = readingRule({
  id: 'suppression-without-reason',
  severity: 'warning',
  title: 'A finding is silenced without a reason',
  what: 'A comment that silences a rule names the rule and gives the reason: `# support-playbooks-ignore no-reminder: told in person`.',
  why: 'In half a year nobody remembers whether this was a decision or a shortcut, and reviewers cannot judge it.',
  todo: 'Write the reason after a colon, or delete the comment.',
  source: 'Common practice of code review.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { id: reminder-1-week, audience: still-active, template: sunset-reminder, sendOn: closeOn - 1 week }\n    - { id: last-day, audience: still-active, template: sunset-last-day, sendOn: closeOn - 1 business day }\n',
      replace: '',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  communications:\n',
      replace: '  «# support-playbooks-ignore no-reminder»\n  communications:\n',
    },
  ],
  good: 'sample',
});
