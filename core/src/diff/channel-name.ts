// What people call a channel.
import { known } from '../schema/value.ts';
import type { DocumentOf } from '../workspace/inquiry.ts';
import { shownText } from './localized.ts';
import type { Side } from './side.ts';

/** Its title in the default language, else its id. */
export function channelName(strategy: DocumentOf<'ChannelStrategy'>, id: string, side: Side): string {
  return channelText(strategy, id, 'title', side) ?? id;
}

/** As it stands in a sentence: `by e-mail`; else ` on <id>`. */
export function byChannel(strategy: DocumentOf<'ChannelStrategy'>, id: string, side: Side): string {
  return channelText(strategy, id, 'reachedBy', side) ?? `on ${id}`;
}

function channelText(
  strategy: DocumentOf<'ChannelStrategy'>,
  id: string,
  key: 'title' | 'reachedBy',
  side: Side,
): string | undefined {
  const channel = known(() => strategy.playbook.spec.channels.find((each) => each.id === id));
  return channel && known(() => shownText(channel[key], side));
}
