// Channels that a plan has closed: what they lack harms nobody any more.
import { known } from '../schema/value.ts';
import { type ClosedForGood, closedForGood } from '../workspace/closed-channels.ts';
import type { RuleContext } from './rule.ts';

/**
 * Whether a plan has closed a channel of the strategy for good. Plans, and the day, are asked for only when somebody
 * wants to know, so that a rule that has nothing to say stays cheap.
 */
export function closedByNow(context: RuleContext<'ChannelStrategy'>): (channel: { readonly id: string }) => boolean {
  let closed: ReadonlyMap<string, ClosedForGood> | undefined;
  return ({ id }) => {
    closed ??= known(() => closedForGood(context.inquiry, context.document, context.today)) ?? new Map();
    return closed.has(id);
  };
}
