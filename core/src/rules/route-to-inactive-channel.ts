// A route sends customers to a channel that is closed, or on its way out without a plan.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { Reference } from '../schema/checked.ts';
import { known, originOf } from '../schema/value.ts';
import { closedForGood } from '../workspace/closed-channels.ts';
import { type Inquiry, isDocumentOf, referring } from '../workspace/inquiry.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { takenOut } from './mending.ts';
import type { Report } from './rule.ts';

export const routeToInactiveChannel = documentRule({
  id: 'route-to-inactive-channel',
  severity: 'error',
  title: 'A route leads to a channel that is closed or deprecated',
  what: 'A route names a channel whose lifecycle is `closed`, or `deprecated` while no plan closes it. A channel that a plan closes may stay in its routes, and nobody has to edit them on closing day: the plan takes it out of them, day by day. Once the plan is over, because `closedOn` is on record or `redirectUntil` has passed, the routes have to follow.',
  why: 'Customers are sent to a dead line, or to one that everybody was told to leave without being told when.',
  todo: 'Take the channel out of the route, or write the sunset plan that says what happens when.',
  source: 'Common practice: routes lead somewhere.',
  on: ['ChannelStrategy'],
  *check({ document, playbook, inquiry, today }) {
    const { channels, routes } = playbook.spec;
    const closed = closedForGood(inquiry, document, today);
    for (const reference of routeReferences(document, routes)) {
      const channel = channels.find(({ id }) => id === reference.id);
      const lifecycle = channel?.lifecycle;
      if (lifecycle === 'closed') {
        yield leadingNowhere(document, reference, 'is closed');
        continue;
      }
      const { since, isOver } = closed.get(reference.id) ?? { since: undefined, isOver: false };
      if (isOver) {
        yield leadingNowhere(document, reference, `closed on ${since}`);
      }
      if (lifecycle === 'deprecated' && !hasPlan(document, inquiry, reference.id)) {
        yield { range: reference.range, message: `“${reference.id}” is deprecated, and no plan says when it closes.` };
      }
    }
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '  channels:\n    - id: help-centre\n',
      replace: '  channels:\n    - { id: fax, type: post, lifecycle: closed }\n    - id: help-centre\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: data-erasure, channels: [email, scheduled-call] }',
      replace: 'queryType: data-erasure, channels: [email, scheduled-call, «fax»] }',
    },
  ],
  good: 'sample',
});

function leadingNowhere(document: PlaybookDocument, { id, range }: Reference, how: string): Report {
  const edits = takenOut(document, range);
  return {
    range,
    message: `“${id}” ${how}, and this route still leads there.`,
    ...(edits && { fix: { title: `Take “${id}” out of the route`, isSafe: false, edits } }),
  };
}

/** The channels that routes name, where they name them. */
function routeReferences(document: PlaybookDocument, routes: object | undefined): readonly Reference[] {
  const node = routes && originOf(routes);
  if (!node) return [];
  return document.references.filter(
    ({ to, range }) => to.types.includes('channel') && node.start <= range.start && range.end <= node.end,
  );
}

function hasPlan(strategy: PlaybookDocument, inquiry: Inquiry, channel: string): boolean {
  return referring(inquiry, 'channel', channel, strategy.name).some((document) => {
    if (document.kind !== 'SunsetPlan') return false;
    if (!isDocumentOf(document, 'SunsetPlan')) return true;
    const { spec } = document.playbook;
    return known(() => listOf(spec.channel).includes(channel)) !== false;
  });
}
