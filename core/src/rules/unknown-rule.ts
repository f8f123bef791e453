// A setting for a rule that does not exist, in the config file.
import { readingRule } from './define.ts';

export const unknownRule = readingRule({
  id: 'unknown-rule',
  severity: 'warning',
  title: 'The config sets a rule that does not exist',
  what: 'Each name under `rules` in the config has to be the id of a rule.',
  why: 'A misspelled name changes nothing: the rule that you meant goes on as before, and nobody notices.',
  todo: 'Correct the name, or remove the line. The command `support-playbooks rules` lists all ids.',
  source: 'Common practice.',
  bad: [{ file: 'support-playbooks.config.yaml', find: 'no-hypercare: warning', replace: '«no-hypercar»: warning' }],
  good: 'sample',
});
