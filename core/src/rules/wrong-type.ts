// A value of another shape than the place takes.
import { readingRule } from './define.ts';

export const wrongType = readingRule({
  id: 'wrong-type',
  severity: 'error',
  title: 'A value of this shape cannot stand here',
  what: 'Each place takes a text, a number, true or false, a list, or a group of keys.',
  why: 'What cannot be read is not checked, and does not count.',
  todo: 'Write what the message asks for; hover shows an example.',
  source: 'The schemas of the language.',
  bad: [{ file: 'support/sla.playbook.yaml', find: '  default: true', replace: '  default: «primary»' }],
  good: 'sample',
});
