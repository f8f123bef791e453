// Channels that are closed, or that a plan closes for everybody and for good.
import type { DateText } from '../time/date.ts';
import { coverage } from './coverage.ts';
import { areDatesCrossed } from './crossed-dates.ts';
import type { DocumentOf, Inquiry } from './inquiry.ts';

/** By id, the first day without it; `undefined` for one that the strategy marks as closed. */
export function closingChannels(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
): ReadonlyMap<string, DateText | undefined> {
  const closing = new Map<string, DateText | undefined>();
  for (const plan of coverage(inquiry, strategy).plans) {
    const { closure, isPartial, channels } = plan;
    const isWhole = closure && !isPartial && closure.until === undefined && closure.withdrawnOn === undefined;
    if (!isWhole || areDatesCrossed(plan)) continue;
    for (const { id } of channels) closing.set(id, closure.from);
  }
  for (const { id, lifecycle } of strategy.playbook.spec.channels)
    if (lifecycle === 'closed') closing.set(id, undefined);
  return closing;
}
