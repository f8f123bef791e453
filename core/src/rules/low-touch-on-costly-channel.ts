// Simple questions of low-touch customers go to the dearest channel first.
import type { ChannelStrategyQueryType, ChannelType } from '../generated/playbooks.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { coverage } from '../workspace/coverage.ts';
import { isWithdrawn, listOf } from '../workspace/plan-facts.ts';
import { rowAt } from '../workspace/rows.ts';
import { routeRows } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const lowTouchOnCostlyChannel = documentRule({
  id: 'low-touch-on-costly-channel',
  severity: 'info',
  title: 'Simple questions start on a costly channel',
  what: 'Speaks when a segment with `touch: low` comes first to a phone, a video call or a visit. Questions that are complex, urgent, emotional or regulated, or that need a person, are left alone, and so are channels that a plan closes.',
  why: 'Your dearest hours go into questions that an article answers, and those who need a person wait behind them.',
  todo: 'Put a help centre, a chat or e-mail first in the route.',
  source: 'Common advice on operating models: the cost of a channel should fit the question.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '  channels:\n    - id: help-centre\n',
      replace: '  channels:\n    - { id: desk, type: in-person }\n    - id: help-centre\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'queryType: billing, channels: [help-centre, email, scheduled-call] }',
      replace: 'queryType: billing, channels: [«desk», help-centre, email, scheduled-call] }',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    const low = (playbook.spec.segments ?? []).filter(({ touch }) => touch === 'low').map(({ id }) => id);
    if (low.length === 0) return;
    const rows = routeRows(document);
    const { cells, plans, route } = coverage(inquiry, document);
    const leaving = plans.filter((plan) => !isWithdrawn(plan, today)).flatMap(({ channels }) => channels);
    const types = playbook.spec.queryTypes ?? [];
    yield* once(
      eachOne(cells, (cell) => {
        const { segment, queryType } = cell;
        if (segment === undefined || !low.includes(segment)) return;
        const first = route(cell)[0];
        const row = rowAt(rows, cell)?.item;
        if (!row || !first || !costlyTypes.has(first.type) || leaving.includes(first)) return;
        const type = types.find(({ id }) => id === queryType);
        if (type && needsPerson(type)) return;
        const range = typeof row.channels === 'string' ? rangeOf(row, 'channels') : rangeOf(listOf(row.channels), 0);
        const what = type ? ` about “${type.id}”` : '';
        return { range, message: `“${segment}” customers are low-touch, and come first to “${first.id}”${what}.` };
      }),
    );
  },
});

const costlyTypes: ReadonlySet<ChannelType> = new Set(['phone', 'video-call', 'in-person']);

function needsPerson({ complexity, requiresHuman, regulated, emotional, urgency }: ChannelStrategyQueryType): boolean {
  return complexity === 'complex' || [requiresHuman, regulated, emotional].includes(true) || urgency === 'high';
}
