// No extra hands around the closing day.
import { compareDates, type DateText } from '../time/date.ts';
import type { PlanFacts, PlannedPhase } from '../workspace/plan-facts.ts';
import { partRange, planRule } from './plan-rule.ts';

export const noHypercare = planRule({
  id: 'no-hypercare',
  severity: 'info',
  title: 'Nobody helps out around the closing day',
  what: 'A plan with a closing day should have a phase with `hypercare` that holds on that day. It begins with its phase and goes on `until` its own day, else until the next phase.',
  why: 'Around the closing day everybody asks at once, and the team that lost a channel has the same number of hands.',
  todo: 'Add `hypercare` with extra people to the phase around the closing day.',
  source: 'Common practice: support customers and agents during the transition.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  phases:                             # a phase ends where the next begins\n',
      replace: '  «phases»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      hypercare: { extraAgents: 2, until: closeOn + 10 days }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, playbook }) {
    const closing = plan.closure?.from;
    if (closing === undefined || plan.phases.some((planned) => helpsOn(planned, closing, plan))) return;
    const message = `Nobody helps out around the closing on ${closing}; add “hypercare” to the phase of that day.`;
    yield { range: partRange(playbook, 'phases'), message };
  },
});

function helpsOn({ phase, starts, ends }: PlannedPhase, day: DateText, { dates }: PlanFacts): boolean {
  if (!phase.hypercare || (starts !== undefined && compareDates(starts, day) > 0)) return false;
  const until = dates.day(phase.hypercare.until);
  if (until !== undefined) return compareDates(day, until) <= 0;
  return ends === undefined || compareDates(day, ends) < 0;
}
