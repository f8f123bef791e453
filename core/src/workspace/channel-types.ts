// What the type of a channel says about it, besides its name.
import type { ChannelType } from '../generated/playbooks.ts';

/** Customers can only reach them while they are open, and wait there. */
export const liveChannelTypes: ReadonlySet<ChannelType> = new Set(['phone', 'live-chat', 'video-call']);

/** A machine that talks back. */
export const botChannelTypes: ReadonlySet<ChannelType> = new Set(['chatbot', 'voicebot', 'ivr']);

/** Anybody can read along. */
export const publicChannelTypes: ReadonlySet<ChannelType> = new Set(['social', 'community']);

/** One meets there at a fixed time, so nobody waits for a first reply. */
export const meetingChannelTypes: ReadonlySet<ChannelType> = new Set(['in-person', 'group-session']);

/** Nobody can be there while they are closed, so no time runs on behind their doors. */
export const attendedChannelTypes: ReadonlySet<ChannelType> = new Set([...liveChannelTypes, ...meetingChannelTypes]);
