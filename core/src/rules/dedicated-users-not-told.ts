// Those who prefer the channel find it gone.
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { affectedCells } from '../workspace/coverage-stranded.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { customersOf } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';
import { isQuiet, isToldInPerson, quietSample } from './quiet-closing.ts';

export const dedicatedUsersNotTold = planRule({
  id: 'dedicated-users-not-told',
  severity: 'error',
  title: 'Customers who prefer the channel are not told',
  what: 'Speaks when a plan announces nothing (`announceOn: none`), a segment that loses the channel names it under `preferredChannels`, and no message goes to frequent or still active users, to all affected, or to that segment.',
  why: 'They learn of the closing from a dead dial tone, and they are the ones who chose this channel.',
  todo: 'Write to them before the channel closes; the public need not notice.',
  source: 'Real case: Practice Ignition took its number off the website and left its regular callers to find out.',
  bad: quietSample,
  good: 'sample',
  *check({ inquiry, plan, spec }) {
    if (!isQuiet(plan) || !spec.dates) return;
    const { segment } = coverage(inquiry, plan.strategy);
    const ids = plan.channels.map(({ id }) => id);
    const devoted = affectedCells(inquiry, plan).find((cell) => {
      const preferred = listOf(segment(cell)?.preferredChannels ?? []);
      return preferred.some((id) => ids.includes(id)) && !isToldInPerson(plan, cell.segment);
    });
    if (!devoted) return;
    const channel = ids.find((id) => listOf(segment(devoted)?.preferredChannels ?? []).includes(id));
    const message = `Nobody tells the ${customersOf(devoted)}, who prefer “${channel}”, that it closes; write to them.`;
    yield { range: rangeOf(spec.dates, 'announceOn'), message };
  },
});
