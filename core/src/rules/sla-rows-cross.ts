// Two rows of a policy give different answers for the same case.
import { rangeOf } from '../schema/value.ts';
import { policyOf } from '../workspace/policy.ts';
import { crossings, type Rows } from '../workspace/rows.ts';
import { crossingWords } from './crossing-words.ts';
import { documentRule } from './define.ts';
import type { Report, RuleContext } from './rule.ts';

export const slaRowsCross = documentRule({
  id: 'sla-rows-cross',
  severity: 'error',
  title: 'Two rows speak for the same case',
  what: 'A row inside a wider row is its exception. Rows that cover exactly the same cells, or that cross without one lying inside the other, compete. That goes for targets, promises and escalations; rows with another condition, place of publication or moment do not compete.',
  why: 'Nobody can tell which time counts. Two tools, or two colleagues, will read it in two ways.',
  todo: 'Make one row the exception of the other by naming more of its scope, or take the shared cells out of one of them.',
  source: 'Intercom overrides silently and Zendesk takes the first; here order never matters.',
  on: ['SlaPolicy'],
  *check({ document, inquiry }) {
    const policy = policyOf(inquiry, document);
    yield* competing(policy.targets, document);
    yield* competing(policy.promises, document);
    yield* competing(policy.escalations, document);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { «segment»: enterprise, metric: first-reply, within: 2 business hours }\n    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
    },
  ],
  good: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: chat, segment: enterprise, metric: first-reply, within: 30 seconds }\n    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
    },
  ],
});

function* competing<Item extends object>(rows: Rows<Item>, document: RuleContext['document']): Iterable<Report> {
  for (const crossing of crossings(rows)) {
    yield {
      range: rangeOf(crossing.row.item),
      message: crossingWords(crossing),
      related: crossing.with.map(({ item }) => ({
        document,
        range: rangeOf(item),
        message: 'It competes with this row.',
      })),
    };
  }
}
