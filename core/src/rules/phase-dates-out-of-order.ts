// A phase that starts before the one above it, or a channel that comes back before it goes.
import { rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import type { PlannedPhase } from '../workspace/plan-facts.ts';
import { planRule } from './plan-rule.ts';

export const phaseDatesOutOfOrder = planRule({
  id: 'phase-dates-out-of-order',
  severity: 'error',
  title: 'The phases are not in the order of their days',
  what: 'A phase ends where the next begins, so `starts` has to go forward from phase to phase. `reopenOn` has to come after the closing day.',
  why: 'A phase that starts before the one above it would end before it begins, and its tasks land on the wrong days.',
  todo: 'Correct the day, or move the phase to its place in the list.',
  source: 'The language, part “Meaning”.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - id: de-emphasise\n      starts: announceOn\n',
      replace: '    - id: de-emphasise\n      starts: closeOn - 4 weeks\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - id: redirect\n      starts: closeOn - 5 weeks\n',
      replace: '    - id: redirect\n      starts: «closeOn - 5 weeks»\n',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    const closeOn = plan.dates.on('closeOn');
    const reopenOn = plan.dates.on('reopenOn');
    if (spec.dates && closeOn !== undefined && reopenOn !== undefined && compareDates(reopenOn, closeOn) <= 0) {
      const message =
        reopenOn === closeOn
          ? `The channel closes and comes back on the same day, ${closeOn}.`
          : `The channel comes back on ${reopenOn}, before it closes on ${closeOn}.`;
      yield { range: rangeOf(spec.dates, 'reopenOn'), message };
    }
    let latest: PlannedPhase | undefined;
    for (const planned of plan.phases) {
      if (planned.starts === undefined) continue;
      if (latest?.starts !== undefined && compareDates(planned.starts, latest.starts) < 0) {
        const message = `“${planned.phase.id}” starts on ${planned.starts}, before “${latest.phase.id}” above it, which starts on ${latest.starts}.`;
        yield { range: rangeOf(planned.phase, 'starts'), message };
      } else latest = planned;
    }
  },
});
