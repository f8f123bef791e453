// A more urgent priority has to wait longer than a less urgent one.
import { eachOne } from '../schema/value.ts';
import { policyOf } from '../workspace/policy.ts';
import { allPromises, allTargets, type CellLimit, orderOf } from '../workspace/targets.ts';
import { universeOf } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const priorityInversion = documentRule({
  id: 'priority-inversion',
  severity: 'error',
  title: 'More urgent cases wait longer than less urgent ones',
  what: 'For the same channel, segment, query type and metric, a higher priority may not have a looser time than a lower one. Times with different shares, or whose order depends on the hour, are not compared, and `none` is compared with nothing.',
  why: 'The queue is sorted by what is due first, so urgent cases would be answered after the others.',
  todo: 'Tighten the higher priority, or loosen the lower one. Often two values were swapped.',
  source: 'Common practice; help desks sort their queues by the time that is left.',
  on: ['SlaPolicy'],
  *check({ document, inquiry, today }) {
    const policy = policyOf(inquiry, document);
    const { priorities } = universeOf(policy.strategy);
    const own = allPromises(policy).filter(({ limit }) => !limit.publishes);
    const pairs = [...neighbours(allTargets(policy), priorities), ...neighbours(own, priorities)];
    yield* once(
      eachOne(pairs, ([higher, lower]) => {
        const { limit } = higher;
        if (limit.share !== lower.limit.share || orderOf(inquiry, limit, lower.limit, today) !== 'looser') return;
        const message = `“${higher.cell.priority}” cases may wait ${limit.words}, longer than the ${lower.limit.words} of “${lower.cell.priority}”.`;
        return { range: limit.range, message };
      }),
    );
  },
  bad: [
    { file: 'support/sla.playbook.yaml', find: 'urgent: 1 business hour\n', replace: 'urgent: «3 business hours»\n' },
  ],
  good: 'sample',
});

/** Each limit with that of the next lower priority that has one, all else being equal. */
function neighbours(
  limits: readonly CellLimit[],
  priorities: readonly string[],
): readonly (readonly [CellLimit, CellLimit])[] {
  const rank = ({ cell }: CellLimit) => priorities.indexOf(cell.priority ?? '');
  const columns = new Map<string, CellLimit[]>();
  for (const limit of limits) {
    const { channel, segment, queryType, metric } = limit.cell;
    const key = `${channel}\n${segment}\n${queryType}\n${metric}\n${limit.limit.row.variant}`;
    const column = columns.get(key);
    if (column) column.push(limit);
    else columns.set(key, [limit]);
  }
  return [...columns.values()].flatMap((column) => {
    const sorted = column.sort((a, b) => rank(a) - rank(b));
    return sorted.flatMap((higher, index) => {
      const lower = sorted[index + 1];
      return lower ? [[higher, lower] as const] : [];
    });
  });
}
