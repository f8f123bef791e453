// A word that is not among those that a place knows.
import { readingRule } from './define.ts';

export const wrongValue = readingRule({
  id: 'wrong-value',
  severity: 'error',
  title: 'This word is not one of those that fit here',
  what: 'Some places take one of a few words, such as the metric of a target or the type of a channel.',
  why: 'Checks and templates act on these words. An unknown one switches them off.',
  todo: 'Take the suggestion, or pick one of the words that the message lists.',
  source: 'The schemas of the language.',
  bad: [{ file: 'support/sla.playbook.yaml', find: 'clockStart: created', replace: 'clockStart: «creatd»' }],
  good: 'sample',
});
