// A key that does not exist at this place.
import { readingRule } from './define.ts';

export const unknownKey = readingRule({
  id: 'unknown-key',
  severity: 'error',
  title: 'This key does not exist here',
  what: 'Each place of a playbook knows its own keys. A key that is spelt almost like one of them gets a suggestion.',
  why: 'A misspelt key would be ignored, and with it the date, the owner or the promise that it holds.',
  todo: 'Take the suggestion, or remove the key. Completion lists what fits.',
  source: 'The language, part “One mistake, one finding”.',
  bad: [{ file: 'support/sla.playbook.yaml', find: 'clockStart: created', replace: '«clockStarts»: created' }],
  good: 'sample',
});
