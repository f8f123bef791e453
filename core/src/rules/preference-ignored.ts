// The channel that customers prefer is on none of their routes.
import { eachOne, keyRangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { customersOf, quotedNames } from './names-in-words.ts';
import { routeGaps } from './route-gaps.ts';

export const preferenceIgnored = documentRule({
  id: 'preference-ignored',
  severity: 'info',
  title: 'No route leads to the preferred channel',
  what: 'Speaks when a segment names `preferredChannels` and none of its routes has any of them. A strategy without routes is left alone: there every channel serves everybody. So is a segment that lacks a route, which `route-missing` tells.',
  why: 'You know what these customers like to use, and send them somewhere else each time.',
  todo: 'Add the channel to a route of the segment, or correct the preference.',
  source: 'Common advice on operating models: the level of contact should fit the customer.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      touch: low\n      default: true\n',
      replace: '      touch: low\n      default: true\n      «preferredChannels»: [phone]\n',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry }) {
    if ((playbook.spec.routes?.length ?? 0) === 0) return;
    const { cells, route } = coverage(inquiry, document);
    const gaps = routeGaps(document);
    yield* eachOne(playbook.spec.segments, (segment) => {
      const preferred = listOf(segment.preferredChannels ?? []);
      if (preferred.length === 0 || gaps.has(segment.id)) return;
      const used = cells.filter((cell) => cell.segment === segment.id).flatMap(route);
      if (used.length === 0 || used.some(({ id }) => preferred.includes(id))) return;
      const message = `No route leads ${customersOf({ segment: segment.id })} to ${quotedNames(preferred)}, which they prefer.`;
      return { range: keyRangeOf(segment, 'preferredChannels'), message };
    });
  },
});
