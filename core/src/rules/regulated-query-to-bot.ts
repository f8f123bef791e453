// Questions that need a person are sent to a bot first, and nothing takes them further.
import { eachOne, rangeOf } from '../schema/value.ts';
import { botChannelTypes } from '../workspace/channel-types.ts';
import { coverage } from '../workspace/coverage.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { rowAt } from '../workspace/rows.ts';
import { routeRows } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const regulatedQueryToBot = documentRule({
  id: 'regulated-query-to-bot',
  severity: 'error',
  title: 'A question that needs a person goes to a bot first',
  what: 'The first channel for a query type that is regulated or requires a human is a chatbot, voicebot or phone menu that does not hand over on `requires-human`. A handoff that does not say when counts as one that does.',
  why: 'A bot that answers a question about a person’s rights, money or health gives advice that nobody checked.',
  todo: 'Put a channel with people first, or add `requires-human` to the bot’s handoff.',
  source: 'Common advice on operating models: regulated matters stay with people.',
  on: ['ChannelStrategy'],
  *check({ document, playbook, inquiry }) {
    const rows = routeRows(document);
    const { cells, route } = coverage(inquiry, document);
    const types = playbook.spec.queryTypes ?? [];
    yield* once(
      eachOne(cells, (cell) => {
        const type = types.find(({ id }) => id === cell.queryType);
        if (!type || !(type.requiresHuman || type.regulated)) return;
        const row = rowAt(rows, cell)?.item;
        const bot = route(cell)[0];
        if (!row || !bot || !botChannelTypes.has(bot.type)) return;
        if (bot.handoff && (bot.handoff.when?.includes('requires-human') ?? true)) return;
        const range = typeof row.channels === 'string' ? rangeOf(row, 'channels') : rangeOf(listOf(row.channels), 0);
        return {
          range,
          message: `“${type.id}” needs a person, and “${bot.id}”, which comes first, does not hand it over.`,
        };
      }),
    );
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '{ segment: all, queryType: data-erasure, channels: [email, scheduled-call] }',
      replace: '{ segment: all, queryType: data-erasure, channels: [«assistant», email, scheduled-call] }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'when: [asked-for-person, two-failed-answers, requires-human]',
      replace: 'when: [asked-for-person, two-failed-answers]',
    },
  ],
  good: [
    {
      file: 'support/channels.playbook.yaml',
      find: '{ segment: all, queryType: data-erasure, channels: [email, scheduled-call] }',
      replace: '{ segment: all, queryType: data-erasure, channels: [assistant, email, scheduled-call] }',
    },
  ],
});
