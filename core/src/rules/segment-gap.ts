// Customers who fit no segment have no rules.
import { keyRangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';

export const segmentGap = documentRule({
  id: 'segment-gap',
  severity: 'error',
  title: 'No segment takes the rest',
  what: 'A strategy with segments marks one of them as `default: true`: customers who fit no other belong to it.',
  why: 'Somebody always fits nowhere: a trial user, a partner, a heir. For them no route and no promise holds.',
  todo: 'Write `default: true` in the segment that most customers are in.',
  source: 'Common practice of entitlement rules: the last one catches all.',
  on: ['ChannelStrategy'],
  *check({ playbook }) {
    const { segments } = playbook.spec;
    if (segments === undefined || segments.length === 0 || segments.some((segment) => segment.default === true)) return;
    yield {
      range: keyRangeOf(playbook.spec, 'segments'),
      message: 'No segment is the default, so a customer who fits none of them has no rules.',
    };
  },
  bad: [
    { file: 'support/channels.playbook.yaml', find: '  segments: ', replace: '  «segments»: ' },
    { file: 'support/channels.playbook.yaml', find: '      default: true\n', replace: '' },
  ],
  good: 'sample',
});
