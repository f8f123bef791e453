// YAML reads a value without quotes as something else than the author wrote.
import { readingRule } from './define.ts';

export const unquotedValue = readingRule({
  id: 'unquoted-value',
  severity: 'error',
  title: 'A value needs quotes to mean what it says',
  what: 'YAML takes some plain values for something else: a phone number for a number, a comma in braces for a new key, a # after a space for a comment, double braces for a mapping.',
  why: 'Nothing looks wrong, and yet the number loses its plus sign or a sentence to customers ends halfway.',
  todo: 'Put the value in quotes; the quick fix does that.',
  source: 'YAML 1.2.2, sections 6.6, 7.3.3 and 10.3.',
  bad: [{ file: 'support/channels.playbook.yaml', find: 'value: "+31 20 555 0100"', replace: 'value: «+31205550100»' }],
  good: 'sample',
});
