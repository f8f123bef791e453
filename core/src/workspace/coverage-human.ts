// Which channels lead to a person.
import type { ChannelStrategyChannel, ChannelType } from '../generated/playbooks.ts';
import type { DateText } from '../time/date.ts';
import type { Coverage, Way } from './coverage.ts';
import type { Cell } from './rows.ts';

const isAutomatedType = {
  phone: false,
  email: false,
  'live-chat': false,
  messaging: false,
  social: false,
  'web-form': false,
  portal: true,
  community: false,
  'video-call': false,
  'scheduled-call': false,
  'group-session': false,
  chatbot: true,
  voicebot: true,
  ivr: true,
  'in-app': false,
  'in-person': false,
  post: false,
} as const satisfies Record<ChannelType, boolean>;

/** A person answers. The mode follows from the type. */
export function isAssisted({ type }: ChannelStrategyChannel): boolean {
  return !isAutomatedType[type];
}

/** A person answers, or a machine hands over to a channel that is open for the same people that day. */
export function leadsToPerson({ channel }: Way, cell: Cell, day: DateText, coverage: Coverage): boolean {
  if (isAssisted(channel)) return true;
  const target = coverage.strategy.playbook.spec.channels.find(({ id }) => id === channel.handoff?.to);
  return target !== undefined && isAssisted(target) && coverage.serves(target, cell, day);
}
