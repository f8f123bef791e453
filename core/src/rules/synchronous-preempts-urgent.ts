// A ringing phone or a chat pulls people away from more urgent written work.
import type { ChannelStrategyChannel, ChannelType } from '../generated/playbooks.ts';
import { eachOne, keyRangeOf, rangeOf } from '../schema/value.ts';
import { liveChannelTypes } from '../workspace/channel-types.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { universeOf } from '../workspace/universe.ts';
import { closedByNow } from './closed-by-now.ts';
import { documentRule } from './define.ts';

export const synchronousPreemptsUrgent = documentRule({
  id: 'synchronous-preempts-urgent',
  severity: 'warning',
  title: 'Live contacts go before urgent written ones',
  what: 'Takes each phone, live chat and video channel whose `team` also answers a written channel. It should say with `interrupts` which written work an agent may put down for it, and not name the most urgent priority. A strategy without several priorities is left alone.',
  why: 'Whoever calls goes first, and the customer whose system is down waits because he wrote.',
  todo: 'Name under `interrupts` the priorities that may wait, or give the live channel a team of its own.',
  source: 'Real case: Practice Ignition closed its phone because calls kept agents from more urgent cases.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '    - id: chat\n',
      replace: '    - id: «chat»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      interrupts: [normal, low]                # written work an agent may put down for it: priorities, `all` or `none`\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check(context) {
    const { document, playbook } = context;
    const isClosed = closedByNow(context);
    const [urgent, ...others] = universeOf(document).priorities;
    if (urgent === undefined || others.length === 0) return;
    yield* eachOne(playbook.spec.channels, (channel) => {
      if (!liveChannelTypes.has(channel.type) || channel.team === undefined || isGone(channel)) return;
      const named = channel.interrupts === undefined ? undefined : listOf(channel.interrupts);
      if (named && !named.includes('all') && !named.includes(urgent)) return;
      const written = playbook.spec.channels.find(
        (each) => writtenTypes.has(each.type) && each.team === channel.team && !isGone(each) && !isClosed(each),
      );
      if (!written || isClosed(channel)) return;
      const shares = `“${channel.id}” shares “${channel.team}” with “${written.id}”`;
      if (!named) {
        const message = `${shares} and does not say what it may interrupt; add “interrupts”.`;
        return { range: rangeOf(channel, 'id'), message };
      }
      const message = `${shares} and may interrupt “${urgent}” work; leave that priority out of “interrupts”.`;
      return { range: keyRangeOf(channel, 'interrupts'), message };
    });
  },
});

const writtenTypes: ReadonlySet<ChannelType> = new Set([
  'email',
  'web-form',
  'messaging',
  'in-app',
  'social',
  'community',
  'post',
]);

function isGone({ lifecycle }: ChannelStrategyChannel): boolean {
  return lifecycle === 'closed' || lifecycle === 'deprecated';
}
