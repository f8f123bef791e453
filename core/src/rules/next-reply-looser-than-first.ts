// Customers who already wait in a conversation wait much longer than those who start one.
import { eachOne } from '../schema/value.ts';
import { conditionOf, policyOf } from '../workspace/policy.ts';
import { allTargets, isLimit, type Limit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { unanimous, type Verdict } from './unanimous.ts';

export const nextReplyLooserThanFirst = documentRule({
  id: 'next-reply-looser-than-first',
  severity: 'info',
  title: 'The next reply may take much longer than the first',
  what: 'For the same cells and condition, a target for the next reply may take twice as long as the one for the first reply (`thresholds.nextReplyFactor` in the config). Nothing is said where that is right for some of the cells that a row covers.',
  why: 'A quick “hello” followed by days of silence meets both times. To customers it is one long wait.',
  todo: 'Tighten the next reply, or say in `description` why it takes so long.',
  source: 'PostHog gives the next reply exactly twice the time of the first.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, settings, today }) {
    const policy = policyOf(inquiry, document);
    const factor = settings.thresholds.nextReplyFactor;
    const verdicts = eachOne(allTargets(policy), ({ cell, limit }): Verdict | undefined => {
      if (cell.metric !== 'next-reply') return;
      const first = targetAt(policy, { ...cell, metric: 'first-reply' }, conditionOf(limit.row.item));
      const order = isLimit(first) && orderOf(inquiry, limit, times(factor, first), today);
      if (!isLimit(first) || order !== 'looser' || limit.share > first.share) {
        return [limit.range, undefined];
      }
      const message = `The next reply may take ${limit.words}, more than ${factor === 2 ? 'twice' : `${factor} times`} the ${first.words} of the first one.`;
      const related = [{ document, range: first.range, message: 'The target for the first reply.' }];
      return [limit.range, { range: limit.range, message, related }];
    });
    yield* unanimous(verdicts);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: email, metric: next-reply, within: { low: «3 business days» } }\n    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
    },
  ],
  good: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: email, metric: next-reply, within: { low: 12 business hours } }\n    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
    },
  ],
});

/** The text is part of what tells durations apart. */
function times(factor: number, limit: Limit): Limit {
  const { duration } = limit;
  return {
    ...limit,
    duration: { ...duration, amount: duration.amount * factor, text: `${factor} × ${duration.text}` },
  };
}
