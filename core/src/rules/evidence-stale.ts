// A figure that was old when customers were told.
import { each, eachOne, rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { planRule } from './plan-rule.ts';
import { dayBefore } from './threshold.ts';

export const evidenceStale = planRule({
  id: 'evidence-stale',
  severity: 'info',
  title: 'The evidence is old',
  what: 'Compares `retrievedOn` of each figure with the day of the announcement, or with the closing day of a plan that announces nothing. Speaks when more than 180 days lie between them (`thresholds.evidenceAtMost` in the config). A plan that has closed its channel, with `closedOn`, is left alone.',
  why: 'Habits change within months. The figure that convinced you may not hold any more when customers ask for it.',
  todo: 'Look the figure up again and write the day in `retrievedOn`.',
  source: 'Common practice; the half year is ours.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'source: Help desk export, retrievedOn: 2026-11-30 }',
      replace: 'source: Help desk export, retrievedOn: «2026-06-30» }',
    },
  ],
  good: 'sample',
  *check({ plan, spec, settings }) {
    if (spec.dates?.closedOn !== undefined) return;
    const told = plan.dates.on('announceOn') ?? plan.closure?.from;
    if (told === undefined) return;
    const oldest = dayBefore(told, settings.thresholds.evidenceAtMost);
    yield* each(spec.reasons, (reason) =>
      eachOne(reason.evidence, (evidence) => {
        const { claim, retrievedOn } = evidence;
        if (retrievedOn === undefined || compareDates(retrievedOn, oldest) >= 0) return;
        const message = `“${claim}” was looked up on ${retrievedOn}, long before ${told}; look it up again.`;
        return { range: rangeOf(evidence, 'retrievedOn'), message };
      }),
    );
  },
});
