// A bot leads to no person.
import { eachOne, rangeOf } from '../schema/value.ts';
import { botChannelTypes } from '../workspace/channel-types.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { closedByNow } from './closed-by-now.ts';
import { documentRule } from './define.ts';

export const botWithoutHumanHandoff = documentRule({
  id: 'bot-without-human-handoff',
  severity: 'error',
  title: 'A bot does not hand over to a person',
  what: 'Each chatbot, voicebot and phone menu that is in use has a `handoff` to a channel with people. Portals answer nobody, so they need none.',
  why: 'Customers with a problem that the bot does not know are caught in a loop, and say so in public.',
  todo: 'Add `handoff` with the channel, and say in `when` what leads there.',
  source:
    'The EU Digital Services Act, article 12, for online platforms; common advice on digital channels and operating models.',
  on: ['ChannelStrategy'],
  *check(context) {
    const { channels } = context.playbook.spec;
    const isClosed = closedByNow(context);
    yield* eachOne(channels, (channel) => {
      if (!botChannelTypes.has(channel.type) || channel.lifecycle === 'closed') return;
      const { handoff } = channel;
      if (!handoff) {
        if (isClosed(channel)) return;
        return { range: rangeOf(channel, 'id'), message: `“${channel.id}” hands over to nobody.` };
      }
      const target = channels.find(({ id }) => id === handoff.to);
      if (!target || isAssisted(target) || isClosed(channel)) return;
      return {
        range: rangeOf(handoff, 'to'),
        message: `“${channel.id}” hands over to “${target.id}”, where no person answers either.`,
      };
    });
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'handoff: { to: chat, when:',
      replace: 'handoff: { to: «help-centre», when:',
    },
  ],
  good: 'sample',
});
