// A social channel that nobody watches.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { closedByNow } from './closed-by-now.ts';
import { documentRule } from './define.ts';

export const socialUnmonitored = documentRule({
  id: 'social-unmonitored',
  severity: 'warning',
  title: 'Nobody watches a social channel',
  what: 'A social channel has `listening`, a person or team (in `listening` or the channel’s `team`), and hours (a calendar of either).',
  why: 'People write about you there without writing to you. A complaint that stands for a weekend is read by everybody.',
  todo: 'Add `listening: { owner: …, calendar: … }`.',
  source: 'Common advice on digital channels: listen before you are asked.',
  on: ['ChannelStrategy'],
  *check(context) {
    const isClosed = closedByNow(context);
    yield* eachOne(context.playbook.spec.channels, (channel) => {
      const { type, lifecycle = 'active' } = channel;
      const lack = type === 'social' && lifecycle === 'active' ? lackOf(channel) : undefined;
      if (lack && !isClosed(channel))
        return { range: rangeOf(channel, 'id'), message: `“${channel.id}” is a social channel, and ${lack}.` };
    });
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '  channels:\n    - id: help-centre\n',
      replace:
        '  channels:\n    - { id: «mastodon», type: social, acknowledgement: { template: email-acknowledgement }, languages: [en, fr, nl, zh-CN] }\n    - id: help-centre\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: how-to, channels: [help-centre, assistant, chat, email] }',
      replace: 'queryType: how-to, channels: [help-centre, assistant, chat, email, mastodon] }',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: chat, metric: first-reply, within: 45 seconds }\n    - { channel: mastodon, metric: first-reply, within: 4 business hours }\n',
    },
  ],
  good: 'sample',
});

function lackOf({ listening, team, calendar }: ChannelStrategyChannel): string | undefined {
  if (!listening) return 'nobody listens there';
  if (listening.owner === undefined && team === undefined) return 'nobody is named to watch it';
  return listening.calendar === undefined && calendar === undefined ? 'no hours say when it is watched' : undefined;
}
