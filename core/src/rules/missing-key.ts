// A key without which a part cannot be understood.
import { readingRule } from './define.ts';

export const missingKey = readingRule({
  id: 'missing-key',
  severity: 'error',
  title: 'A key is missing',
  what: 'Only what is needed to understand a part is required: the name of a document, the type of a channel, the metric of a target.',
  why: 'Without it the part means nothing, and the checks that need it stay silent.',
  todo: 'Add the key. Completion offers it with its values.',
  source: 'The language, part “Envelope and kinds”.',
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 45 seconds }',
      replace: '- { «channel»: chat, within: 45 seconds }',
    },
  ],
  good: 'sample',
});
