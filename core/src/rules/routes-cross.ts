// Two routes send the same customers with the same question different ways.
import { rangeOf } from '../schema/value.ts';
import { crossings } from '../workspace/rows.ts';
import { routeRows } from '../workspace/universe.ts';
import { crossingWords } from './crossing-words.ts';
import { documentRule } from './define.ts';

export const routesCross = documentRule({
  id: 'routes-cross',
  severity: 'error',
  title: 'Two routes speak for the same customers and questions',
  what: 'A route inside a wider route is its exception. Routes that cover exactly the same segments and query types, or that cross without one lying inside the other, compete.',
  why: 'Nobody can tell which channels these customers are sent to; the help centre and the agents will say different things.',
  todo: 'Make one route the exception of the other, or take the shared segments or query types out of one of them.',
  source: 'The language, part “Meaning”: order never matters.',
  on: ['ChannelStrategy'],
  *check({ document }) {
    for (const crossing of crossings(routeRows(document))) {
      yield {
        range: rangeOf(crossing.row.item),
        message: crossingWords(crossing),
        related: crossing.with.map(({ item }) => ({
          document,
          range: rangeOf(item),
          message: 'It competes with this route.',
        })),
      };
    }
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '    - { segment: all, queryType: data-erasure, channels: [email, scheduled-call] }\n',
      replace:
        '    - { segment: all, queryType: data-erasure, channels: [email, scheduled-call] }\n    - { «segment»: self-serve, queryType: [how-to, data-erasure], channels: [email] }\n',
    },
  ],
  good: [
    {
      file: 'support/channels.playbook.yaml',
      find: '    - { segment: all, queryType: data-erasure, channels: [email, scheduled-call] }\n',
      replace:
        '    - { segment: all, queryType: data-erasure, channels: [email, scheduled-call] }\n    - { segment: self-serve, queryType: data-erasure, channels: [scheduled-call, email] }\n',
    },
  ],
});
