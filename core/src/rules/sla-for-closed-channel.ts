// A policy gives times for a channel that is closed for good.
import { strategyOf } from '../workspace/find.ts';
import { documentRule } from './define.ts';

export const slaForClosedChannel = documentRule({
  id: 'sla-for-closed-channel',
  severity: 'warning',
  title: 'A policy names a channel that is closed',
  what: 'A policy in force names a channel whose lifecycle is `closed`. Said once for each channel.',
  why: 'Readers believe that the channel is still answered, and the list of promises grows longer than the truth.',
  todo: 'Remove the channel from the policy.',
  source: 'Common practice: dead configuration is removed.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, playbook, today }) {
    const { effective } = playbook.spec;
    if (effective?.until !== undefined && effective.until < today) return;
    const channels = strategyOf(inquiry, document)?.playbook.spec.channels ?? [];
    const told = new Set<string>();
    for (const { id, range, to } of document.references) {
      if (!to.types.includes('channel') || told.has(id)) continue;
      if (channels.find((channel) => channel.id === id)?.lifecycle !== 'closed') continue;
      told.add(id);
      yield { range, message: `“${id}” is closed, so these times are for nobody.` };
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
