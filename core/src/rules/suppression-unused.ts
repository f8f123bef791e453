// A comment silences a rule that has nothing to say.
import { readingRule } from './define.ts';

export const suppressionUnused = readingRule({
  id: 'suppression-unused',
  severity: 'warning',
  title: 'A comment silences nothing',
  what: 'A comment that silences a rule has to stand on the line of a finding of that rule, on the line above it, or, with `-file`, at the top of the file.',
  why: 'A left-over comment hides the next mistake of its kind.',
  todo: 'Delete the rule from the comment, or the whole comment.',
  source: 'Common practice of code review.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  feedback: { channel: email',
      replace:
        '  «# support-playbooks-ignore no-feedback-channel: we are still choosing one»\n  feedback: { channel: email',
    },
  ],
  good: 'sample',
});
