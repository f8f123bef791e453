// People hear of a late case only when it is late.
import { eachOne, rangeOf } from '../schema/value.ts';
import { readPoint } from '../time/point.ts';
import { documentRule } from './define.ts';

export const escalationAfterBreachOnly = documentRule({
  id: 'escalation-after-breach-only',
  severity: 'warning',
  title: 'Nobody is told before a time is missed',
  what: 'A policy has escalations, and all of them come at the breach or later.',
  why: 'A warning in time saves the promise. Afterwards there is only an apology to write.',
  todo: 'Add a step before the breach, such as `at: 75%`.',
  source: 'Freshdesk and Zendesk remind before the breach.',
  on: ['SlaPolicy'],
  *check({ playbook }) {
    const steps = eachOne(playbook.spec.escalations, (step) => ({ step, isEarly: isBeforeBreach(step.at) }));
    const [first] = steps;
    const isWhole = steps.length === playbook.spec.escalations?.length;
    if (!first || !isWhole || steps.some(({ isEarly }) => isEarly)) return;
    yield {
      range: rangeOf(first.step, 'at'),
      message: 'This is the first step, and nobody is told before the time is missed.',
    };
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '    - { at: 75%, notify: [team-lead] }\n    - { at: breach, notify: [support-managers] }\n',
      replace: '    - { at: «breach», notify: [support-managers] }\n',
    },
  ],
  good: 'sample',
});

function isBeforeBreach(at: string): boolean {
  const point = readPoint(at);
  if (point?.kind === 'percentage') return point.percent < 100;
  return point?.from === 'start' || point?.shift?.sign === -1;
}
