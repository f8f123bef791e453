// One id names two things in the same document.

import { kindNames } from '../playbook/kinds.ts';
import { documentRule } from './define.ts';
import { twinsIn } from './twins.ts';

export const duplicateId = documentRule({
  id: 'duplicate-id',
  severity: 'error',
  title: 'An id is defined twice',
  what: 'Within a strategy or a plan each thing of a kind has its own id. Surfaces and endpoints share theirs, because both are places to publish on. While two things share an id, unknown names of their kind are not told: one of the two may be meant.',
  why: 'Routes, targets and messages that name the id mean the first one; what is written for the second never counts.',
  todo: 'Give one of them another id, or merge the two.',
  source: 'The language, part “References”.',
  on: kindNames,
  *check({ document }) {
    for (const { first, second } of twinsIn(document)) {
      const { type, id, range } = second;
      const same =
        first.type === type
          ? `Another ${words(type)}`
          : `${words(first.type) === 'endpoint' ? 'An' : 'A'} ${words(first.type)}`;
      const message = `${same} has the id “${id}” already.`;
      yield { range, message, related: [{ document, range: first.range, message: 'The first one.' }] };
    }
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '{ id: invoice-footer, kind: document,',
      replace: '{ id: «contact-page», kind: document,',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { surface: invoice-footer, becomes: updated, due: redirect.starts }\n',
      replace: '',
    },
  ],
  good: 'sample',
});

function words(type: string): string {
  return type === 'asset' ? 'self-service asset' : type.replace('-', ' ');
}
