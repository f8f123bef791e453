// The file holds no playbook.
import { readingRule } from './define.ts';

export const emptyPlaybook = readingRule({
  id: 'empty-playbook',
  severity: 'warning',
  title: 'The file holds no playbook',
  what: 'A file whose name ends in .playbook.yaml should hold at least one document.',
  why: 'Somebody meant to write something here. Until then, readers look in vain for hours or promises that they expect in this file.',
  todo: 'Start with a kind (completion offers them all), or delete the file.',
  source: 'Common practice.',
  bad: [{ file: 'support/chat-sunset.playbook.yaml', content: '«»# To be written.\n' }],
  good: 'sample',
});
