// An article that customers cannot find.
import { eachOne, rangeOf } from '../schema/value.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { goneChannels } from './gone-channels.ts';

export const assetUnreachable = documentRule({
  id: 'asset-unreachable',
  severity: 'warning',
  title: 'Help that nobody finds',
  what: 'Each entry under `selfService` should say with `linkedFrom` which surface or contact point leads to it. Speaks when it names none, or only contact points of closed channels. A strategy that lists neither surfaces nor contact points is left alone.',
  why: 'The answer is written, and customers write to you because they never see it.',
  todo: 'Link it from a page that customers visit, and name that page in `linkedFrom`.',
  source: 'Common advice on digital channels: make guides easy to find.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '    - id: getting-started\n',
      replace: '    - id: «getting-started»\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '      linkedFrom: [help-site]\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    const { channels, selfService, surfaces = [] } = playbook.spec;
    const places = [...surfaces, ...channels.flatMap(({ endpoints }) => endpoints ?? [])];
    if (places.length === 0) return;
    yield* eachOne(selfService, (asset) => {
      const links = listOf(asset.linkedFrom ?? []);
      if (links.length === 0) {
        const message = `No page leads customers to “${asset.id}”; name one in “linkedFrom”.`;
        return { range: rangeOf(asset, 'id'), message };
      }
      const gone = goneChannels(inquiry, document, today);
      const dead = channels.filter(({ id }) => gone.has(id)).flatMap(({ endpoints }) => endpoints ?? []);
      if (!links.every((link) => dead.some(({ id }) => id === link))) return;
      return { range: rangeOf(asset, 'id'), message: `“${asset.id}” is linked only from channels that are closed.` };
    });
  },
});
