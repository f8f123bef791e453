// Customers who were promised personal service are sent to machines only.
import { eachOne, rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { documentRule } from './define.ts';

export const highTouchWithoutHuman = documentRule({
  id: 'high-touch-without-human',
  severity: 'error',
  title: 'High-touch customers reach no person',
  what: 'A segment with `touch: high` has routes, and none of them names a channel with people.',
  why: 'These are the customers who were sold a person to talk to.',
  todo: 'Add a channel with people to their routes.',
  source: 'Common advice on operating models: high touch means personal service.',
  on: ['ChannelStrategy'],
  *check({ document, playbook, inquiry }) {
    if (playbook.spec.routes === undefined) return;
    const { cells, route } = coverage(inquiry, document);
    yield* eachOne(playbook.spec.segments, (segment) => {
      if (segment.touch !== 'high') return;
      const channels = cells.filter((cell) => cell.segment === segment.id).flatMap(route);
      if (channels.length === 0 || channels.some(isAssisted)) return;
      return {
        range: rangeOf(segment, 'id'),
        message: `“${segment.id}” customers are high-touch, and their routes lead to no person.`,
      };
    });
  },
  bad: [
    {
      file: 'support/partners.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: partner-support, owner: support-operations }
spec:
  segments:
    - { id: «premium-partners», touch: high }
    - { id: partners, default: true }
  channels:
    - { id: partner-portal, type: portal }
    - { id: email, type: email }
  routes:
    - { segment: premium-partners, channels: [partner-portal] }
    - { segment: partners, channels: [partner-portal, email] }
`,
    },
  ],
  good: 'sample',
});
