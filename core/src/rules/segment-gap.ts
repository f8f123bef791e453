// Customers who fit no segment have no rules.
import { keyRangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';
import { keyAdded } from './mending.ts';

export const segmentGap = documentRule({
  id: 'segment-gap',
  severity: 'error',
  title: 'No segment takes the rest',
  what: 'A strategy with segments marks one of them as `default: true`: customers who fit no other belong to it.',
  why: 'Somebody always fits nowhere: a trial user, a partner, a heir. For them no route and no promise holds.',
  todo: 'Write `default: true` in the segment that most customers are in.',
  source: 'Common practice of entitlement rules: the last one catches all.',
  on: ['ChannelStrategy'],
  *check({ document, playbook }) {
    const { segments } = playbook.spec;
    if (segments === undefined || segments.length === 0 || segments.some((segment) => segment.default === true)) return;
    const message = 'No segment is the default, so a customer who fits none of them has no rules.';
    // Listed most specific first, so the last one is the likeliest to take the rest.
    const last = segments.at(-1);
    const edits = last && keyAdded(document, last, { after: 'id', line: 'default: true' });
    const title = `Let “${last?.id}” take the rest`;
    yield {
      range: keyRangeOf(playbook.spec, 'segments'),
      message,
      ...(edits && { fix: { title, isSafe: false, edits } }),
    };
  },
  bad: [
    { file: 'support/channels.playbook.yaml', find: '  segments: ', replace: '  «segments»: ' },
    { file: 'support/channels.playbook.yaml', find: '      default: true\n', replace: '' },
  ],
  good: 'sample',
});
