// A periodic update is due after the case has to be solved, so it never comes.
import { eachOne } from '../schema/value.ts';
import { conditionOf, policyOf } from '../workspace/policy.ts';
import { allTargets, isLimit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { unanimous, type Verdict } from './unanimous.ts';

export const updateSlowerThanResolution = documentRule({
  id: 'update-slower-than-resolution',
  severity: 'warning',
  title: 'A periodic update is never due before the case is solved',
  what: 'A time for periodic updates is as long as the time for the resolution, or longer, wherever it holds. A resolution for only a share of cases leaves others open, so nothing is said then.',
  why: 'Customers who were promised news while they wait get none.',
  todo: 'Shorten the update interval to a part of the resolution time.',
  source: 'Common practice in incident communication.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    const verdicts = eachOne(allTargets(policy), ({ cell, limit }): Verdict | undefined => {
      if (cell.metric !== 'periodic-update') return;
      const resolution = targetAt(policy, { ...cell, metric: 'resolution' }, conditionOf(limit.row.item));
      const order = isLimit(resolution) && resolution.share === 100 && orderOf(inquiry, limit, resolution, today);
      if (!isLimit(resolution) || (order !== 'looser' && order !== 'equal')) {
        return [limit.range, undefined];
      }
      const message = `An update every ${limit.words} never comes: the case is solved within ${resolution.words}.`;
      const related = [{ document, range: resolution.range, message: 'The target for the resolution.' }];
      return [limit.range, { range: limit.range, message, related }];
    });
    yield* unanimous(verdicts);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
      replace:
        '    - { channel: email, metric: periodic-update, within: { urgent: «2 business days» } }\n    - { channel: chat, metric: first-reply, within: 45 seconds }\n',
    },
  ],
  good: 'sample',
});
