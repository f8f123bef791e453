// Nowhere to say that the change hurts.
import type { SunsetPlan } from '../generated/playbooks.ts';
import { rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isClosedOn } from '../workspace/plan-closure.ts';
import { channelOf } from '../workspace/plan-facts.ts';
import { partRange, planRule } from './plan-rule.ts';

export const noFeedbackChannel = planRule({
  id: 'no-feedback-channel',
  severity: 'error',
  title: 'Customers have nowhere to say what they miss',
  what: 'A plan with a closing day needs `feedback`, on a channel that stays: not the closing one, be it closed for everybody or for the segments in `scope`, not a closed one, and not one that another plan keeps closed on that day.',
  why: 'You learn only from cancellations that somebody could not follow.',
  todo: 'Name an open channel under `feedback`, and who reads it.',
  source: 'Common practice: keep a channel open for concerns about the change.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'feedback: { channel: email,',
      replace: 'feedback: { channel: «phone»,',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec, playbook }) {
    const closing = plan.closure?.from;
    if (closing === undefined) return;
    if (spec.feedback === undefined) {
      const message =
        'The plan does not say where customers can tell you what they miss; add “feedback” with an open channel.';
      yield { range: partRange(playbook, 'feedback'), message };
      return;
    }
    const channel = channelOf(plan.strategy, spec.feedback.channel);
    const closer = coverage(inquiry, plan.strategy).plans.find(
      (each) =>
        (each.document === plan.document ? closesForAsked(spec.scope) : !each.isPartial) &&
        each.channels.includes(channel) &&
        each.closure &&
        isClosedOn(each.closure, closing),
    );
    if (channel.lifecycle !== 'closed' && !closer) return;
    const why =
      closer?.document === plan.document
        ? 'is what this plan closes'
        : closer
          ? `is closed on ${closing} by the plan “${closer.document.name}”`
          : 'is closed already';
    const message = `Feedback goes to “${channel.id}”, which ${why}; name a channel that stays.`;
    yield { range: rangeOf(spec.feedback, 'channel'), message };
  },
});

/** Whoever loses the channel for some questions, at some contact points or at some hours can still say so there. */
function closesForAsked(scope: SunsetPlan['spec']['scope']): boolean {
  return scope?.queryTypes === undefined && scope?.endpoints === undefined && scope?.stillOpen === undefined;
}
