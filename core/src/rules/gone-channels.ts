// The channels of a strategy that nobody can reach any more.
import type { DateText } from '../time/date.ts';
import { closedForGood } from '../workspace/closed-channels.ts';
import type { DocumentOf, Inquiry } from '../workspace/inquiry.ts';

/** Those marked `closed`, and those whose plan has nothing left to do. */
export function goneChannels(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  today: DateText,
): ReadonlySet<string> {
  const marked = strategy.playbook.spec.channels.filter(({ lifecycle }) => lifecycle === 'closed').map(({ id }) => id);
  const planned = [...closedForGood(inquiry, strategy, today)].filter(([, { isOver }]) => isOver).map(([id]) => id);
  return new Set([...marked, ...planned]);
}
