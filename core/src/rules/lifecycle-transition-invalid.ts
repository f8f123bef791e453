// A channel jumped over a step of its life.
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { changeRule } from './define.ts';

export const lifecycleTransitionInvalid = changeRule({
  id: 'lifecycle-transition-invalid',
  severity: 'error',
  title: 'A channel jumps over a step of its life',
  what: 'A channel in use is closed by a sunset plan, or is `deprecated` for a while before it is `closed`. A closed one comes back with a plan that says when, or with a new `opensOn`. Looks at two revisions, under `validate --changed-since`.',
  why: 'Customers find a closed door that nobody told them about, or an open one that nobody staffs.',
  todo: 'Write a sunset plan for the channel, or set it to `deprecated` first. For one that comes back, say from which day in `opensOn`.',
  source: 'Deprecation policies of Kubernetes and Backstage, which let nothing go from in use to gone in one step.',
  on: ['ChannelStrategy'],
  *check({ document, playbook, before, inquiry }) {
    const earlier = new Map(before?.playbook.spec.channels.map((channel) => [channel.id, channel]));
    yield* eachOne(playbook.spec.channels, (channel) => {
      const was = earlier.get(channel.id);
      if (!was) return;
      const jump = jumpOf(was, channel);
      if (jump === undefined) return;
      const hasPlan = coverage(inquiry, document).plans.some(({ channels }) =>
        channels.some(({ id }) => id === channel.id),
      );
      if (hasPlan) return;
      const range = rangeOf(channel, 'lifecycle');
      if (jump === 'closed') {
        const message = `“${channel.id}” went from ${stateOf(was)} to closed in one step, and no sunset plan closes it.`;
        return { range, message };
      } else {
        const message = `“${channel.id}” was closed and is ${stateOf(channel)} now, and neither a plan nor “opensOn” says from which day.`;
        return { range, message };
      }
    });
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: chatbot\n',
      replace: '      type: chatbot\n      lifecycle: «closed»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'channels: [help-centre, assistant, chat, email]',
      replace: 'channels: [help-centre, chat, email]',
    },
  ],
  good: 'sample',
});

function jumpOf(was: ChannelStrategyChannel, is: ChannelStrategyChannel): 'closed' | 'open' | undefined {
  const [from, to] = [stateOf(was), stateOf(is)];
  if (from === 'active' && to === 'closed') return 'closed';
  const isAnnounced = is.opensOn !== undefined && is.opensOn !== was.opensOn;
  return from === 'closed' && to !== 'closed' && !isAnnounced ? 'open' : undefined;
}

function stateOf({ lifecycle }: ChannelStrategyChannel): NonNullable<ChannelStrategyChannel['lifecycle']> {
  return lifecycle ?? 'active';
}
