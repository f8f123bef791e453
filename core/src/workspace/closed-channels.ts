// Channels that a plan has closed for good, as a whole.
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { coverage } from './coverage.ts';
import { areDatesCrossed } from './crossed-dates.ts';
import type { DocumentOf, Inquiry } from './inquiry.ts';
import { isClosedOn } from './plan-closure.ts';

export interface ClosedForGood {
  /** The first day without it. */
  readonly since: DateText;
  /** Whether nothing is left to do: the closing is on record, or old contact points have stopped leading on. */
  readonly isOver: boolean;
}

/**
 * By id, as of a day. A channel that opens again, goes on for somebody or something, or whose plan was taken back, is
 * not among them; nor is one of which a plan that cannot be read might say so, or one that closes before it is announced.
 */
export function closedForGood(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  day: DateText,
): ReadonlyMap<string, ClosedForGood> {
  const closed = new Map<string, ClosedForGood>();
  for (const plan of coverage(inquiry, strategy).plans) {
    const { closure, isPartial, channels, dates } = plan;
    if (!closure || areDatesCrossed(plan) || closure.until !== undefined || isPartial || !isClosedOn(closure, day))
      continue;
    const [closedOn, redirectUntil] = [known(() => dates.on('closedOn')), known(() => dates.on('redirectUntil'))];
    const isOver = closedOn !== undefined || (redirectUntil !== undefined && redirectUntil < day);
    for (const { id } of channels) if (!closed.has(id)) closed.set(id, { since: closure.from, isOver });
  }
  return closed;
}
