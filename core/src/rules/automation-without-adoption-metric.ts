// Nobody measures whether customers get on with the bot.
import { rangeOf } from '../schema/value.ts';
import { botChannelTypes } from '../workspace/channel-types.ts';
import { documentRule } from './define.ts';

export const automationWithoutAdoptionMetric = documentRule({
  id: 'automation-without-adoption-metric',
  severity: 'warning',
  title: 'Nobody measures whether the bot helps',
  what: 'A strategy with a chatbot, voicebot or phone menu needs a goal with the metric `bot-containment` (cases it solves alone) or `bot-bypass` (customers who go round it). Said once for a strategy, at the first such channel.',
  why: 'Customers go round a machine that is hard to use, and your figures still call it a success.',
  todo: 'Add an entry under `goals` with one of the two metrics.',
  source: 'Common advice on operating models: tools that are hard to use are bypassed.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      metric: bot-containment\n',
      replace: '      metric: self-service-share\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '    - id: assistant\n',
      replace: '    - id: «assistant»\n',
    },
  ],
  good: 'sample',
  *check({ playbook }) {
    const { channels, goals = [] } = playbook.spec;
    const isGone = (lifecycle: string | undefined) => lifecycle === 'closed' || lifecycle === 'deprecated';
    const bot = channels.find(({ type, lifecycle }) => botChannelTypes.has(type) && !isGone(lifecycle));
    if (!bot || goals.some(({ metric }) => metric === 'bot-containment' || metric === 'bot-bypass')) return;
    const message = `No goal measures whether customers get on with “${bot.id}”; add one with “bot-containment” or “bot-bypass”.`;
    yield { range: rangeOf(bot, 'id'), message };
  },
});
