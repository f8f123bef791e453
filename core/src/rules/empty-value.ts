// A key or a list with nothing in it.
import { readingRule } from './define.ts';

export const emptyValue = readingRule({
  id: 'empty-value',
  severity: 'error',
  title: 'Nothing is written here',
  what: 'A key has to have a value, and a list an item. To say “none, on purpose”, write the word that the place offers, such as `none`.',
  why: 'An empty place looks like an answer to people and like a gap to every tool.',
  todo: 'Write the value, or remove the key.',
  source: 'YAML 1.2.2, section 7.2: an empty value is null.',
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '{ channel: scheduled-call, metric: first-reply, within: 4 business hours }',
      replace: '{ channel: scheduled-call, metric: first-reply, «within»: }',
    },
  ],
  good: 'sample',
});
