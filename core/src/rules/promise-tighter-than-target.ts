// Customers are promised more than the team aims at.
import { eachOne } from '../schema/value.ts';
import { conditionOf, policyOf } from '../workspace/policy.ts';
import { allPromises, forWhom, isLimit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const promiseTighterThanTarget = documentRule({
  id: 'promise-tighter-than-target',
  severity: 'error',
  title: 'A promise is tighter than the target behind it',
  what: 'A promise is compared with the target for the same cells and metric: its time, and the share of cases it is for (no share means every case). Where the two cannot be ordered, because one runs on a calendar and one does not, nothing is said.',
  why: 'A team that meets every target still breaks this promise. Customers count on it while the dashboard stays green.',
  todo: 'Loosen the promise, tighten the target, or write `within: target` to publish the target itself.',
  source: 'ITIL: what is agreed inside has to carry what is promised outside.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    yield* once(
      eachOne(allPromises(policy), ({ cell, limit }) => {
        const target = limit.publishes ?? targetAt(policy, cell, conditionOf(limit.row.item));
        if (!isLimit(target)) return;
        const order = limit.publishes ? 'equal' : orderOf(inquiry, limit, target, today);
        const isTighter = order === 'tighter' && limit.share >= target.share;
        const isFuller = order === 'equal' && limit.share > target.share;
        if (!isTighter && !isFuller) return;
        const whom = forWhom(policy, { cell, limit: target });
        const [promised, aimed] = isTighter
          ? [limit.words, target.words]
          : [`${limit.duration.text} for ${percent(limit.share)}`, `that for ${percent(target.share)}`];
        return {
          range: limit.range,
          message: `Customers are promised ${promised}, but the target${whom} is ${aimed}.`,
          related: [{ document, range: target.range, message: 'The target behind the promise.' }],
        };
      }),
    );
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 1 minute,',
      replace: '- { channel: chat, metric: first-reply, within: «30 seconds»,',
    },
  ],
  good: 'sample',
});

function percent(share: number): string {
  return share === 100 ? 'every case' : `${share}% of cases`;
}
