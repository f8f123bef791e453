// What a channel is like for those who use it: what its type brings, and what the strategy says otherwise.
import type { ChannelStrategyChannel, ChannelStrategySegment, ChannelType } from '../generated/playbooks.ts';

export const channelAttributes = ['immediate', 'human', 'voice', 'private'] as const;
export type ChannelAttribute = (typeof channelAttributes)[number];

const ofType = {
  phone: ['immediate', 'human', 'voice', 'private'],
  email: ['human', 'private'],
  'live-chat': ['immediate', 'human', 'private'],
  messaging: ['human', 'private'],
  social: ['human'],
  'web-form': ['human', 'private'],
  portal: ['immediate', 'private'],
  community: ['human'],
  'video-call': ['immediate', 'human', 'voice', 'private'],
  'scheduled-call': ['human', 'voice', 'private'],
  'group-session': ['human', 'voice'],
  chatbot: ['immediate', 'private'],
  voicebot: ['immediate', 'voice', 'private'],
  ivr: ['immediate', 'voice', 'private'],
  'in-app': ['human', 'private'],
  'in-person': ['immediate', 'human', 'voice', 'private'],
  post: ['human', 'private'],
} as const satisfies Record<ChannelType, readonly ChannelAttribute[]>;

export function hasAttribute({ type, attributes }: ChannelStrategyChannel, attribute: ChannelAttribute): boolean {
  const usual: readonly ChannelAttribute[] = ofType[type];
  return attributes?.[attribute] ?? usual.includes(attribute);
}

export type AccessNeed = NonNullable<ChannelStrategySegment['accessNeeds']>[number];

/** Speech and writing follow from the type; relay services and sign language only from what the strategy says. */
export function isAccessibleBy(channel: ChannelStrategyChannel, need: AccessNeed): boolean {
  if (channel.accessibleBy) return channel.accessibleBy.includes(need);
  if (need === 'voice') return hasAttribute(channel, 'voice');
  if (need === 'in-person') return channel.type === 'in-person';
  return need === 'text' && !spoken.includes(channel.type);
}

const spoken: readonly ChannelType[] = [
  'phone',
  'video-call',
  'scheduled-call',
  'group-session',
  'voicebot',
  'ivr',
  'in-person',
];
