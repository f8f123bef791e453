// A written answer is due sooner than anybody looks.
import type { ChannelType } from '../generated/playbooks.ts';
import { eachOne } from '../schema/value.ts';
import { durationMilliseconds, readDuration } from '../time/duration.ts';
import { must } from '../workspace/find.ts';
import { policyOf } from '../workspace/policy.ts';
import { allPromises, allTargets } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const belowOneSlot = documentRule({
  id: 'below-one-slot',
  severity: 'info',
  title: 'A written answer is due sooner than anybody looks',
  what: 'A first or next reply by e-mail, form, post, on social media or in a community within less than 15 minutes (`thresholds.writtenReplyAtLeast` in the config). Channels on which people wait for each other, and those that a machine answers, are left alone.',
  why: 'People look at such a queue now and then. A time shorter than that is met by luck, and the team learns to ignore it.',
  todo: 'Check the unit: seconds for minutes, minutes for hours. If somebody really is alerted at once, keep it and silence this.',
  source: 'Common practice: no target below the time between two looks at the queue.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, settings }) {
    const policy = policyOf(inquiry, document);
    const { channels } = policy.strategy.playbook.spec;
    const least = durationMilliseconds(must(readDuration(settings.thresholds.writtenReplyAtLeast)));
    yield* once(
      eachOne([...allTargets(policy), ...allPromises(policy)], ({ cell, limit }) => {
        if ((cell.metric !== 'first-reply' && cell.metric !== 'next-reply') || limit.publishes) return;
        const channel = channels.find(({ id }) => id === cell.channel);
        const time = durationMilliseconds(limit.duration);
        if (!channel || !queued.has(channel.type) || time === undefined || least === undefined || time >= least) return;
        const message = `${limit.duration.text} is sooner than anybody looks at “${channel.id}”, which people answer one by one.`;
        return { range: limit.range, message };
      }),
    );
  },
  bad: [
    { file: 'support/sla.playbook.yaml', find: 'urgent: 1 business hour\n', replace: 'urgent: «1 business minute»\n' },
  ],
  good: 'sample',
});

/** One writes and goes away. */
const queued: ReadonlySet<ChannelType> = new Set(['email', 'web-form', 'social', 'community', 'post']);
