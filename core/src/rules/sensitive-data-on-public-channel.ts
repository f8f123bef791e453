// Questions with sensitive data are answered where everybody can read along.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { each, eachOne, rangeOf } from '../schema/value.ts';
import { publicChannelTypes } from '../workspace/channel-types.ts';
import { coverage } from '../workspace/coverage.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { rowAt } from '../workspace/rows.ts';
import { routeRows } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const sensitiveDataOnPublicChannel = documentRule({
  id: 'sensitive-data-on-public-channel',
  severity: 'error',
  title: 'Sensitive questions on a public channel',
  what: 'A route for a query type with `dataSensitivity: high` names a social or community channel, or one that says `private: false`. A channel that says `private: true`, or that hands over on `sensitive-data`, is fine.',
  why: 'Account numbers and health details end up where everybody reads them, and stay there.',
  todo: 'Take the channel out of the route, or let it hand over to a private one on `sensitive-data`.',
  source: 'Common advice on digital channels: take it private.',
  on: ['ChannelStrategy'],
  *check({ document, playbook, inquiry }) {
    const rows = routeRows(document);
    const { cells, route } = coverage(inquiry, document);
    yield* once(
      each(cells, (cell) => {
        const type = playbook.spec.queryTypes?.find(({ id }) => id === cell.queryType);
        const row = type?.dataSensitivity === 'high' ? rowAt(rows, cell)?.item : undefined;
        if (!type || !row) return [];
        return eachOne(route(cell), (channel, index) => {
          if (!isPublic(channel)) return;
          const range =
            typeof row.channels === 'string' ? rangeOf(row, 'channels') : rangeOf(listOf(row.channels), index);
          return { range, message: `“${type.id}” needs privacy, and everybody can read along on “${channel.id}”.` };
        });
      }),
    );
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '  channels:\n    - id: help-centre\n',
      replace:
        '  channels:\n    - { id: forum, type: community, acknowledgement: { template: email-acknowledgement }, languages: [en, fr, nl, zh-CN] }\n    - id: help-centre\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: data-erasure, channels: [email, scheduled-call] }',
      replace: 'queryType: data-erasure, channels: [email, scheduled-call, «forum»] }',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: chat, metric: first-reply, within: 45 seconds }\n    - { channel: forum, metric: first-reply, within: 1 business day }\n',
    },
  ],
  good: 'sample',
});

function isPublic({ type, attributes, handoff }: ChannelStrategyChannel): boolean {
  if (handoff?.when?.includes('sensitive-data')) return false;
  return attributes?.private === undefined ? publicChannelTypes.has(type) : !attributes.private;
}
