// A key is written twice in one mapping.
import { readingRule } from './define.ts';

export const duplicateKey = readingRule({
  id: 'duplicate-key',
  severity: 'error',
  title: 'A key is written twice',
  what: 'Within one group of keys, each key may stand once.',
  why: 'Most tools silently keep one of the two. You may read the promise at the top while customers get the one at the bottom.',
  todo: 'Decide which one is meant and delete the other, or merge the two.',
  source: 'YAML 1.2.2, section 3.2.1.3: keys are unique.',
  bad: [
    {
      file: 'support/calendars.playbook.yaml',
      find: '    tuesday: "09:00-17:30"\n',
      replace: '    tuesday: "09:00-17:30"\n    «tuesday»: "10:00-16:00"\n',
    },
  ],
  good: 'sample',
});
