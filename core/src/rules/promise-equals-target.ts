// What customers are promised leaves the team no headroom.
import { eachOne } from '../schema/value.ts';
import { conditionOf, policyOf } from '../workspace/policy.ts';
import { allPromises, forWhom, isLimit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { unanimous, type Verdict } from './unanimous.ts';

export const promiseEqualsTarget = documentRule({
  id: 'promise-equals-target',
  severity: 'info',
  title: 'A promise is the target itself',
  what: 'A promise has the same time and share as the target behind it. `within: target` says that this is meant, and is left alone.',
  why: 'Every case that just misses the target is a broken promise. A little headroom lets the team see it coming.',
  todo: 'Tighten the target, loosen the promise, or write `within: target` if they are one on purpose; then they also stay one.',
  source: 'Common practice: the internal norm is stricter than the published one.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    const verdicts = eachOne(allPromises(policy), ({ cell, limit }): Verdict | undefined => {
      const target = limit.publishes ? undefined : targetAt(policy, cell, conditionOf(limit.row.item));
      if (!isLimit(target)) return;
      const order = orderOf(inquiry, limit, target, today);
      if (order === 'tighter' || limit.share > target.share) return [limit.range, undefined];
      if (order !== 'equal' || limit.share !== target.share) return;
      const whom = forWhom(policy, { cell, limit: target });
      const related = [{ document, range: target.range, message: 'The target behind the promise.' }];
      const message = `The promise of ${limit.words} is the target${whom} itself, with no headroom.`;
      return [limit.range, { range: limit.range, message, related }];
    });
    yield* unanimous(verdicts);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 1 minute,',
      replace: '- { channel: chat, metric: first-reply, within: «45 seconds»,',
    },
  ],
  good: [
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 1 minute,',
      replace: '- { channel: chat, metric: first-reply, within: target,',
    },
  ],
});
