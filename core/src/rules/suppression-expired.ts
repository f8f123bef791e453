// A finding was silenced for a while, and the while is over.
import { readingRule } from './define.ts';

export const suppressionExpired = readingRule({
  id: 'suppression-expired',
  severity: 'warning',
  title: 'A silenced finding has come back',
  what: 'A comment may silence a rule until a day: `# support-playbooks-ignore no-reminder: told in person, until 2027-03-01`. After that day it silences nothing.',
  why: 'The day was the promise to look again. Without a word about it, the promise is forgotten.',
  todo: 'Look at the finding. Mend it and delete the comment, or give a new day and say why.',
  source: 'Common practice of code review.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  feedback: { channel: email',
      replace:
        '  «# support-playbooks-ignore no-feedback-channel: we are still choosing one, until 2026-12-31»\n  feedback: { channel: email',
    },
  ],
  good: 'sample',
});
