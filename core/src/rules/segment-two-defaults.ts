// Two segments that both take the customers who fit no other.
import { rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const segmentTwoDefaults = documentRule({
  id: 'segment-two-defaults',
  severity: 'error',
  title: 'Two segments take the rest',
  what: 'A strategy marks one segment only as `default: true`. A strategy that marks none belongs to `segment-gap`.',
  why: 'Customers who fit no other segment would belong to two, and whoever reads the strategy decides anew which routes and promises hold.',
  todo: 'Keep `default: true` in the segment that takes the rest, and take it out of the other.',
  source: 'Common practice of entitlement rules: the last one catches all, and there is one last one.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      preferredChannels: [phone]\n',
      replace: '      preferredChannels: [phone]\n      default: true\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      touch: low\n      default: true\n',
      replace: '      touch: low\n      default: «true»\n',
    },
  ],
  good: 'sample',
  *check({ document, playbook }) {
    const [first, ...others] = (playbook.spec.segments ?? []).filter((segment) => segment.default === true);
    for (const other of first ? others : []) {
      yield {
        range: rangeOf(other, 'default'),
        message: `“${first?.id}” is the default already, so nobody knows which of the two takes the rest.`,
        related: [{ document, range: rangeOf(first ?? other, 'default'), message: 'The first default' }],
      };
    }
  },
});
