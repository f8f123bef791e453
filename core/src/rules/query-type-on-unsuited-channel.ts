// A route sends questions to a channel that is not made for them.
import { each, eachOne, rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { rowAt } from '../workspace/rows.ts';
import { routeRows } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const queryTypeOnUnsuitedChannel = documentRule({
  id: 'query-type-on-unsuited-channel',
  severity: 'info',
  title: 'A route leads to a channel that does not suit the question',
  what: 'Compares the query types of each route with what its channels suit. A channel without `suits` suits all. Said once for each channel of a route.',
  why: 'The question is answered badly, or handed on, and the customer explains everything twice.',
  todo: 'Take the channel out of the route, or add the query type to its `suits`.',
  source: 'Common advice on digital channels: each channel has questions that it is good at.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: billing, channels: [help-centre, email, scheduled-call] }',
      replace: 'queryType: billing, channels: [help-centre, email, scheduled-call, «chat»] }',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry }) {
    if (!playbook.spec.channels.some(({ suits }) => suits !== undefined)) return;
    const rows = routeRows(document);
    const { cells, route } = coverage(inquiry, document);
    yield* once(
      each(cells, (cell) => {
        const { queryType } = cell;
        const row = rowAt(rows, cell)?.item;
        if (!row || queryType === undefined || (playbook.spec.queryTypes?.length ?? 0) === 0) return [];
        return eachOne(route(cell), ({ id, suits, lifecycle }, index) => {
          if (suits === undefined || lifecycle === 'closed' || listOf(suits).includes(queryType)) return;
          const range = typeof row.channels === 'string' ? rangeOf(row, 'channels') : rangeOf(row.channels, index);
          return { range, message: `“${queryType}” is routed to “${id}”, whose “suits” does not name it.` };
        });
      }),
    );
  },
});
