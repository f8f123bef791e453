// Customers are to help themselves, and nothing is written that helps them.
import { eachOne, rangeOf } from '../schema/value.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { channelOf, listOf } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';

export const shiftLeftTargetWithoutContent = documentRule({
  id: 'shift-left-target-without-content',
  severity: 'warning',
  title: 'Nothing is written for customers who shall help themselves',
  what: 'When an entry under `shiftLeft` leads to a channel without people, each of its query types needs something under `selfService` that covers it. One without `covers` covers all.',
  why: 'Customers are sent to the help centre, find nothing, and come back angrier than before.',
  todo: 'Write the article, and list it under `selfService` with what it covers.',
  source: 'Common advice on operating models: move questions only to where the answer is.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '{ queryType: how-to, from: chat, to: help-centre, share: 60%, by: 2027-09-30 }',
      replace: '{ queryType: how-to, from: chat, to: «help-centre», share: 60%, by: 2027-09-30 }',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: 'covers: [how-to, billing]\n',
      replace: 'covers: [billing]\n',
    },
  ],
  good: 'sample',
  *check({ document, playbook }) {
    const { selfService = [], shiftLeft } = playbook.spec;
    yield* eachOne(shiftLeft, (shift) => {
      if (isAssisted(channelOf(document, shift.to))) return;
      const types = listOf(shift.queryType ?? 'all');
      const lacking = types.filter((type) =>
        type === 'all'
          ? selfService.length === 0
          : !selfService.some(({ covers }) => covers === undefined || listOf(covers).includes(type)),
      );
      if (lacking.length === 0) return;
      const what = lacking.includes('all') ? '' : ` about ${quotedNames(lacking)}`;
      const message = `Nothing under “selfService” helps customers${what} who are sent to “${shift.to}”.`;
      return { range: rangeOf(shift, 'to'), message };
    });
  },
});
