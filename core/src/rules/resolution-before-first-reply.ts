// A case has to be solved before it has to be answered.
import { eachOne } from '../schema/value.ts';
import { conditionOf, policyOf } from '../workspace/policy.ts';
import { allTargets, isLimit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const resolutionBeforeFirstReply = documentRule({
  id: 'resolution-before-first-reply',
  severity: 'error',
  title: 'A case is due to be solved no later than it is due to be answered',
  what: 'For the same cells, the target for resolution has to be looser than the one for the first reply. A resolution for a smaller share of cases is not compared.',
  why: 'One of the two times means nothing: whoever keeps the tighter one has always kept the other.',
  todo: 'Look for a swapped pair or a wrong unit, and mend the one that is wrong.',
  source: 'Freshdesk refuses such a policy.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    yield* once(
      eachOne(allTargets(policy), ({ cell, limit }) => {
        if (cell.metric !== 'resolution') return;
        const reply = targetAt(policy, { ...cell, metric: 'first-reply' }, conditionOf(limit.row.item));
        if (!isLimit(reply) || limit.share < reply.share) return;
        const order = orderOf(inquiry, limit, reply, today);
        if (order !== 'tighter' && order !== 'equal') return;
        return {
          range: limit.range,
          message: `A case has to be solved within ${limit.words}, and its first answer may take ${reply.words}.`,
          related: [{ document, range: reply.range, message: 'The target for the first reply.' }],
        };
      }),
    );
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: 'metric: resolution, within: 1 business day, share: 90% }',
      replace: 'metric: resolution, within: «30 seconds» }',
    },
  ],
  good: 'sample',
});
