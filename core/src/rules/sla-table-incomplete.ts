// A table of times by priority has a hole.
import type { SlaPolicyPromise, SlaPolicyTarget } from '../generated/playbooks.ts';
import { listWords } from '../schema/accepted.ts';
import { each, keyRangeOf } from '../schema/value.ts';
import { distinctCells, metrics, type Policy, policyOf } from '../workspace/policy.ts';
import { type Cell, coversCell, type Row, type Rows, rowsNear } from '../workspace/rows.ts';
import { universeOf } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';
import type { Report } from './rule.ts';

export const slaTableIncomplete = documentRule({
  id: 'sla-table-incomplete',
  severity: 'warning',
  title: 'A priority is missing from a table of times',
  what: 'A row with times for several priorities leaves one out, and no other row fills the gap. Looks at promises, and at targets for the next reply, updates and the resolution; targets for the first reply belong to `sla-missing`. `none` fills a gap on purpose. A row for one priority alone, one with a condition, and agreements inside or with suppliers are left in peace.',
  why: 'The published table has an empty cell, and each reader fills it in alone: the same as above, as soon as possible, never.',
  todo: 'Add the priority with its time, or with `none` if you give no time on purpose.',
  source: 'Real case: the published response times of GOV.UK’s platform had a broken row.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry }) {
    if ((playbook.spec.agreementType ?? 'sla') !== 'sla') return;
    const policy = policyOf(inquiry, document);
    const later = metrics.filter((metric) => metric !== 'first-reply' && metric !== 'speed-of-answer');
    yield* once(holes(policy, policy.targets, later));
    yield* once(holes(policy, policy.promises, metrics));
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '      metric: resolution\n      within:\n',
      replace: '      metric: resolution\n      «within»:\n',
    },
    {
      file: 'support/sla.playbook.yaml',
      find: '        low: none                     # no time given, on purpose\n',
      replace: '',
    },
  ],
  good: 'sample',
});

/** A row that cannot be read may fill any gap. */
function* holes<Item extends SlaPolicyTarget | SlaPolicyPromise>(
  policy: Policy,
  list: Rows<Item>,
  asked: readonly string[],
): Iterable<Report> {
  if (list.hidden.length > 0) return;
  const { priorities } = universeOf(policy.strategy);
  const open = list.rows.filter(
    (row) => isTable(row) && !priorities.every((priority) => coversCell(row, { priority })),
  );
  yield* each(open, (row) => {
    const found: Report[] = [];
    for (const metric of asked) {
      if (!coversCell(row, { metric })) continue;
      for (const cell of distinctCells(policy)) {
        if (!coversCell(row, cell)) continue;
        const whole = { ...cell, metric };
        const { rows } = rowsNear(list, whole);
        const missing = priorities.filter((priority) => !rows.some((other) => coversCell(other, { priority })));
        if (missing.length > 0)
          found.push({ range: keyRangeOf(row.item, 'within'), message: messageFor(missing, whole) });
      }
    }
    return found;
  });
}

function isTable<Item extends SlaPolicyTarget | SlaPolicyPromise>({ item }: Row<Item>): boolean {
  return item.condition === undefined && typeof item.within === 'object' && Object.keys(item.within).length > 1;
}

function messageFor(missing: readonly string[], { metric, channel }: Cell): string {
  const [verb, what] = missing.length === 1 ? ['is', 'a time'] : ['are', 'times'];
  return `${listWords(missing)} ${verb} missing from this table; give ${what} for the ${(metric ?? '').replace('-', ' ')} on “${channel}”, or “none”.`;
}
