// A channel is opened to more people, and nobody was added to answer them.
import { eachOne, keyRangeOf } from '../schema/value.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { changeRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';

export const audienceWidenedWithoutCapacity = changeRule({
  id: 'audience-widened-without-capacity',
  severity: 'warning',
  title: 'A channel is for more people, with the same staff',
  what: 'When people join the `audience` of a channel on which people answer, its `staffing` or its `team` changes too. A channel that named no audience before is left alone. Looks at two revisions, under `validate --changed-since`.',
  why: 'Waiting times grow for everybody, and the first who notice are the customers who were there before.',
  todo: 'Say under `staffing` who is there for the new people, or keep them on the channels they have until somebody is.',
  source: 'A live chat for prospects that was opened to customers without further staff, and had to be closed.',
  on: ['ChannelStrategy'],
  *check({ playbook, before }) {
    const earlier = new Map(before?.playbook.spec.channels.map((channel) => [channel.id, channel]));
    yield* eachOne(playbook.spec.channels, (channel) => {
      const was = earlier.get(channel.id);
      if (!was?.audience || !channel.audience || !isAssisted(channel)) return;
      const more = channel.audience.filter((one) => !was.audience?.includes(one));
      if (more.length === 0) return;
      const isStaffed = JSON.stringify([was.staffing, was.team]) !== JSON.stringify([channel.staffing, channel.team]);
      if (isStaffed) return;
      const message = `“${channel.id}” is for ${quotedNames(more)} now too, and its staffing is as it was.`;
      return { range: keyRangeOf(channel, 'audience'), message };
    });
  },
  earlier: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: live-chat\n',
      replace: '      type: live-chat\n      audience: [prospects]\n',
    },
  ],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: live-chat\n',
      replace: '      type: live-chat\n      «audience»: [prospects, customers]\n',
    },
  ],
  good: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      type: live-chat\n',
      replace: '      type: live-chat\n      audience: [prospects, customers]\n      staffing: { minAgents: 4 }\n',
    },
  ],
});
