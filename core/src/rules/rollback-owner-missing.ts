// Nobody is named to decide on turning back.
import { keyRangeOf } from '../schema/value.ts';
import { planRule } from './plan-rule.ts';

export const rollbackOwnerMissing = planRule({
  id: 'rollback-owner-missing',
  severity: 'warning',
  title: 'Nobody is named to decide on turning back',
  what: 'A plan with criteria under `rollback` needs an `owner` under `decision`: who decides at the gates decides on turning back too. A plan without any `decision` belongs to `decision-unrecorded`.',
  why: 'The figure is bad, everybody sees it, and everybody waits for somebody to say so.',
  todo: 'Name one person or role under `decision`.',
  source: 'Real case: HMRC turned back within a day, when somebody from outside decided it.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  rollback:\n',
      replace: '  «rollback»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    owner: head-of-support            # decides the gates and the rollback too\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ spec }) {
    if (!spec.decision || spec.decision.owner !== undefined) return;
    if ((spec.rollback?.criteria?.length ?? 0) === 0) return;
    const message = 'Nobody is named to decide on turning back; add an “owner” under “decision”.';
    yield { range: keyRangeOf(spec, 'rollback'), message };
  },
});
