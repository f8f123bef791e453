// A channel that many use closes without a word.
import { rangeOf } from '../schema/value.ts';
import { readPercentage } from '../time/percentage.ts';
import { coverage } from '../workspace/coverage.ts';
import { affectedCells } from '../workspace/coverage-stranded.ts';
import { must } from '../workspace/find.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { planRule } from './plan-rule.ts';
import { isQuiet, isToldInPerson, quietSample } from './quiet-closing.ts';

export const silentClosureOfUsedChannel = planRule({
  id: 'silent-closure-of-used-channel',
  severity: 'error',
  title: 'A channel that many use closes without a word',
  what: 'Speaks when a plan announces nothing (`announceOn: none`), the channel has a `usageShare` of 5 % or more (`thresholds.usedShare` in the config), and no message goes to frequent or still active users or to all affected. Where a segment prefers the channel, `dedicated-users-not-told` speaks instead.',
  why: 'A channel may fade when hardly anybody misses it. Here many do, and each of them finds out alone.',
  todo: 'Announce the closing with `announceOn`, or write to those who still use the channel.',
  source: 'Common practice: small channels may fade, others need a clear message. The share is ours.',
  bad: [
    ...quietSample,
    {
      file: 'support/channels.playbook.yaml',
      find: '      preferredChannels: [phone]\n',
      replace: '',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      usageShare: 4%\n',
      replace: '      usageShare: 12%\n',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec, settings }) {
    if (!isQuiet(plan) || !spec.dates || isToldInPerson(plan)) return;
    const least = must(readPercentage(settings.thresholds.usedShare));
    const used = plan.channels.find(
      ({ usageShare }) => usageShare !== undefined && must(readPercentage(usageShare)) >= least,
    );
    if (!used) return;
    const { segment } = coverage(inquiry, plan.strategy);
    const isPreferred = affectedCells(inquiry, plan).some((cell) =>
      listOf(segment(cell)?.preferredChannels ?? []).some((id) => plan.channels.some((channel) => channel.id === id)),
    );
    if (isPreferred) return;
    const message = `${used.usageShare} of all contacts come through “${used.id}”, and nobody tells these customers that it closes.`;
    yield { range: rangeOf(spec.dates, 'announceOn'), message };
  },
});
