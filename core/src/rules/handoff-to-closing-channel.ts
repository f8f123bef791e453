// A bot leads customers to a channel that is closed, or that a plan closes.
import { each, eachOne, rangeOf } from '../schema/value.ts';
import { botChannelTypes } from '../workspace/channel-types.ts';
import { closingChannels } from '../workspace/closing-channels.ts';
import { documentRule } from './define.ts';

export const handoffToClosingChannel = documentRule({
  id: 'handoff-to-closing-channel',
  severity: 'warning',
  title: 'A bot hands over to a channel that closes',
  what: 'Looks at `handoff.to` and `handoff.outsideHours` of each chatbot, voicebot and phone menu in use. Speaks when the channel is closed, or a plan closes it for everybody and for good. Unlike routes, which a plan changes by itself, the way out of a bot is set up by hand. A channel that closes for some, for a season or for some hours is fine, and so is a bot that closes no later than that channel.',
  why: 'On closing day the bot still promises a person, and the customer who waits for one meets silence.',
  todo: 'Name a channel that stays, such as an alternative of the plan.',
  source: 'Common practice: whoever closes a door also moves the signs to it.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'requires-human], outsideHours: email }',
      replace: 'requires-human], outsideHours: «phone» }',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry }) {
    const closing = closingChannels(inquiry, document);
    if (closing.size === 0) return;
    yield* each(playbook.spec.channels, (bot) => {
      const { handoff } = bot;
      if (!botChannelTypes.has(bot.type) || bot.lifecycle === 'closed' || !handoff) return [];
      const ownEnd = closing.get(bot.id);
      return eachOne(['to', 'outsideHours'] as const, (key) => {
        const target = handoff[key];
        if (target === undefined || !closing.has(target)) return;
        const day = closing.get(target);
        if (ownEnd !== undefined && day !== undefined && ownEnd <= day) return;
        const how = day === undefined ? 'is closed' : `closes on ${day}`;
        const message = `“${bot.id}” hands over to “${target}”, which ${how}; name a channel that stays.`;
        return { range: rangeOf(handoff, key), message };
      });
    });
  },
});
