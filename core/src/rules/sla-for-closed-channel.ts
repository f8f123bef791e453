// A policy gives times for a channel that is closed for good.
import { closedForGood } from '../workspace/closed-channels.ts';
import { strategyOf } from '../workspace/find.ts';
import { documentRule } from './define.ts';
import { takenOut } from './mending.ts';

export const slaForClosedChannel = documentRule({
  id: 'sla-for-closed-channel',
  severity: 'warning',
  title: 'A policy names a channel that is closed',
  what: 'A policy that has not ended names a channel whose lifecycle is `closed`, or that a plan has closed for good by today. Said once for each channel. A plan that closes it for some customers or hours only, or until a day on which it opens again, is no reason.',
  why: 'Readers believe that the channel is still answered, and the list of promises grows longer than the truth.',
  todo: 'Remove the channel from the policy.',
  source: 'Common practice: dead configuration is removed.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, playbook, today }) {
    const { effective } = playbook.spec;
    if (effective?.until !== undefined && effective.until < today) return;
    const strategy = strategyOf(inquiry, document);
    if (!strategy) return;
    const closed = closedForGood(inquiry, strategy, today);
    const told = new Set<string>();
    for (const { id, range, to } of document.references) {
      if (!to.types.includes('channel') || told.has(id)) continue;
      const isClosed = strategy.playbook.spec.channels.find((channel) => channel.id === id)?.lifecycle === 'closed';
      const since = closed.get(id)?.since;
      if (!isClosed && since === undefined) continue;
      told.add(id);
      const how = since === undefined ? 'is closed' : `closed on ${since}`;
      const edits = takenOut(document, range);
      yield {
        range,
        message: `“${id}” ${how}, so these times are for nobody.`,
        ...(edits && { fix: { title: `Take “${id}” out`, isSafe: false, edits } }),
      };
    }
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '  channels:\n    - id: help-centre\n',
      replace: '  channels:\n    - { id: fax, type: post, lifecycle: closed }\n    - id: help-centre\n',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: «fax», metric: first-reply, within: 1 business day }\n    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
    },
  ],
  good: 'sample',
});
