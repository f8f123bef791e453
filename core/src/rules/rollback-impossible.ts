// The number or address is given up while the plan still promises to turn back.
import { eachOne, rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { planRule } from './plan-rule.ts';

export const rollbackImpossible = planRule({
  id: 'rollback-impossible',
  severity: 'error',
  title: 'There is no way back when it is needed',
  what: 'Compares `releaseOn` of each contact point with `possibleUntil` of the rollback, or with the closing day when that is not written. Speaks when the contact point is given up on or before that day.',
  why: 'You decide to turn back, and the number belongs to somebody else.',
  todo: 'Give it up later, or say with `possibleUntil` that the way back ends earlier.',
  source: 'Common practice: keep what you need to turn back.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'releaseOn: redirectUntil + 4 weeks',
      replace: 'releaseOn: «closeOn + 12 weeks»',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    const closing = plan.closure?.from;
    if (!spec.rollback || closing === undefined) return;
    const last = plan.dates.day(spec.rollback.possibleUntil) ?? closing;
    yield* eachOne(spec.surfaces, (entry) => {
      const release = plan.dates.day(entry.releaseOn);
      if (release === undefined || compareDates(release, last) > 0) return;
      const [name = entry.place ?? ''] = listOf(entry.endpoint ?? entry.surface ?? []);
      const still =
        spec.rollback?.possibleUntil === undefined
          ? `the channel closes on ${last}`
          : `you may turn back until ${last}`;
      return { range: rangeOf(entry, 'releaseOn'), message: `“${name}” is given up on ${release}, and ${still}.` };
    });
  },
});
