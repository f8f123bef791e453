// One id names two things in the same document.

import { kindNamedBy, kindNames } from '../playbook/kinds.ts';
import type { Definition } from '../schema/checked.ts';
import { documentRule } from './define.ts';

export const duplicateId = documentRule({
  id: 'duplicate-id',
  severity: 'error',
  title: 'An id is defined twice',
  what: 'Within a strategy or a plan each thing of a kind has its own id. Surfaces and endpoints share theirs, because both are places to publish on.',
  why: 'Routes, targets and messages that name the id mean the first one; what is written for the second never counts.',
  todo: 'Give one of them another id, or merge the two.',
  source: 'The language, part “References”.',
  on: kindNames,
  *check({ document }) {
    const firsts = new Map<string, Definition>();
    for (const definition of document.definitions) {
      const { type, id, range } = definition;
      if (kindNamedBy(type)) continue;
      const key = `${places.has(type) ? 'place' : type} ${id}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, definition);
      else if (first.range.start !== range.start) {
        const same =
          first.type === type
            ? `Another ${words(type)}`
            : `${words(first.type) === 'endpoint' ? 'An' : 'A'} ${words(first.type)}`;
        const message = `${same} has the id “${id}” already.`;
        yield { range, message, related: [{ document, range: first.range, message: 'The first one.' }] };
      }
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

/** One word may point to either. */
const places: ReadonlySet<string> = new Set(['surface', 'endpoint']);

function words(type: string): string {
  return type === 'asset' ? 'self-service asset' : type.replace('-', ' ');
}
