// The type that the id of a channel suggests: `billing-phone` is a phone.
import type { ChannelType } from '../generated/playbooks.ts';

/** The first whose words stand in the id wins; most people write ids after the type. */
const words: readonly (readonly [pattern: RegExp, type: ChannelType])[] = [
  [/voice-?bot/, 'voicebot'],
  [/bot\b|assistant/, 'chatbot'],
  [/ivr|menu/, 'ivr'],
  [/scheduled|booked|callback|appointment/, 'scheduled-call'],
  [/video/, 'video-call'],
  [/phone|hotline|call|line\b/, 'phone'],
  [/whatsapp|messag|sms|signal|telegram/, 'messaging'],
  [/chat/, 'live-chat'],
  [/e-?mail|inbox|mailbox/, 'email'],
  [/social|twitter|facebook|linkedin|mastodon|instagram/, 'social'],
  [/forum|community|discourse|discord|slack/, 'community'],
  [/portal|help-?cent|knowledge|docs|faq/, 'portal'],
  [/webinar|group|class/, 'group-session'],
  [/post\b|letter|fax/, 'post'],
  [/desk|shop|store|visit|counter|office/, 'in-person'],
  [/app\b/, 'in-app'],
];

/** A form on the web where nothing is known: it promises neither hours nor a person at once. */
export function channelTypeFor(id: string): ChannelType {
  return words.find(([pattern]) => pattern.test(id))?.[1] ?? 'web-form';
}
