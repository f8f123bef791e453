// When the one channel of a route fails, these customers have none.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { eachOne, originOf, rangeOf } from '../schema/value.ts';
import { publicChannelTypes } from '../workspace/channel-types.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { isWithdrawn, listOf } from '../workspace/plan-facts.ts';
import { rowAt } from '../workspace/rows.ts';
import { routeRows } from '../workspace/universe.ts';
import { pairOf } from '../yaml/tree.ts';
import { documentRule } from './define.ts';
import { secondAdded } from './mending.ts';
import { once } from './once.ts';

export const routeNoFallback = documentRule({
  id: 'route-no-fallback',
  severity: 'warning',
  title: 'A route has only one channel',
  what: 'Speaks when a route names one channel, with people, and the strategy has another one with people that could take over: open to the same customers, in their language, suited to the question, not public, and not about to close. Where there is no such channel nothing is said, and a route to a machine alone is judged by other rules.',
  why: 'When that channel fails, and one day it does, these customers cannot reach you although somebody would be there.',
  todo: 'Add a second channel to the route.',
  source: 'Real case: Sourcegraph keeps a page that says which channel takes over when another one fails.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '{ segment: self-serve, queryType: outage, channels: [chat, email] }',
      replace: '{ segment: self-serve, queryType: outage, channels: «chat» }',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    if (!(playbook.spec.routes ?? []).some(({ channels }) => listOf(channels).length === 1)) return;
    const rows = routeRows(document);
    const { cells, plans, route, serves } = coverage(inquiry, document);
    const leaving = plans.filter((plan) => !isWithdrawn(plan, today)).flatMap(({ channels }) => channels);
    const isReady = (channel: ChannelStrategyChannel, queryType: string) =>
      (channel.lifecycle ?? 'active') === 'active' &&
      isAssisted(channel) &&
      !publicChannelTypes.has(channel.type) &&
      !leaving.includes(channel) &&
      (channel.suits === undefined || listOf(channel.suits).includes(queryType));
    yield* once(
      eachOne(cells, (cell) => {
        const [only, ...others] = route(cell);
        const row = rowAt(rows, cell)?.item;
        if (!row || !only || !isAssisted(only) || others.length > 0) return;
        const standby = playbook.spec.channels.find(
          (channel) => channel.id !== only.id && isReady(channel, cell.queryType ?? '') && serves(channel, cell, today),
        );
        if (!standby) return;
        const message = `When “${only.id}” fails, this route leads nowhere; “${standby.id}” could take over.`;
        const range = rangeOf(row, 'channels');
        const node = originOf(row);
        const written = node?.kind === 'map' ? pairOf(node, 'channels')?.value : undefined;
        const edits = written && secondAdded(document, written, standby.id);
        const title = `Add “${standby.id}” as the second channel`;
        return { range, message, ...(edits && { fix: { title, isSafe: false, edits } }) };
      }),
    );
  },
});
